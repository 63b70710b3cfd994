/// What stands in the brackets of a citation, in pandoc's syntax: `@a; @b, p. 12`.
struct CitationGroup {
  struct Part {
    /// Byte range of the id, without the `@`.
    let id: Range<Int>
    /// Byte range of what follows the id, without the comma; empty when nothing does.
    let locator: Range<Int>
  }

  let parts: [Part]

  /// Nil when the text is not a list of ids.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var parts: [Part] = []
    parts.reserveCapacity(2)
    var start = 0
    while start <= text.count {
      let end = text.first(UInt8(ascii: ";"), in: start..<text.count) ?? text.count
      guard let part = Self.part(text, Self.trimmed(text, start..<end)) else { return nil }
      parts.append(part)
      start = end + 1
    }
    self.parts = parts
  }

  private static func part(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Part? {
    guard let mark = range.first, text[mark] == UInt8(ascii: "@"),
      let id = id(text, (mark + 1)..<range.upperBound)
    else { return nil }
    let rest = trimmed(text, id.upperBound..<range.upperBound)
    if rest.isEmpty { return Part(id: id, locator: rest) }
    // A second source behind a comma is no place in the first.
    if rest.contains(where: { text[$0] == UInt8(ascii: "@") && isMark(text, at: $0) }) {
      return nil
    }
    if text[rest.lowerBound] == UInt8(ascii: ",") {
      let locator = trimmed(text, (rest.lowerBound + 1)..<rest.upperBound)
      return locator.isEmpty ? nil : Part(id: id, locator: locator)
    }
    return rest.lowerBound > id.upperBound ? Part(id: id, locator: rest) : nil
  }

  /// The id that `range` begins with, if it begins with one.
  static func id(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, isWord(text[first]) else { return nil }
    var end = first
    while end < range.upperBound, isInside(text[end]) { end += 1 }
    while !isWord(text[end - 1]) { end -= 1 }
    return first..<end
  }

  /// Whether the `@` at `index` stands before an id and not within an address such as `a@b.org`.
  static func isMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < text.count, isWord(text[index + 1]) else { return false }
    guard index > 0, isWord(text[index - 1]) else { return true }
    if text[index - 1] < 0x80 { return false }
    // A letter of another script, or a quotation mark, a dash, a space that is not ASCII?
    let before = String(decoding: text[max(0, index - 4)..<index], as: UTF8.self).unicodeScalars
    return before.last.map { !$0.properties.isAlphabetic } ?? true
  }

  private static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var range = range
    while let first = range.first, text[first].isSpace { range.removeFirst() }
    while let last = range.last, text[last].isSpace { range.removeLast() }
    return range
  }

  /// Letters of any script, digits and `_`; an id begins and ends with one.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    if isWord(byte) { return true }
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "?"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "/"),
      UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
