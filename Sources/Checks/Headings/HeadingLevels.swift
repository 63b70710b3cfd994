import Diagnostics
import Markdown

/// Sections lie within sections: no level is left out on the way down.
enum HeadingLevels: BodyCheck {
  static let rule = Rule(
    "CK002", "no level of headings is left out",
    reason: "A gap in the outline reads as a missing section.",
    check: CheckDescription(
      "headings.levels", source: "WCAG 2.2, 1.3.1; NHS digital service manual, How we write",
      bad: ["### Doses\n\nText.", "## Treatment\n\n#### Tablets\n\nText."],
      good: ["## Treatment\n\n### Tablets\n\nText.\n\n## Outlook\n\nText."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    // The title is above the first heading of the body.
    var above = 1
    for heading in page.outline {
      if heading.level > above + 1 {
        let expected = String(repeating: "#", count: above + 1)
        findings.report(
          "the heading '\(heading.text)' leaves out a level", at: page.place(of: heading),
          help: "write it with '\(expected)'")
      }
      above = heading.level
    }
  }
}
