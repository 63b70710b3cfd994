import Diagnostics
import Markdown

/// One place to look for each degree of urgency.
enum RepeatedCareCards: BodyCheck {
  static let rule = Rule(
    "CK033", .warning, "a page has one care card of a kind",
    reason: "Whoever has found one box for emergencies does not look for a second one.",
    check: CheckDescription(
      "callouts.repeated",
      source: "NHS digital service manual, Help users decide when and where to get care",
      bad: [
        """
        > [!URGENT] Go to your doctor if:
        > * it hurts more

        > [!URGENT] Go to your doctor if:
        > * you cannot sleep
        """
      ],
      good: [
        """
        > [!NON-URGENT] Go to your doctor if:
        > * it does not get better

        > [!URGENT] Go to your doctor today if:
        > * it hurts more
        """,
        "> [!NOTE] One\n\n> [!NOTE] Two",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    var first: [CalloutKind: PageCallout] = [:]
    for card in page.careCards {
      guard let earlier = first[card.kind] else {
        first[card.kind] = card
        continue
      }
      findings.report(
        "this is another \(card.kind.rawValue) box", at: page.place(of: card),
        notes: [Diagnostic.Note("the first one", at: page.place(of: earlier))],
        help: "put both lists into one box")
    }
  }
}
