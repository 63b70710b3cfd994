import Diagnostics
import Markdown

/// The columns of a table have names.
enum TableHeaders: BodyCheck {
  static let rule = Rule(
    "CK019", "a table has a header",
    reason: "People with a screen reader hear a number and do not know what it counts.",
    check: CheckDescription(
      "tables.header", source: "WCAG 2.2, 1.3.1 (technique H51)",
      bad: ["| | |\n|---|---|\n| Exercise | 31 |", "| Program | |\n|---|---|\n| Exercise | 31 |"],
      good: [
        "| Program | People |\n|---|---|\n| Exercise | 31 |",
        "| | With | Without |\n|---|---|---|\n| Exercise | 31 | 57 |",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for table in page.text.tables {
      guard let header = table.firstChild else { continue }
      // The corner above the names of rows may be empty.
      let cells = Array(header.children)
      let names = cells.map { !Letters.areBlank($0.plainText) }
      let isNamed = cells.count > 1 ? names.dropFirst().allSatisfy { $0 } : names.contains(true)
      guard !isNamed else { continue }
      findings.report(
        names.contains(true) ? "a column of the table has no header" : "the table has no header",
        at: page.places.span(of: table).place,
        help: "name each column in the first row: | Program | People with pain |")
    }
  }
}
