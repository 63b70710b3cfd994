import Diagnostics
import Markdown

/// A box is part of a section, not the other way round.
enum SectionsInBoxes: BodyCheck {
  static let rule = Rule(
    "CK041", .warning, "a box holds no headings",
    reason: """
      A heading begins a section that goes on behind the box, for all who move about by headings. The title of a box is \
      its heading.
      """,
    check: CheckDescription(
      "callouts.sections", source: "WCAG 2.2, 1.3.1",
      bad: ["> [!NOTE]\n> ## Counting\n>\n> Twice."],
      good: ["> [!NOTE] Counting\n> Twice.", "> ## Quoted\n>\n> Text."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard !page.callouts.isEmpty else { return }
    for passage in page.text.passages where passage.kind == .heading {
      guard let box = passage.node.surroundingCallouts.first(where: { _ in true }) else { continue }
      findings.report(
        "the heading '\(passage.node.plainText)' stands within a box",
        at: page.place(ofWordsIn: passage.node),
        help: "write it behind the mark, > [!\(box.rawValue)] …, or put it before the box")
    }
  }
}
