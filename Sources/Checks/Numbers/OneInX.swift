import Diagnostics
import Markdown

/// Frequencies that are to be compared are counted out of one number.
enum OneInX: BodyCheck {
  static let rule = Rule(
    "CK016", .warning, "frequencies on a page have one denominator",
    reason: """
      "1 in 7" against "1 in 20" asks readers to calculate, and many take the larger number for the larger risk.
      """,
    check: CheckDescription(
      "numbers.one-in",
      source: "CDC Clear Communication Index, item 17; IQWiG, Gute Praxis Gesundheitsinformation",
      bad: ["It affects 1 in 7 women and 1 in 20 men."],
      good: [
        "It affects 15 in 100 women and 5 in 100 men.",
        "About 1 in 7 women have it. So 1 in 7 needs help.",
        "Of 30 people, one in the first group felt better.",
        "About 1 in 7 people. Take 1 in 8 hours. Of two studies, 1 in 2019 was small.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    let frequencies = page.oneInX
    guard let first = frequencies.first else { return }
    var compared: Set<Int> = [first.total]
    for other in frequencies where compared.insert(other.total).inserted {
      findings.report(
        "'\(page.text.text(other.range))' and '\(page.text.text(first.range))' cannot be compared at a glance",
        at: other.range, in: other.passage, of: page,
        help: "count both out of the same number, for instance out of 100 people")
    }
  }
}
