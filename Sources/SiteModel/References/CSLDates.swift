import Diagnostics
import FrontMatter

extension CSLEntry {
  /// `2020`, `2020-05-01`, `2016-02/2016-03`, `{year: 2020, month: 5}`, a list of one or two of these, CSL-JSON's
  /// `{"date-parts": [[2020, 5]]}`, or words behind `raw` or `literal`. Nil for a date of which nothing is given.
  mutating func date(_ field: CSLField) -> ReferenceDate? {
    guard let value = self[field], hasKnownDateParts(value) else { return nil }
    switch CSLDate(value) {
    case .date(let date): return date
    case .nothing: return nil
    case .mistake:
      wrong(
        value, "'\(field.name)' is not a date", help: "write a year or a day: 2020 or 2020-05-01")
      return nil
    }
  }

  /// Of a date that is not printed: words will do.
  mutating func checkDate(_ value: YAMLValue, called name: String) {
    guard hasKnownDateParts(value), value.shape == .list, case .mistake = CSLDate(value) else {
      return
    }
    wrong(value, "'\(name)' is not a date", help: "write a year or a day: 2020 or 2020-05-01")
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
  case mistake

  init(_ value: YAMLValue) {
    if let text = value.text {
      self = ReferenceDate(parsing: text).map(CSLDate.date) ?? .mistake
    } else if value.shape == .list {
      self = Self.span(value.items.map(CSLDate.init))
    } else if let parts = value["date-parts"], !Self.isEmpty(parts) {
      self = Self.span(parts.items.map(Self.numbers))
    } else if let words = value["raw"]?.text ?? value["literal"]?.text {
      self = .date(ReferenceDate(parsing: words) ?? ReferenceDate(words: words))
    } else if value["year"] != nil {
      self = Self.date(["year", "month", "day"].map { value[$0]?.text })
    } else {
      self = value["date-parts"] == nil ? .mistake : .nothing
    }
  }

  private static func isEmpty(_ parts: YAMLValue) -> Bool {
    parts.items.allSatisfy { $0.items.allSatisfy { $0.isNull || $0.text?.isEmpty == true } }
  }

  /// The first and the last of a list of dates.
  private static func span(_ dates: [CSLDate]) -> CSLDate {
    guard let first = dates.first, case .date(var date) = first, dates.count <= 2 else {
      return .mistake
    }
    if dates.count == 2 {
      guard case .date(let end) = dates[1] else { return .mistake }
      date.end = end.start
    }
    return .date(date)
  }

  /// `[2020, 5, 1]`, cut off where the precision ends.
  private static func numbers(_ list: YAMLValue) -> CSLDate {
    date(list.items.map { $0.isNull ? nil : $0.text })
  }

  private static func date(_ parts: [String?]) -> CSLDate {
    let known = parts.prefix(3).prefix { $0?.isEmpty == false }.compactMap { $0 }
    guard let year = known.first else { return .mistake }
    // A month above 12 is a season.
    let rest = known.dropFirst().prefix { (Int($0) ?? 0) <= 31 }
    let isSeason = rest.first.flatMap { Int($0) }.map { $0 > 12 } ?? false
    let padded = (isSeason ? [] : rest).map { $0.count == 1 ? "0\($0)" : $0 }
    return ReferenceDate(parsing: ([year] + padded).joined(separator: "-")).map(CSLDate.date)
      ?? .mistake
  }
}
