package import FrontMatter

/// How it stands with a page's review on a day, the most urgent first. The raw value is what settings and lists call it.
package enum ReviewState: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A page of its kind needs a plan and has none.
  case noPlan = "no_plan"
  /// Overdue for longer than the site puts up with.
  case longOverdue = "long_overdue"
  /// The last day that the plan can mean is over.
  case overdue
  /// What was reviewed is no longer what the page says.
  case changedSinceReview = "changed"
  /// The plan ends within the days that the site looks ahead.
  case dueSoon = "due_soon"
  case current

  package static func < (left: ReviewState, right: ReviewState) -> Bool {
    allCases.prefix { $0 != right }.contains(left)
  }

  /// A function of the facts, the day and the thresholds alone. A page is never current, nor due soon, after its plan.
  package init(of facts: ReviewFacts, on day: CivilDay, _ thresholds: ReviewThresholds) {
    let turns = ReviewTurns(facts.nextReview, thresholds)
    self =
      if turns == nil, facts.needsPlan {
        .noPlan
      } else if let turns, day >= turns.longOverdue {
        .longOverdue
      } else if let turns, day >= turns.overdue {
        .overdue
      } else if facts.isChangedSinceReview {
        .changedSinceReview
      } else if let turns, day >= turns.dueSoon {
        .dueSoon
      } else {
        .current
      }
  }
}

/// The days on which the state of a plan turns, in their order.
package struct ReviewTurns: Sendable, Hashable {
  /// The first day on which it is due soon.
  package let dueSoon: CivilDay
  /// The day after the last one that the plan can mean.
  package let overdue: CivilDay
  package let longOverdue: CivilDay

  /// Nil without a plan: nothing turns then.
  package init?(_ plan: PlannedDate?, _ thresholds: ReviewThresholds) {
    guard let last = plan?.lastDay else { return nil }
    dueSoon = last.adding(days: -thresholds.dueSoon)
    overdue = last.adding(days: 1)
    longOverdue = overdue.adding(days: thresholds.longOverdue)
  }

  /// The days around `day` on which nothing turns.
  package func days(around day: CivilDay) -> ClosedRange<CivilDay> {
    let turns = [dueSoon, overdue, longOverdue]
    let first = turns.last { $0 <= day } ?? CivilDay(number: .min)
    let next = turns.first { $0 > day }
    return first...(next?.adding(days: -1) ?? CivilDay(number: .max))
  }
}
