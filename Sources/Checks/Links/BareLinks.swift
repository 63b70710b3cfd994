import Diagnostics
import Markdown

/// An address is not what people read.
enum BareLinks: BodyCheck {
  static let rule = Rule(
    "CK013", .warning, "a link has words, not its address",
    reason: "A screen reader spells an address out, sign by sign.",
    check: CheckDescription(
      "links.address", source: "WCAG 2.2, 2.4.4; NHS digital service manual, Links",
      bad: [
        "See https://example.org/a/b for more.", "See <https://example.org/>.",
        "[www.example.org/help](https://www.example.org/help)",
      ],
      good: [
        "See the [pages of the institute](https://example.org/).",
        "Write to <help@example.org>.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for link in page.text.links {
      guard let child = link.node.firstChild, child.next == nil, child.kind == .text else {
        continue
      }
      let text = child.literal
      guard isAddress(text) else { continue }
      findings.report(
        "the link's words are its address", at: page.places.span(of: link.node).place,
        help: "write [what is found there](\(link.node.destination))")
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count > 4, !text.utf8.contains(UInt8(ascii: " ")) else { return false }
    return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
  }
}
