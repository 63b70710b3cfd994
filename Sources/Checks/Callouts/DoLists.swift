import Diagnostics
import Markdown

/// What to do, and what not, are lists.
enum DoLists: BodyCheck {
  static let rule = Rule(
    "CK036", .warning, "DO and DONT hold a list",
    reason:
      "Each point gets its tick or cross. A paragraph gets none, and its advice runs together.",
    check: CheckDescription(
      "callouts.lists", source: "NHS digital service manual, Do and Don't lists",
      bad: ["> [!DO]\n> Rest, and drink a lot.", "> [!DONT] Do not drive."],
      good: ["> [!DO]\n> * rest\n> * drink a lot", "> [!DONT]\n> * do not drive"]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for callout in page.callouts where callout.kind == .do || callout.kind == .dont {
      guard !callout.blocks.contains(where: { $0.kind == .list }) else { continue }
      findings.report(
        "this box has no list", at: page.place(of: callout),
        help: "write each advice as a point: > * …")
    }
  }
}
