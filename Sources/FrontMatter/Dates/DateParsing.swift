extension CivilDay {
  /// Reads `2022-12-06`, strictly: ISO 8601 with hyphens, four digits, two and two.
  package init(parsing text: String) throws(DateMistake) {
    guard let numbers = ISONumbers(text) else { throw DateMistake(lookingAt: text) }
    guard let month = numbers.month, let day = numbers.day else { throw .incomplete }
    self = try Self.existing(numbers.year, month, day)
  }

  fileprivate static func existing(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(DateMistake) -> CivilDay {
    if let day = CivilDay(year: year, month: month, day: day) { return day }
    let last = days(inMonth: month, of: year)
    guard let lastDay = CivilDay(year: year, month: month, day: last) else {
      throw .noSuchMonth(month)
    }
    throw .noSuchDay(lastDay: lastDay)
  }
}

extension PlannedDate {
  /// Reads `2025`, `2025-06` or `2025-06-30`, strictly.
  package init(parsing text: String) throws(DateMistake) {
    guard let numbers = ISONumbers(text) else { throw DateMistake(lookingAt: text) }
    guard let month = numbers.month else {
      self = .year(numbers.year)
      return
    }
    guard let day = numbers.day else {
      _ = try CivilDay.existing(numbers.year, month, 1)
      self = .month(year: numbers.year, month: month)
      return
    }
    self = .day(try CivilDay.existing(numbers.year, month, day))
  }
}

/// The numbers of `2025`, `2025-06` or `2025-06-30`; not yet a date.
private struct ISONumbers {
  let year: Int
  let month: Int?
  let day: Int?

  init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 7 {
        guard byte == .dash else { return nil }
        continue
      }
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      switch index {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    year = numbers.0
    month = bytes.count > 4 ? numbers.1 : nil
    day = bytes.count > 7 ? numbers.2 : nil
  }
}
