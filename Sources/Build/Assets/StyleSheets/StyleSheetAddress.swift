/// An address that a style sheet asks for, as written.
struct StyleSheetAddress {
  /// With its escapes resolved.
  let text: String
  /// Where it stands, without quotes.
  let span: Range<Int>
  /// Where its query or fragment begins; the end of `span` when it has neither.
  let suffix: Int

  /// The part that names a file, in the style sheet's bytes.
  var fileSpan: Range<Int> { span.lowerBound..<suffix }

  /// The part that names a file.
  var file: String { String(text.prefix { $0 != "?" && $0 != "#" }) }
}

/// Collects the characters of an address, and notes where its query or fragment begins.
struct AddressCollector {
  private let start: Int
  private var text: [UInt8] = []
  private var suffix: Int?

  init(start: Int) {
    self.start = start
  }

  /// `bytes` are written at `position`; escaped, they may be written otherwise.
  mutating func add(_ bytes: [UInt8], at position: Int) {
    let begins = bytes == [UInt8(ascii: "?")] || bytes == [UInt8(ascii: "#")]
    if begins, suffix == nil { suffix = position }
    text += bytes
  }

  func address(end: Int) -> StyleSheetAddress {
    StyleSheetAddress(
      text: String(decoding: text, as: UTF8.self), span: start..<end, suffix: suffix ?? end)
  }
}
