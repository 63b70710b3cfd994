import Diagnostics
import Markdown

/// Whether headings may be questions is a matter of the house.
enum QuestionHeadings: BodyCheck {
  static let rule = Rule(
    "CK007", .warning, "headings are statements, not questions",
    reason: """
      Questions are longer and harder to scan, and all begin alike. Other standards, the one of IQWiG among them, ask \
      for questions, so only the profile of the NHS looks for them.
      """,
    check: CheckDescription(
      "headings.questions", source: "NHS digital service manual, How we write: headings",
      bad: ["## What are the side effects?\n\nText."],
      good: ["## Side effects\n\nText."],
      profiles: [.plain: .off, .iqwig: .off]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for heading in page.outline where heading.text.hasSuffix("?") {
      findings.report(
        "the heading '\(heading.text)' is a question", at: page.place(of: heading),
        help: "say what the section tells, for instance 'Side effects'")
    }
  }
}
