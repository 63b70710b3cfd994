import Diagnostics
import FrontMatter

extension CSLEntry {
  /// `2020`, `2020-05-01`, `2016-02/2016-03`, `{year: 2020, month: 5}`, a list of one or two of these, CSL-JSON's
  /// `{"date-parts": [[2020, 5]]}`, or words behind `raw` or `literal`. Nil for a date of which nothing is given.
  mutating func date(_ field: CSLField) -> ReferenceDate? {
    guard let value = self[field] else { return nil }
    return date(value, called: field.name)
  }

  /// Of a date that is not printed: words will do.
  mutating func checkDate(_ value: YAMLValue, called name: String) {
    guard value.shape != .text else { return }
    _ = date(value, called: name)
  }

  mutating func date(_ value: YAMLValue, called name: String) -> ReferenceDate? {
    guard hasKnownDateParts(value) else { return nil }
    switch CSLDate(value) {
    case .date(let date): return date
    case .nothing: return nil
    case .mistake(let fault):
      let message = fault.message ?? "'\(value.text ?? name)' is not a date"
      wrong(fault.value ?? value, message, help: fault.help)
      return nil
    }
  }

  private mutating func hasKnownDateParts(_ value: YAMLValue) -> Bool {
    // Nearly all are written as a text.
    if value.shape == .text { return true }
    var areKnown = true
    let mappings = value.shape == .list ? Array(value.items) : [value]
    for part in mappings.flatMap({ Array($0.entries) }) {
      let name = part.key.text ?? ""
      let names = CSLVariables.day.keys.map(\.name)
      if names.contains(name) { continue }
      areKnown = false
      wrong(
        part.key, "'\(name)' is not a part of a date",
        help: Suggestion.help(for: name, among: names) ?? "dates have year, month and day")
    }
    return areKnown
  }
}

extension ReferenceDate {
  /// Nil for what is no date, and for a date of which nothing is given.
  init?(_ value: YAMLValue) {
    guard case .date(let date) = CSLDate(value) else { return nil }
    self = date
  }
}

/// What is written behind the name of a date.
private enum CSLDate {
  case date(ReferenceDate)
  /// As in `{"date-parts": [[""]]}`, which Zotero writes for a date that it does not know.
  case nothing
  case mistake(Fault)

  /// Nil values stand for the field as a whole.
  struct Fault {
    var value: YAMLValue?
    var message: String?
    var help = "write a year or a day: 2020 or 2020-05-01"
  }

  init(_ value: YAMLValue) {
    self = Self.ascending(Self.read(value), value)
  }

  private static func read(_ value: YAMLValue) -> CSLDate {
    if let text = value.text {
      return ReferenceDate(parsing: text).map(CSLDate.date) ?? .mistake(Fault())
    }
    if value.shape == .list { return span(value.items.map(CSLDate.init)) }
    if let parts = value["date-parts"], !parts.isNull { return self.parts(parts, value) }
    if let words = value["raw"]?.text ?? value["literal"]?.text {
      return .date(ReferenceDate(parsing: words) ?? ReferenceDate(words: words))
    }
    if value["year"] != nil {
      return dated(["year", "month", "day"].map { value[$0] }, value)
    }
    return value["date-parts"] == nil ? .mistake(Fault()) : .nothing
  }

  private static func parts(_ parts: YAMLValue, _ value: YAMLValue) -> CSLDate {
    let isNothing =
      parts.text?.isEmpty == true
      || parts.items.allSatisfy { $0.isNull || $0.text?.isEmpty == true || isEmpty($0) }
    if isNothing, parts.shape == .list || parts.text?.isEmpty == true {
      guard let words = value["raw"]?.text ?? value["literal"]?.text else { return .nothing }
      return .date(ReferenceDate(parsing: words) ?? ReferenceDate(words: words))
    }
    guard parts.shape == .list, parts.items.allSatisfy({ $0.shape == .list }) else {
      return .mistake(
        Fault(
          value: parts, message: "'date-parts' is not a list of lists",
          help: "write {date-parts: [[2016, 2]]}, or the date as a text: 2016-02"))
    }
    return span(parts.items.map { dated(Array($0.items), value) })
  }

  private static func isEmpty(_ list: YAMLValue) -> Bool {
    list.shape == .list && list.items.allSatisfy { $0.isNull || $0.text?.isEmpty == true }
  }

  /// The first and the last of a list of dates.
  private static func span(_ dates: [CSLDate]) -> CSLDate {
    for case .mistake(let fault) in dates { return .mistake(fault) }
    guard let first = dates.first, case .date(var date) = first, dates.count <= 2 else {
      return .mistake(Fault())
    }
    if dates.count == 2 {
      guard case .date(let end) = dates[1] else { return .mistake(Fault()) }
      date.end = end.start
    }
    return .date(date)
  }

  private static func ascending(_ date: CSLDate, _ value: YAMLValue) -> CSLDate {
    guard case .date(let span) = date, let start = span.start, let end = span.end,
      end.lastDay < start.firstDay
    else { return date }
    return .mistake(
      Fault(
        message: "the date ends before it begins: \(start)/\(end)",
        help: "write the earlier date first: \(end)/\(start)"))
  }

  /// Year, month and day, cut off where the precision ends; `value` is the mapping, which may name a season.
  private static func dated(_ parts: [YAMLValue?], _ value: YAMLValue) -> CSLDate {
    let known = parts.prefix(3).prefix { $0?.isNull == false && $0?.text?.isEmpty == false }
      .compactMap { $0 }
    let numbers = known.compactMap(\.text)
    guard let year = numbers.first else { return .mistake(Fault()) }
    if numbers.count > 1 {
      let month = Int(numbers[1]) ?? 0
      if Season.numbers.contains(month), numbers.count == 2 {
        return season(Season(number: month), of: year)
      }
      guard (1...12).contains(month) else {
        return .mistake(
          Fault(
            value: known[1], message: "'\(numbers[1])' is not a month",
            help: "months are 1 to 12, and seasons 21 (spring) to 24 (winter)"))
      }
    }
    if numbers.count == 1, let season = value["season"]?.text.flatMap(Season.init) {
      return self.season(season, of: year)
    }
    let padded = numbers.dropFirst().map { $0.count == 1 ? "0\($0)" : $0 }
    return ReferenceDate(parsing: ([year] + padded).joined(separator: "-")).map(CSLDate.date)
      ?? .mistake(Fault())
  }

  private static func season(_ season: Season?, of year: String) -> CSLDate {
    guard var date = ReferenceDate(parsing: year) else { return .mistake(Fault()) }
    date.season = season
    return .date(date)
  }
}
