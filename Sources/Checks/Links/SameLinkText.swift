import Diagnostics
import Markdown

/// Two links that sound alike lead to one place.
enum SameLinkText: BodyCheck {
  static let rule = Rule(
    "CK014", .warning, "links with the same words lead to the same page",
    reason: "In a list of links nobody can tell them apart.",
    check: CheckDescription(
      "links.same-text", source: "WCAG 2.2, 2.4.4 (technique G208)",
      bad: ["[Back pain](https://example.org/a) and [back pain](https://example.org/b)"],
      good: [
        "[Back pain](https://example.org/a) and [back pain](https://example.org/a)",
        "[Back pain](https://example.org/a) and [neck pain](https://example.org/b)",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    let repeated = repeatedDigests(page.text.links)
    guard !repeated.isEmpty else { return }
    var seen: [String: PageText.Link] = [:]
    for link in page.text.links where repeated.contains(link.digest) {
      let text = link.words.lowercased()
      guard !text.isEmpty else { continue }
      guard let first = seen[text] else {
        seen[text] = link
        continue
      }
      guard first.node.destination != link.node.destination else { continue }
      findings.report(
        "two links say '\(link.words)' and lead to different pages",
        at: page.places.span(of: link.node).place,
        notes: [Diagnostic.Note("the first one", at: page.places.span(of: first.node).place)],
        help: "name in each what is found there")
    }
  }

  private static func repeatedDigests(_ links: [PageText.Link]) -> Set<UInt64> {
    guard links.count > 1 else { return [] }
    var seen = Set<UInt64>(minimumCapacity: links.count)
    return links.reduce(into: []) { repeated, link in
      if !seen.insert(link.digest).inserted { repeated.insert(link.digest) }
    }
  }
}
