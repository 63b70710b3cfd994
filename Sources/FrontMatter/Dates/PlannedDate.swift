/// When something is planned, as exactly as the plan says: a year, a month or a day.
package enum PlannedDate: Sendable, Hashable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CivilDay)

  package var year: Int {
    switch self {
    case .year(let year), .month(let year, _): year
    case .day(let day): day.year
    }
  }

  /// The first day that the plan can mean.
  package var firstDay: CivilDay {
    switch self {
    case .year(let year): Self.day(year, 1, 1)
    case .month(let year, let month): Self.day(year, month, 1)
    case .day(let day): day
    }
  }

  /// The last day that the plan can mean: 31 December for a year alone.
  package var lastDay: CivilDay {
    switch self {
    case .year(let year): Self.day(year, 12, 31)
    case .month(let year, let month):
      Self.day(year, month, CivilDay.days(inMonth: month, of: year))
    case .day(let day): day
    }
  }

  /// Whether the plan's last day has passed on `today`.
  package func isOver(on today: CivilDay) -> Bool {
    lastDay < today
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    guard let day = CivilDay(year: year, month: month, day: day) else {
      preconditionFailure("a planned date is made of a year and a month that exist")
    }
    return day
  }
}

extension PlannedDate: CustomStringConvertible {
  /// ISO 8601 with the precision of the plan: `2025`, `2025-06`, `2025-06-30`.
  package var description: String {
    switch self {
    case .year(let year): year.digits(4)
    case .month(let year, let month): "\(year.digits(4))-\(month.digits(2))"
    case .day(let day): day.description
    }
  }
}
