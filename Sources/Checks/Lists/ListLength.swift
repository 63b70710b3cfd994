import Diagnostics
import Markdown

/// Long lists are divided.
enum ListLength: BodyCheck {
  static let rule = Rule(
    "CK021", .hint, "a list has at most 7 points",
    reason: "Longer lists are skimmed; the points at the end are not read.",
    check: CheckDescription(
      "lists.length", source: "CDC Clear Communication Index, item 10",
      bad: ["* 1\n* 2\n* 3\n* 4\n* 5\n* 6\n* 7\n* 8"],
      good: ["* 1\n* 2\n* 3\n* 4\n* 5\n* 6\n* 7"]))

  static let limit = 7

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for list in page.text.lists {
      var count = 0
      for _ in list.children { count += 1 }
      guard count > limit else { continue }
      findings.report(
        "the list has \(count) points", at: page.places.span(of: list).place,
        help: "divide it by headings, or keep what matters")
    }
  }
}
