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
    let ids = Set(page.header?.references.compactMap(id) ?? [])
    guard !ids.isEmpty else { return }
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for sentence in page.text.sentences {
        for word in page.text.words[sentence.words] where word.lowerBound > 0 {
          let before = bytes[word.lowerBound - 1]
          let isMarked = before == UInt8(ascii: "@") && !isAddress(bytes, word.lowerBound - 1)
          guard isMarked || (before == UInt8(ascii: "[") && closes(bytes, word.upperBound)) else {
            continue
          }
          let id = page.text.text(word)
          guard ids.contains(id) else { continue }
          let written = (word.lowerBound - 1)..<word.upperBound
          findings.report(
            "'\(id)' is a source, and is not cited here", at: written, in: sentence.passage,
            of: page,
            help: "write '[@\(id)]'")
        }
      }
    }
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
