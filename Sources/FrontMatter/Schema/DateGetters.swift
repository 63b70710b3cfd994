import Diagnostics

extension Rule {
  static let dateForm = Rule(
    "DT001", .error, "dates are written as 2022-12-06",
    reason: "06/12/2022 is two different days on two sides of the Atlantic; ISO 8601 is one.")

  static let dateExists = Rule(
    "DT002", .error, "days are in the calendar",
    reason: "A day that does not exist was meant to be another one.")

  static let dateWithoutTime = Rule(
    "DT003", .error, "days have no time of day and no time zone",
    reason: "With a time zone the same page would show different days to different readers.")
}

extension ValueReader {
  /// Strictly `2022-12-06`.
  package mutating func day() -> Located<CivilDay>? {
    guard case .day = kind else { return notOfKind("day") }
    guard let words = words() else { return nil }
    do throws(DateMistake) {
      return located(try CivilDay(parsing: words))
    } catch {
      return report(error, in: words)
    }
  }

  /// `2025`, `2025-06` or `2025-06-30`; precision is kept.
  package mutating func plannedDate() -> Located<PlannedDate>? {
    guard case .plannedDate = kind else { return notOfKind("planned date") }
    guard let words = words() else { return nil }
    do throws(DateMistake) {
      return located(try PlannedDate(parsing: words))
    } catch {
      return report(error, in: words)
    }
  }

  private mutating func report<Result>(_ mistake: DateMistake, in words: String) -> Result? {
    switch mistake {
    case .hasTime(let day):
      return report(.dateWithoutTime, "'\(words)' has a time of day", help: "write '\(day)'")
    case .otherForm(let iso?):
      return report(.dateForm, "'\(words)' is not written as a date", help: "write '\(iso)'")
    case .otherForm(nil):
      return report(
        .dateForm, "'\(words)' could be more than one day",
        help: "write year, month and day as in '2022-12-06'")
    case .incomplete:
      return report(
        .dateForm, "'\(words)' is not a whole day", help: "write the day as in '2022-12-06'")
    case .words:
      return report(
        .dateForm, "'\(words)' is not a date",
        help: "'\(name)' takes \(kind.description)")
    case .noSuchMonth(let month):
      return report(
        .dateExists, "there is no month \(month)", help: "a year has the months 01 to 12")
    case .noSuchDay(let lastDay):
      return report(
        .dateExists, "there is no day \(words)", help: "the last day of that month is \(lastDay)")
    }
  }
}
