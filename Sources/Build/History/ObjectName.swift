/// The name of a commit or of a file's content in git: 20 bytes of SHA-1, or 32 of SHA-256.
struct ObjectName: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64
  private let digits: UInt8

  /// Nil for what is no name, and for the zeros that stand for no object.
  init?(_ text: some Collection<UInt8>) {
    guard text.count == 40 || text.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in text.enumerated() {
      guard let digit = Self.value(byte) else { return nil }
      words[index / 16] = words[index / 16] << 4 | digit
    }
    guard words.contains(where: { $0 != 0 }) else { return nil }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
    digits = UInt8(text.count)
  }

  /// The content of a file, as `git hash-object` names it where nothing is converted.
  init?(ofFile bytes: [UInt8], like other: ObjectName) {
    let header = Array("blob \(bytes.count)\0".utf8)
    self.init(
      Array((other.digits == 40 ? SHA1Sum.text(header, bytes) : SHA256Sum.text(header, bytes)).utf8)
    )
  }

  /// All digits.
  var text: String {
    let words = digits == 40 ? [first, second, third] : [first, second, third, fourth]
    var left = Int(digits)
    return words.reduce(into: "") { text, word in
      let count = min(16, left)
      left -= count
      let part = String(word, radix: 16)
      text += String(repeating: "0", count: max(0, count - part.utf8.count)) + part
    }
  }

  /// As people write it.
  var short: String { String(text.prefix(10)) }

  private static func value(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
