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
    // The headings from the top down to the section that is read.
    var path: [Heading] = []
    var seen: [[String]: Heading] = [:]
    for heading in page.outline where !heading.text.isEmpty {
      while let last = path.last, last.level >= heading.level { path.removeLast() }
      path.append(heading)
      let words = path.map { $0.text.lowercased() }
      if let first = seen[words] {
        findings.report(
          "the heading '\(heading.text)' stands twice", at: page.place(of: heading),
          notes: [Diagnostic.Note("the first one", at: page.place(of: first))],
          help: "say in each what is only in its section")
      } else {
        seen[words] = heading
      }
    }
  }
}
