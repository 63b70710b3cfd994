import Diagnostics
import Markdown

/// The page's title is its only first-level heading.
enum OneTitle: BodyCheck {
  static let rule = Rule(
    "CK001", "the title in the front matter is the page's only first-level heading",
    reason:
      "People who move by headings with a screen reader find the page's subject by its only h1.")

  static func check(_ document: borrowing MarkdownDocument, problems: inout Problems) {
    for heading in document.outline where heading.level == 1 {
      problems.report(
        rule, "'\(heading.text)' is a second title", at: document.place(of: heading),
        help: "begin sections with '##'; the title stands in the front matter")
    }
  }
}
