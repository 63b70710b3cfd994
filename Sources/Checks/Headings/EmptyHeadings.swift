import Diagnostics
import Markdown

/// Each heading says something.
enum EmptyHeadings: BodyCheck {
  static let rule = Rule(
    "CK004", "a heading has words",
    reason: "An empty heading is read out as a heading and leads nowhere.",
    check: CheckDescription(
      "headings.empty", source: "WCAG 2.2, 2.4.6",
      bad: ["##\n\nText.", "## <!-- later -->\n\nText."],
      good: ["## Side effects\n\nText.", "## 2022\n\nText."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for heading in page.outline where Letters.areBlank(heading.text) {
      findings.report(
        "the heading is empty", at: page.place(of: heading),
        help: "write what the section is about, or delete the line")
    }
  }
}
