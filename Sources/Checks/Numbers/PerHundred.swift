import Diagnostics
import Markdown

/// Whether "1 in 7" is a good form is a matter of the house.
enum PerHundred: BodyCheck {
  static let rule = Rule(
    "CK017", .warning, "frequencies are counted out of 100, 1,000 and so on",
    reason: """
      Figures out of one round number can be compared without calculating. The NHS prefers "1 in 7", so only the \
      profile of IQWiG looks for them.
      """,
    check: CheckDescription(
      "numbers.per-100", source: "IQWiG General Methods; Gute Praxis Gesundheitsinformation 2.0",
      bad: ["It affects 1 in 7 people."],
      good: ["It affects 14 out of 100 people.", "It affects 1 in 1,000 people."],
      profiles: [.plain: .off, .nhs: .off]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for frequency in page.oneInX where !isRound(frequency.total) {
      findings.report(
        "'\(page.text.text(frequency.range))' is not counted out of a round number",
        at: frequency.range, in: frequency.passage, of: page,
        help: "write it out of 100 or 1,000 people")
    }
  }

  private static func isRound(_ number: Int) -> Bool {
    var power = 100
    while power < number { power *= 10 }
    return power == number
  }
}
