import Diagnostics
import Markdown

/// A link has words.
enum EmptyLinks: BodyCheck {
  static let rule = Rule(
    "CK024", "a link has words",
    reason:
      "Nobody sees a link without words, and a screen reader reads out its address or nothing.",
    check: CheckDescription(
      "links.empty", source: "WCAG 2.2, 2.4.4",
      bad: ["See [](https://example.org/) for more.", "See [ ](https://example.org/)."],
      good: ["See [the list](https://example.org/).", "[`code`](https://example.org/)"]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for link in page.text.links where Letters.areBlank(link.words) {
      findings.report(
        "the link has no words", at: page.places.span(of: link.node).place,
        help: "say between the square brackets where it leads")
    }
  }
}
