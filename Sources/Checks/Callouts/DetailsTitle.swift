import Diagnostics
import Markdown

/// Nobody opens what does not say what is in it.
enum DetailsTitle: BodyCheck {
  static let rule = Rule(
    "CK038", .warning, "DETAILS say what they hold",
    reason: "The title is all that is seen before they are opened.",
    check: CheckDescription(
      "callouts.details-title", source: "NHS digital service manual, Details",
      bad: ["> [!DETAILS]\n> It was counted twice."],
      good: ["> [!DETAILS] How it was counted\n> Twice.", "> [!NOTE]\n> Text."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for callout in page.callouts where callout.kind == .details && callout.title == nil {
      findings.report(
        "these details have no title", at: page.place(of: callout),
        help: "write it behind the mark: > [!DETAILS] How it was counted")
    }
  }
}
