import FrontMatter
import SiteModel
import Testing

@Suite("The state of a page's review")
struct ReviewStateTests {
  /// Leap days, ends of months and years, and the days around them.
  private static let days = [
    "2024-02-28", "2024-02-29", "2024-03-01", "2025-06-30", "2025-07-01", "2025-10-01",
    "2025-10-02", "2025-12-31", "2026-01-01", "2026-11-22", "2027-01-01", "2028-02-29",
  ].compactMap { try? CivilDay(parsing: $0) }

  @Test(
    "forty pages are in the states that they should be in on twelve days",
    arguments: [
      // Plan, what else is known, and the state on each of the days: no plan, Long overdue, overdue, x for changed,
      // due soon, current.
      "2022       -            LLLLLLLLLLLL",
      "2023       -            oooLLLLLLLLL",
      "2024       -            cccoooooLLLL",
      "2025       -            ccccccssooLL",
      "2026       -            cccccccccsoL",
      "2027       -            ccccccccccco",
      "2028       -            cccccccccccc",
      "2099       -            cccccccccccc",
      "2023-02    -            oLLLLLLLLLLL",
      "2024-02    -            ssoLLLLLLLLL",
      "2025-06    -            cccsoooooLLL",
      "2025-09    -            cccccooooLLL",
      "2025-12    -            ccccccssooLL",
      "2026-02    -            cccccccssooL",
      "2026-12    -            cccccccccsoL",
      "2028-02    -            cccccccccccs",
      "2023-01-01 -            LLLLLLLLLLLL",
      "2023-02-28 -            oLLLLLLLLLLL",
      "2024-02-28 -            sooLLLLLLLLL",
      "2024-02-29 -            ssoLLLLLLLLL",
      "2024-03-01 -            sssLLLLLLLLL",
      "2025-06-30 -            cccsoooooLLL",
      "2025-07-01 -            cccssooooLLL",
      "2025-12-30 -            cccccssoooLL",
      "2025-12-31 -            ccccccssooLL",
      "2026-01-01 -            cccccccssooL",
      "2026-11-21 -            cccccccccooL",
      "2026-11-22 -            cccccccccsoL",
      "2026-11-23 -            cccccccccsoL",
      "2027-01-01 -            cccccccccssL",
      "2027-02-19 -            cccccccccssL",
      "2028-02-29 -            cccccccccccs",
      "2025       changed      xxxxxxxxooLL",
      "2026-11-22 changed      xxxxxxxxxxoL",
      "2099       changed      xxxxxxxxxxxx",
      "none       -            nnnnnnnnnnnn",
      "none       changed      nnnnnnnnnnnn",
      "none       free         cccccccccccc",
      "none       free+changed xxxxxxxxxxxx",
      "2025       free         ccccccssooLL",
    ])
  func states(row: String) throws {
    let cells = row.split(separator: " ").map(String.init)
    let facts = ReviewFacts(
      updated: CivilDay(number: 0), nextReview: try? PlannedDate(parsing: cells[0]),
      needsPlan: !cells[1].contains("free"), isChangedSinceReview: cells[1].contains("changed"))
    #expect(Self.days.count == 12)
    let found = Self.days.map { ReviewState(of: facts, on: $0, ReviewThresholds()).letter }
    #expect(found.joined() == cells[2])
  }

  @Test("the site says how near is soon and how late is long")
  func thresholds() throws {
    let last = try CivilDay(parsing: "2025-12-31")
    let facts = ReviewFacts(updated: CivilDay(number: 0), nextReview: .year(2025))
    func states(_ thresholds: ReviewThresholds, _ days: [Int]) -> String {
      days.map { ReviewState(of: facts, on: last.adding(days: $0), thresholds).letter }.joined()
    }
    #expect(states(ReviewThresholds(dueSoon: 0, longOverdue: 0), [-1, 0, 1]) == "csL")
    #expect(states(ReviewThresholds(dueSoon: 30, longOverdue: 60), [-31, -30, 60, 61]) == "csoL")
  }

  /// A day is the civil day of those who ask. Fourteen hours before Greenwich and twelve behind it, one moment has days
  /// that differ by two.
  @Test(
    "a page is overdue when the day after its plan begins where it is asked for",
    arguments: [
      ("2025-12-31T10:00:00Z", 14, "o"), ("2025-12-31T09:59:59Z", 14, "s"),
      ("2025-12-31T10:00:00Z", 0, "s"), ("2026-01-01T00:00:00Z", 0, "o"),
      ("2026-01-01T11:59:59Z", -12, "s"), ("2026-01-01T12:00:00Z", -12, "o"),
    ])
  func zones(moment: String, hours: Int, state: String) throws {
    let day = try CivilDay(parsing: String(moment.prefix(10)))
    let clock = moment.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
    let seconds = clock.reduce(0) { $0 * 60 + $1 } + hours * 3600
    let local = day.adding(days: seconds < 0 ? -1 : seconds / 86_400)
    let facts = ReviewFacts(updated: CivilDay(number: 0), nextReview: .year(2025))
    #expect(ReviewState(of: facts, on: local, ReviewThresholds()).letter == state)
  }

  /// All precisions, over years with and without a leap day.
  private static let plans: [PlannedDate] = (2023...2025).flatMap { year in
    [PlannedDate.year(year)]
      + (1...12).map { PlannedDate.month(year: year, month: $0) }
      + (1...12).flatMap { month in
        [1, 15, CivilDay.days(inMonth: month, of: year)].compactMap {
          CivilDay(year: year, month: month, day: $0).map(PlannedDate.day)
        }
      }
  }

  @Test(
    "no page is current, or due soon, after the end of its plan, and none gets better by waiting")
  func neverCurrentAfterPlan() {
    for plan in Self.plans {
      for isChanged in [false, true] {
        let facts = ReviewFacts(
          updated: CivilDay(number: 0), nextReview: plan, isChangedSinceReview: isChanged)
        var worst = 0
        for offset in -120...420 {
          let day = plan.lastDay.adding(days: offset)
          let state = ReviewState(of: facts, on: day, ReviewThresholds())
          if plan.isOver(on: day) {
            #expect(state == .overdue || state == .longOverdue, "\(plan) on \(day)")
          } else {
            #expect(state != .overdue && state != .longOverdue, "\(plan) on \(day)")
          }
          let rank = ["c", "s", "x", "o", "L"].firstIndex(of: state.letter) ?? -1
          #expect(rank >= worst, "\(plan) on \(day)")
          worst = rank
        }
      }
    }
  }

  @Test("the days around a day are those of one state, as far as they go")
  func turns() throws {
    let thresholds = ReviewThresholds(dueSoon: 20, longOverdue: 30)
    for plan in Self.plans.prefix(40) {
      let facts = ReviewFacts(updated: CivilDay(number: 0), nextReview: plan)
      let turns = try #require(ReviewTurns(plan, thresholds))
      for offset in -40...60 {
        let day = plan.lastDay.adding(days: offset)
        let same = turns.days(around: day)
        #expect(same.contains(day))
        let state = ReviewState(of: facts, on: day, thresholds)
        for (edge, step) in [(same.lowerBound, -1), (same.upperBound, 1)]
        where abs(edge.days(until: day)) < 1000 {
          #expect(ReviewState(of: facts, on: edge, thresholds) == state)
          #expect(ReviewState(of: facts, on: edge.adding(days: step), thresholds) != state)
        }
      }
    }
  }

  @Test(
    "months are added as the calendar has them",
    arguments: [
      ("2024-02-29", 12, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2022-12-06", 36, "2025-12-06"), ("2025-11-30", 3, "2026-02-28"),
      ("2025-12-31", 0, "2025-12-31"), ("2025-12-31", 1, "2026-01-31"),
    ])
  func months(day: String, months: Int, later: String) throws {
    #expect(try CivilDay(parsing: day).adding(months: months).description == later)
  }
}

extension ReviewState {
  fileprivate var letter: String {
    switch self {
    case .noPlan: "n"
    case .longOverdue: "L"
    case .overdue: "o"
    case .changedSinceReview: "x"
    case .dueSoon: "s"
    case .current: "c"
    }
  }
}
