import Diagnostics
import Markdown

/// What stands out everywhere stands out nowhere.
enum NoticeCount: BodyCheck {
  static let rule = Rule(
    "CK034", .warning, "a page has at most two boxes that warn or note",
    reason: "The more boxes a page has, the fewer of them are read, the warning included.",
    check: CheckDescription(
      "callouts.number", source: "NHS digital service manual, Warning callout",
      bad: ["> [!NOTE] One\n\n> [!WARNING] Two\n\n> [!NOTE] Three"],
      good: [
        "> [!NOTE] One\n\n> [!WARNING] Two",
        "> [!NOTE] One\n\n> [!WARNING] Two\n\n> [!DETAILS] Three\n> Text.",
      ]))

  static let limit = 2

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    let notices = page.callouts.filter { $0.kind == .warning || $0.kind == .note }
    guard notices.count > limit else { return }
    findings.report(
      "this page has \(notices.count) boxes that warn or note", at: page.place(of: notices[limit]),
      help: "keep the two that matter most, and write the others as text")
  }
}
