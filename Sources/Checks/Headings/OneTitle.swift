import Diagnostics
import Markdown

/// The page's title is its only first-level heading.
enum OneTitle: BodyCheck {
  static let rule = Rule(
    "CK001", "the title in the front matter is the page's only first-level heading",
    reason:
      "People who move by headings with a screen reader find the page's subject by its only h1.",
    check: CheckDescription(
      "headings.title",
      source: "NHS digital service manual, How we write; WCAG 2.2, 1.3.1",
      bad: ["# Back pain\n\nMost back pain gets better.", "Back pain\n=========\n\nIt passes."],
      good: ["## What helps\n\nExercise helps.", "No headings at all."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for heading in page.outline where heading.level == 1 {
      findings.report(
        "'\(heading.text)' is a second title", at: page.place(of: heading),
        help: "begin sections with '##'; the title stands in the front matter")
    }
  }
}
