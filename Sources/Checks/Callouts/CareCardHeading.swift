import Diagnostics
import Markdown
import Search

/// A care card says what to do, and that what follows is when.
enum CareCardHeading: BodyCheck {
  static let rule = Rule(
    "CK030", .warning, "the heading of a care card says what to do and ends in 'if:'",
    reason: """
      People in a hurry read the heading and then look for themselves in the list. "Call your doctor if:" says at once \
      which is the action and which are its conditions.
      """,
    check: CheckDescription(
      "callouts.heading",
      source: "NHS digital service manual, Help users decide when and where to get care",
      bad: [
        "> [!URGENT]\n> * it hurts more", "> [!URGENT] Go to your doctor\n> * it hurts more",
        "> [!NON-URGENT] When to go to your doctor:\n> * it hurts",
      ],
      good: [
        "> [!URGENT] Go to your doctor if:\n> * it hurts more",
        "> [!EMERGENCY] **Call 112** if:\n> * someone cannot breathe",
        "> [!WARNING] Driving\n> Do not drive.",
      ],
      profiles: [.nhs: .error]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for card in page.careCards {
      guard let title = card.title else {
        findings.report(
          "this box does not say what to do", at: page.place(of: card),
          help: "write behind its mark: '\(example(page.language))'")
        continue
      }
      let words = title.plainText
      guard let endings = endings(page.language),
        !endings.contains(where: { words.lowercased().hasSuffix(" \($0)") })
      else { continue }
      let wanted = endings.map { "'\($0)'" }.joined(separator: " or ")
      findings.report(
        "the heading '\(words)' does not end in \(wanted)", at: page.place(ofWordsIn: title),
        help: "say what to do, and let the list say when: '\(example(page.language))'")
    }
  }

  /// What a heading ends in, by language; nil for languages whose words are not known here.
  private static func endings(_ language: WordLanguage) -> [String]? {
    switch language {
    case .english: ["if:"]
    case .german: ["wenn:", "falls:"]
    case .other: nil
    }
  }

  private static func example(_ language: WordLanguage) -> String {
    language == .german ? "Gehen Sie in eine Arztpraxis, wenn:" : "Go to your doctor if:"
  }
}
