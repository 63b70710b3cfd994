/// Why a text is not a date, told apart so that a message can say what to write.
package enum DateMistake: Error, Sendable, Hashable {
  /// A day with a time of day or a time zone after it.
  case hasTime(day: String)
  /// Year, month and day in another form; what they are in ISO 8601, unless that could mean two days.
  case otherForm(iso: String?)
  /// A year, or a year and a month, where a day is needed.
  case incomplete
  case noSuchMonth(Int)
  /// The month ends earlier.
  case noSuchDay(lastDay: CivilDay)
  /// Not a date in numbers.
  case words

  /// What `text`, which is not a date in the right form, looks like.
  init(lookingAt text: String) {
    let groups = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    let marks = text.filter { !$0.isNumber }
    if let day = Self.dayBeforeTime(text) {
      self = .hasTime(day: day)
    } else if text.contains(where: \.isLetter) {
      self = .words
    } else if groups.count == 3, groups[0].count == 4 {
      self = .otherForm(iso: Self.iso(groups[0], groups[1], groups[2]))
    } else if groups.count == 3, groups[2].count == 4 {
      self = .otherForm(iso: Self.isoOfYearLast(groups, isGerman: marks == ".."))
    } else if groups.count == 1, text.count == 8, marks.isEmpty {
      let (year, rest) = (text.prefix(4), text.dropFirst(4))
      self = .otherForm(iso: Self.iso(String(year), String(rest.prefix(2)), String(rest.suffix(2))))
    } else {
      self = .words
    }
  }

  private static func dayBeforeTime(_ text: String) -> String? {
    let day = String(text.prefix(10))
    let rest = text.dropFirst(10)
    guard let mark = rest.first, "Tt ".contains(mark), rest.dropFirst().first?.isNumber == true,
      (try? CivilDay(parsing: day)) != nil
    else { return nil }
    return day
  }

  /// `6.12.2022` has the day first; `13/1/2022` and `1/13/2022` can be told by their numbers.
  private static func isoOfYearLast(_ groups: [String], isGerman: Bool) -> String? {
    let (first, second) = (Int(groups[0]) ?? 0, Int(groups[1]) ?? 0)
    if isGerman || first > 12 { return iso(groups[2], groups[1], groups[0]) }
    return second > 12 ? iso(groups[2], groups[0], groups[1]) : nil
  }

  private static func iso(_ year: String, _ month: String, _ day: String) -> String? {
    guard let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
    return CivilDay(year: year, month: month, day: day)?.description
  }
}
