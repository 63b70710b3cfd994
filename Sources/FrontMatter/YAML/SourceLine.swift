/// One line of a text that is not YAML, taken apart as its writer may have meant it, for the advice
/// on how to mend it.
struct SourceLine {
  private let bytes: [UInt8]
  /// Without the line's end.
  let span: Range<Int>

  init(_ bytes: [UInt8], around position: Int, in range: Range<Int>) {
    self.bytes = bytes
    var start = min(max(position, range.lowerBound), range.upperBound)
    while start > range.lowerBound, !bytes[start - 1].endsLine { start -= 1 }
    var end = start
    while end < range.upperBound, !bytes[end].endsLine { end += 1 }
    span = start..<end
  }

  /// Without the blanks around it.
  var content: Range<Int> {
    let start = span.first { !bytes[$0].isBlank } ?? span.upperBound
    let last = span.last { !bytes[$0].isBlank } ?? span.lowerBound
    return start..<max(start, last + 1)
  }

  /// The first colon that has a blank or the line's end after it.
  var firstKeyColon: Int? {
    content.first { index in
      bytes[index] == .colon && (index + 1 == span.upperBound || bytes[index + 1].isBlank)
    }
  }

  /// Whether the value begins with a quote or a bracket, before `position`: it may have ended there.
  func hasClosedValue(before position: Int) -> Bool {
    guard let value, value.lowerBound < position else { return false }
    switch bytes[value.lowerBound] {
    case .singleQuote, .doubleQuote, .openBracket, .openBrace: return true
    default: return false
    }
  }

  /// `title: "Knee: can it help?"`
  var withQuotedValue: String? {
    guard let mark = markBeforeValue, let value else { return nil }
    return text(content.lowerBound..<mark + 1) + " " + Self.quoted(text(value))
  }

  /// `title: Knee` for `title:Knee`; a no-break space, which looks like a blank, is none.
  var withBlankAfterColon: String? {
    guard firstKeyColon == nil, let colon = content.first(where: { bytes[$0] == .colon })
    else { return nil }
    var value = colon + 1..<content.upperBound
    if bytes[value].starts(with: [0xC2, 0xA0]) { value = value.lowerBound + 2..<value.upperBound }
    return text(content.lowerBound..<colon + 1) + " " + text(value)
  }

  /// Whether it begins with a small letter's word and a colon, as keys do.
  var looksLikeKey: Bool {
    let word = bytes[content].prefix { (0x61...0x7A).contains($0) || $0 == 0x5F }
    return !word.isEmpty && word.endIndex < content.upperBound && bytes[word.endIndex] == .colon
  }

  /// The key's colon, or the dash of a list.
  private var markBeforeValue: Int? {
    if let firstKeyColon { return firstKeyColon }
    return content.first.flatMap { bytes[$0] == .dash ? $0 : nil }
  }

  private var value: Range<Int>? {
    guard let mark = markBeforeValue else { return nil }
    let start = (mark + 1..<content.upperBound).first { !bytes[$0].isBlank }
    return start.map { $0..<content.upperBound }
  }

  /// In the quotes that need no change to the text; quotes around it are taken off before.
  private static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, first == "'" || first == "\"", text.last == first, text.count > 1 {
      text = String(text.dropFirst().dropLast())
    }
    if !text.contains("\"") { return "\"\(text)\"" }
    if !text.contains("'") { return "'\(text)'" }
    return "'\(text.replacing("'", with: "''"))'"
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
