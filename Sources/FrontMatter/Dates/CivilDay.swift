/// A day of the proleptic Gregorian calendar, as written on a page. It has no time and no time zone.
package struct CivilDay: Sendable, Hashable {
  /// Days since 1970-01-01, negative before it.
  package let number: Int32

  /// Any number is a day; the calendar is extended in both directions.
  package init(number: Int32) {
    self.number = number
  }

  /// Nil when the calendar has no such day. Month and day count from 1.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Worked out at each call, as are month and day.
  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }

  /// Across months and years; negative numbers go back.
  package func adding(days: Int) -> CivilDay {
    CivilDay(number: Int32(clamping: Int(number) + days))
  }

  /// The same day of a later month, or the last day of that month where it is shorter.
  package func adding(months: Int) -> CivilDay {
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + months
    let (laterYear, laterMonth) = (count / 12, count % 12 + 1)
    let last = Self.days(inMonth: laterMonth, of: laterYear)
    return CivilDay(number: Self.number(year: laterYear, month: laterMonth, day: min(day, last)))
  }

  /// Negative when `other` is earlier.
  package func days(until other: CivilDay) -> Int {
    Int(other.number) - Int(number)
  }

  /// 28 to 31; `month` counts from 1 and is not checked.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// By the Gregorian rule, also for years before 1582.
  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDay: Comparable {
  package static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.number < right.number
  }
}

extension CivilDay: CustomStringConvertible {
  /// ISO 8601: `2022-12-06`.
  package var description: String {
    let (year, month, day) = civil
    return "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
  }
}

/// Conversion between day numbers and calendar days: years are counted from 1 March, so that the
/// leap day comes last, in eras of 400 years (146,097 days).
extension CivilDay {
  private static let daysPerEra = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month > 2 ? year : year - 1
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * daysPerEra + dayOfEra - epoch)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let days = Int(number) + Self.epoch
    let era = floorDivide(days, Self.daysPerEra)
    let dayOfEra = days - era * Self.daysPerEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / (Self.daysPerEra - 1)) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  (value >= 0 ? value : value - divisor + 1) / divisor
}

extension Int {
  /// In decimal, with leading zeros to at least `width` digits.
  func digits(_ width: Int) -> String {
    let text = String(self)
    let missing = width - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }
}
