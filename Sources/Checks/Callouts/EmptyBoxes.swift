import Diagnostics
import Markdown

/// What a heading announces follows.
enum EmptyBoxes: BodyCheck {
  static let rule = Rule(
    "CK031", "a care card says when, and details have content",
    reason: """
      A box that says "Call 112 if:" and nothing else leaves people alone with the question that brought them. Details \
      that open to nothing look like a fault.
      """,
    check: CheckDescription(
      "callouts.content", source: "NHS digital service manual, Care cards",
      bad: [
        "> [!EMERGENCY] Call 112 if:", "> [!DETAILS] How it was counted\n\nText.",
      ],
      good: [
        "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe",
        "> [!NOTE] This page is an example.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for callout in page.callouts where callout.kind.isCareCard || callout.kind == .details {
      guard let title = callout.title, !callout.blocks.contains(where: { _ in true }) else {
        continue
      }
      findings.report(
        "nothing follows '\(title.plainText)'", at: page.place(ofWordsIn: title),
        help: "write it behind '>' on the lines that follow")
    }
  }
}
