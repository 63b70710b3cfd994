import Diagnostics
import Markdown

/// Sections lie within sections: no level is left out on the way down.
enum HeadingLevels: BodyCheck {
  static let rule = Rule(
    "CK002", "no level of headings is left out",
    reason: "A gap in the outline reads as a missing section (WCAG 2.2, 1.3.1; NHS content guide).")

  static func check(_ document: borrowing MarkdownDocument, problems: inout Problems) {
    // The title is above the first heading of the body.
    var above = 1
    for heading in document.outline {
      if heading.level > above + 1 {
        let expected = String(repeating: "#", count: above + 1)
        problems.report(
          rule, "the heading '\(heading.text)' leaves out a level",
          at: document.place(of: heading), help: "write it with '\(expected)'")
      }
      above = heading.level
    }
  }
}
