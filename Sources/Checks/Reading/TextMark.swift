/// A bracket, an at sign, or what may be a quotation mark.
struct TextMark {
  let position: Int
  /// The position of its passage.
  let passage: Int

  init(_ position: Int, in passage: Int) {
    self.position = position
    self.passage = passage
  }

  /// Quotation marks other than straight ones begin with one of the last two.
  static func begins(with byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "@") || byte == 0xC2 || byte == 0xE2
  }
}
