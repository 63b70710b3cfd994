package import FrontMatter

/// When a source was published, or when somebody looked at it: a date or a span, as exactly as it is known.
package struct ReferenceDate: Sendable, Hashable {
  /// Nil when nothing but words is known.
  package var start: PlannedDate?
  /// The end of a span.
  package var end: PlannedDate?
  /// Of a year of which no month is known.
  package var season: Season?
  /// The date as it was written, where it is not a calendar's: `Spring 2016`, `in press`.
  package var words: String?

  package init(_ start: PlannedDate, to end: PlannedDate? = nil) {
    self.start = start
    self.end = end
  }

  package var year: Int? { start?.year }

  /// Reads ISO dates and what people use of the Extended Date/Time Format (ISO 8601-2): a span `2016-02/2016-03`,
  /// doubt `2016?`, about `2016~`, seasons `2016-21`.
  init?(parsing text: String) {
    if let date = try? PlannedDate(parsing: text) {
      self.init(date)
      return
    }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count <= 2, let start = Self.date(halves[0]) else { return nil }
    if halves.count == 2, !halves[1].isEmpty, halves[1] != ".." {
      guard let end = Self.date(halves[1]) else { return nil }
      self.init(start, to: end)
    } else {
      self.init(start)
      season = Self.season(halves[0])
    }
  }

  /// Words with a year somewhere in them, or words alone.
  init(words: String) {
    self.words = words
    start = Self.year(in: words).map(PlannedDate.year)
  }

  private static func date(_ text: Substring) -> PlannedDate? {
    let text =
      text.hasSuffix("~") || text.hasSuffix("?") || text.hasSuffix("%")
      ? text.dropLast() : text
    if let date = try? PlannedDate(parsing: String(text)) { return date }
    let parts = text.split(separator: "-")
    guard parts.count == 2, let season = Int(parts[1]), Season.numbers.contains(season) else {
      return nil
    }
    return try? PlannedDate(parsing: String(parts[0]))
  }

  private static func season(_ text: Substring) -> Season? {
    let parts = text.split(separator: "-")
    return parts.count == 2 ? Int(parts[1].prefix(2)).flatMap(Season.init(number:)) : nil
  }

  /// The first number of four digits that can be a year.
  private static func year(in words: String) -> Int? {
    words.split { !("0"..."9").contains($0) }
      .first { $0.count == 4 && ($0.hasPrefix("1") || $0.hasPrefix("2")) }
      .flatMap { Int($0) }
  }
}
