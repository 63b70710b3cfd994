import Diagnostics
import Markdown

/// A care card stands by itself.
enum NestedCareCards: BodyCheck {
  static let rule = Rule(
    "CK040", "a care card does not stand in another box",
    reason: """
      Its colour says how urgent it is. Within a box of another colour, or of another urgency, nobody can tell which \
      of the two holds.
      """,
    check: CheckDescription(
      "callouts.nesting",
      source: "NHS digital service manual, Help users decide when and where to get care",
      bad: ["> [!NOTE] Help\n>\n> > [!URGENT] Go to your doctor if:\n> > * it hurts more"],
      good: [
        "> [!NOTE] Help\n> Text.\n\n> [!URGENT] Go to your doctor if:\n> * it hurts more",
        "> [!NOTE] Help\n>\n> > [!NOTE] More\n> > Text.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for card in page.careCards {
      // Within details it is hidden, which is another rule's to say.
      guard let outer = card.surrounding.first(where: { _ in true }),
        !card.surrounding.contains(.details)
      else { continue }
      findings.report(
        "this \(card.kind.rawValue) box stands within a \(outer.rawValue) box",
        at: page.place(of: card), help: "let it stand by itself, without the second '>'")
    }
  }
}
