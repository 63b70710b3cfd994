import Diagnostics
import FrontMatter

extension CSLEntry {
  /// `2020`, `2020-05-01`, `{year: 2020, month: 5}`, a list of one of these, or CSL-JSON's
  /// `{"date-parts": [[2020, 5]]}`.
  mutating func date(_ field: CSLField) -> PlannedDate? {
    guard let value = self[field], hasKnownDateParts(value) else { return nil }
    if let date = Self.date(value) { return date }
    wrong(value, "'\(field.name)' is not a date", help: "write a year or a day: 2020 or 2020-05-01")
    return nil
  }

  /// Of a date that is not printed: words will do.
  mutating func checkDate(_ value: YAMLValue, called name: String) {
    guard hasKnownDateParts(value), value.shape == .list, Self.date(value) == nil else { return }
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

  private static func date(_ field: YAMLValue) -> PlannedDate? {
    if let text = field.text { return try? PlannedDate(parsing: text) }
    if let parts = field["date-parts"] { return parts.items.first { _ in true }.flatMap(numbers) }
    if field.shape == .list { return field.items.first { _ in true }.flatMap(date) }
    return date(year: field["year"]?.text, month: field["month"]?.text, day: field["day"]?.text)
  }

  /// `[2020, 5, 1]`, cut off where the precision ends.
  private static func numbers(_ list: YAMLValue) -> PlannedDate? {
    let texts = list.items.map(\.text)
    return date(
      year: texts.first ?? nil, month: texts.dropFirst().first ?? nil,
      day: texts.dropFirst(2).first ?? nil)
  }

  private static func date(year: String?, month: String?, day: String?) -> PlannedDate? {
    guard let year else { return nil }
    let rest = [month, day].prefix { $0 != nil }.compactMap { $0 }
    let padded = rest.map { $0.count == 1 ? "0\($0)" : $0 }
    return try? PlannedDate(parsing: ([year] + padded).joined(separator: "-"))
  }
}
