import Diagnostics
import Markdown

/// What protects people is not folded away.
enum HiddenAdvice: BodyCheck {
  static let rule = Rule(
    "CK039", "DETAILS hide no care card and no warning",
    reason: "Most people never open them, and would not see when to get help or what is dangerous.",
    check: CheckDescription(
      "callouts.hidden", source: "NHS digital service manual, Details",
      bad: [
        "> [!DETAILS] More\n>\n> > [!URGENT] Go to your doctor if:\n> > * it hurts more",
        "> [!DETAILS] More\n>\n> > [!WARNING] Driving\n> > Do not drive.",
      ],
      good: [
        "> [!DETAILS] More\n>\n> > [!NOTE] Counting\n> > Twice.",
        "> [!WARNING] Driving\n> Do not drive.\n\n> [!DETAILS] More\n> Text.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for callout in page.callouts
    where (callout.kind.isCareCard || callout.kind == .warning)
      && callout.surrounding.contains(.details)
    {
      findings.report(
        "this \(callout.kind.rawValue) box is hidden until the details are opened",
        at: page.place(of: callout), help: "put it before the details")
    }
  }
}
