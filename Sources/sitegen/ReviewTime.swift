import ArgumentParser
import FrontMatter

/// A stretch of time from today, as it is typed: `90d`, `12w`, `6m`, `1y`, or days alone.
struct ReviewTime: ExpressibleByArgument {
  private let count: Int
  private let unit: Character

  init?(argument: String) {
    let unit = argument.last.flatMap { "dwmy".contains($0) ? $0 : nil }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard let count = Int(digits), 0...9999 ~= count, digits.utf8.allSatisfy({ $0 >= 0x30 }) else {
      return nil
    }
    self.count = count
    self.unit = unit ?? "d"
  }

  /// Months and years are those of the calendar.
  func days(from day: CivilDay) -> Int {
    switch unit {
    case "w": count * 7
    case "m": day.days(until: day.adding(months: count))
    case "y": day.days(until: day.adding(months: count * 12))
    default: count
    }
  }
}
