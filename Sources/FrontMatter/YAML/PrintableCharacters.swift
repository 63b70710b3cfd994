/// The characters that YAML 1.1 takes without a second thought. Control characters are errors, and
/// three of Unicode's line separators count as line breaks in libyaml.
enum PrintableCharacters {
  /// Whether a control character or an unusual line break begins at `index`. A tab counts as one: it
  /// is where indentation goes wrong.
  static func isException(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, until end: Int
  ) -> Bool {
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch bytes[index] {
    case .newline, .carriageReturn: return false
    case 0..<0x20, 0x7F: return true
    case 0xC2: return second < 0xA0
    case 0xE2: return second == 0x80 && (third == 0xA8 || third == 0xA9)
    case 0xEF: return (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
    default: return false
    }
  }
}
