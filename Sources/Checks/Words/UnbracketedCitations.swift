import Diagnostics
import FrontMatter
import Markdown

/// A citation has its brackets.
enum UnbracketedCitations: BodyCheck {
  static let rule = Rule(
    "CK026", "a source that the text names is cited",
    reason:
      "Without its brackets a citation is printed as it stands, and leaves a claim without its source.",
    check: CheckDescription(
      "sources.brackets", source: "pandoc's citation syntax, as docs/content.md has it",
      bad: ["It helps @own2020.", "It helps [own2020].", "It helps (@own2020)."],
      good: ["It helps [@own2020].", "Write to own2020@example.org.", "`@own2020` is code."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for mark in page.text.marks {
        let passage = page.text.passages[mark.passage]
        guard passage.kind != .codeBlock, let word = named(bytes, mark.position),
          !isBracketed(bytes, mark.position, from: passage.range.lowerBound)
        else { continue }
        let id = page.text.text(word)
        let isOwn = page.header?.references.contains { Self.id($0) == id } ?? false
        guard isOwn || findings.isSharedSource(id, on: page) else { continue }
        findings.report(
          "'\(id)' is a source, and is not cited here", at: mark.position..<word.upperBound,
          in: mark.passage, of: page, help: "write '[@\(id)]'")
      }
    }
  }

  /// The word that an at sign or a bracket makes look like a source.
  private static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Range<Int>? {
    let isAt = bytes[mark] == UInt8(ascii: "@") && !isAddress(bytes, mark)
    guard isAt || bytes[mark] == UInt8(ascii: "[") else { return nil }
    let length = Letters.wordLength(bytes, at: mark + 1, end: bytes.count)
    let word = (mark + 1)..<(mark + 1 + length)
    return !word.isEmpty && (isAt || closes(bytes, word.upperBound)) ? word : nil
  }

  /// Whether the mark stands in a bracket that begins as a citation does: what is wrong there was said.
  private static func isBracketed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int, from start: Int
  ) -> Bool {
    for index in (max(start, mark - 400)..<mark).reversed() {
      if bytes[index] == UInt8(ascii: "]") { return false }
      if bytes[index] == UInt8(ascii: "[") { return bytes[index + 1] == UInt8(ascii: "@") }
    }
    return false
  }

  private static func id(_ item: ReferenceItem) -> String? {
    switch item {
    case .id(let id): id.value
    case .entry(let entry): entry["id"]?.text
    }
  }

  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Bool {
    mark > 0 && Letters.isWord(bytes[mark - 1])
  }

  private static func closes(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: "]")
  }
}
