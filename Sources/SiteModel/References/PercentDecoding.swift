import Diagnostics

/// Bytes as addresses write them (RFC 3986, section 2.1): `%2F` is a stroke.
enum PercentDecoding {
  /// The byte that two digits stand for; nil for anything else.
  static func value(of digits: some Collection<UInt8>) -> UInt8? {
    let values = digits.compactMap(\.hexadecimalValue)
    return values.count == 2 && digits.count == 2 ? values[0] << 4 | values[1] : nil
  }

  /// The text that is meant, or the text itself where what is meant is none: digits of `%` that are no byte stay.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = value(of: rest.prefix(2)) {
        guard value > 0x20, value != 0x7F else { return text }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
