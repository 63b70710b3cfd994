import Diagnostics
import Markdown

/// Where a care card ends can be heard.
enum TextAfterCareCard: BodyCheck {
  static let rule = Rule(
    "CK035", .warning, "text that follows a care card has a heading of its own",
    reason: """
      A care card has a heading. Without another one, whoever does not see the box takes what follows for a part of it.
      """,
    check: CheckDescription(
      "callouts.following-text",
      source: "NHS digital service manual, Help users decide when and where to get care",
      bad: ["> [!URGENT] Go to your doctor if:\n> * it hurts more\n\nMost people need no doctor."],
      good: [
        "> [!URGENT] Go to your doctor if:\n> * it hurts more\n\n## What you can do\n\nMove.",
        "> [!URGENT] Go to your doctor if:\n> * it hurts more",
        """
        > [!URGENT] Go to your doctor if:
        > * it hurts more

        > [!EMERGENCY] Call 112 if:
        > * someone cannot breathe
        """,
        "> [!NOTE] One\n\nText.",
      ],
      profiles: [.nhs: .error]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for card in page.careCards {
      guard let next = following(card.node), !endsCard(next) else { continue }
      findings.report(
        "this text seems to belong to the \(card.kind.rawValue) box above",
        at: page.place(ofWordsIn: next),
        notes: [Diagnostic.Note("the box", at: page.place(of: card))],
        help: "put a heading before it, or the text before the box")
    }
  }

  /// The next block that is shown.
  private static func following(_ node: MarkdownNode) -> MarkdownNode? {
    var next = node.next
    while let block = next, block.kind == .htmlBlock { next = block.next }
    return next
  }

  private static func endsCard(_ block: MarkdownNode) -> Bool {
    block.kind == .heading || block.kind == .footnoteDefinition || block.calloutKind != nil
  }
}
