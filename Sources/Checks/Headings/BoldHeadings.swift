import Diagnostics
import Markdown

/// A line in bold is no heading.
enum BoldHeadings: BodyCheck {
  static let rule = Rule(
    "CK006", .warning, "what looks like a heading is written as one",
    reason: """
      A paragraph in bold looks like a heading and is none: it is missing from the list of headings, and nobody can \
      link to it.
      """,
    check: CheckDescription(
      "headings.bold", source: "WCAG 2.2, 1.3.1 (technique H42)",
      bad: ["**Side effects**\n\nSome people feel sick.", "__What helps__\n\n* Exercise."],
      good: [
        "**Call 112 at once.** Do not wait for the doctor.", "## Side effects\n\nSome feel sick.",
        "> [!NOTE] In short\n>\n> **Do not drive.**",
        "**Do not take both medicines together.**",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for passage in page.text.passages where passage.kind == .paragraph {
      guard passage.node.parent?.kind == .document, let bold = passage.node.onlyChild,
        bold.kind == .strong, passage.node.next != nil, !isSentence(page.text, passage.range)
      else { continue }
      findings.report(
        "'\(bold.plainText)' looks like a heading and is none",
        at: page.places.span(of: passage.node).place,
        help: "write '## \(bold.plainText)' without the stars, with as many # as its level")
    }
  }

  /// A heading has no full stop; what has one is a sentence, or a name, that was meant to stand out. So was a
  /// figure: "5 mg".
  private static func isSentence(_ text: PageText, _ range: Range<Int>) -> Bool {
    let bytes = text.bytes[range]
    return bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "!"))
      || bytes.first.map(Letters.isDigit) == true
  }
}

extension MarkdownNode {
  /// The child that has no siblings.
  fileprivate var onlyChild: MarkdownNode? {
    guard let child = firstChild, child.next == nil else { return nil }
    return child
  }
}
