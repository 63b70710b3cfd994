package import Diagnostics

/// Rules on the life of a page. How much those on states weigh is the site's to say, by state and type of page.
package enum ReviewRules {
  package static let overdue = Rule(
    "RV001", .warning, "a page is reviewed by the end of its plan",
    reason: """
      Readers are told when the page is to be checked next. Evidence moves on: after that day nobody knows whether the \
      page still holds.
      """,
    check: check(
      "review.overdue", .overdue,
      source: "NHS Standard for creating health content: a planned review cycle for all content"))
  package static let longOverdue = Rule(
    "RV002", .warning, "no page is overdue for long",
    reason: """
      A page that nobody has checked for so long after its plan should say so to its readers, or leave the site.
      """,
    check: check(
      "review.long-overdue", .longOverdue,
      source: "IQWiG, policy of updates: information is checked after three years at the latest"))
  package static let dueSoon = Rule(
    "RV003", .hint, "a review is begun before its day",
    reason: "Searching and reading the evidence takes weeks.",
    check: check(
      "review.due-soon", .dueSoon, source: "practice: reminders three months before a review"))
  package static let changed = Rule(
    "RV004", .warning, "a page says what was reviewed",
    reason: """
      Readers trust the day of a review. Who signed has not seen what was changed later: a dose, a figure, a source that \
      now says something else.
      """,
    check: check(
      "review.changed", .changedSinceReview,
      source: "NHS service manual, know that a page is up to date"))
  package static let noPlan = Rule(
    "RV005", .warning, "a page for whose type the site sets an interval has a plan",
    reason: "A page without a date is the one that nobody ever checks again.",
    check: check(
      "review.no-plan", .noPlan,
      source: "NHS Standard for creating health content: a planned review cycle for all content"))
  package static let interval = Rule(
    "RV006", .warning, "a plan is within the interval that the site sets",
    reason: "A date far ahead postpones the review without anybody saying so.",
    check: CheckDescription(
      "review.interval",
      source: "IQWiG, policy of updates: information is checked after three years at the latest",
      bad: [], good: [], setting: "review:\n  interval: 36   # months"))
  package static let withdrawn = Rule(
    "RV007", .warning, "a page stays on the site as long as its state allows",
    reason:
      "The site's table of states withdraws such pages, and whoever builds it should know which.")
  package static let topic = Rule(
    "RV008", "owners and intervals are those of topics of the site, each named once",
    reason:
      "A misspelt topic would leave its pages without an owner or a limit, and nobody would know.")

  /// Those that a page can set aside.
  static let checks = [overdue, longOverdue, dueSoon, changed, noPlan, interval]

  /// The names by which pages call them.
  package static let names = checks.compactMap(\.check?.name)

  package static let all = checks + [withdrawn, topic]

  /// The rule that a page in a state breaks.
  package static func rule(of state: ReviewState) -> Rule? {
    switch state {
    case .noPlan: noPlan
    case .longOverdue: longOverdue
    case .overdue: overdue
    case .changedSinceReview: changed
    case .dueSoon: dueSoon
    case .current: nil
    }
  }

  private static func check(
    _ name: String, _ state: ReviewState, source: String
  ) -> CheckDescription {
    let actions = ReviewActions.choices(in: state).map(\.rawValue).joined(separator: ", ")
    return CheckDescription(
      name, source: source, bad: [], good: [],
      setting: "review:\n  states:\n    \(state.rawValue): error   # \(actions)")
  }
}
