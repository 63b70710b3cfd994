import Diagnostics
import Markdown

/// Sections beside one another have different headings.
enum RepeatedHeadings: BodyCheck {
  static let rule = Rule(
    "CK005", .warning, "sections beside one another have different headings",
    reason:
      "In a list of headings, which is how many people move about, nobody can tell them apart.",
    check: CheckDescription(
      "headings.unique", source: "WCAG 2.2, 2.4.6",
      bad: ["## Exercise\n\nOne.\n\n## Exercise\n\nTwo."],
      good: [
        "## Adults\n\n### Doses\n\nOne.\n\n## Children\n\n### Doses\n\nTwo.",
        "## Exercise\n\nOne.\n\n## Education\n\nTwo.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for index in page.outline.indices {
      let heading = page.outline[index]
      guard let first = sibling(before: index, in: page.outline, named: heading.text) else {
        continue
      }
      findings.report(
        "the heading '\(heading.text)' stands twice", at: page.place(of: heading),
        notes: [Diagnostic.Note("the first one", at: page.place(of: first))],
        help: "say in each what is only in its section")
    }
  }

  /// The section before with the same words, in the same section above. Sections are few, so they are compared one
  /// by one.
  private static func sibling(
    before index: Int, in outline: [Heading], named text: String
  ) -> Heading? {
    guard !text.isEmpty else { return nil }
    let length = text.utf8.count
    for other in outline[..<index].reversed() {
      if other.level < outline[index].level { return nil }
      if other.level == outline[index].level, other.text.utf8.count == length,
        other.text.lowercased() == text.lowercased()
      {
        return other
      }
    }
    return nil
  }
}
