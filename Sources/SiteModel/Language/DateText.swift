package import FrontMatter
package import HTML

/// Dates as people of a language write them, and as HTML's `time` element.
package struct DateText: Sendable {
  private let strings: StringCatalogue
  private var day = SiteString.dateDay
  private var month = SiteString.dateMonth
  private var months = SiteString.months

  package init(_ strings: StringCatalogue) {
    self.strings = strings
  }

  /// As the lists of sources of the National Library of Medicine have them: `2002 Aug 12`.
  static func ofSources(_ strings: StringCatalogue) -> DateText {
    var dates = DateText(strings)
    (dates.day, dates.month) = (.referenceDateDay, .referenceDateMonth)
    dates.months = SiteString.referenceMonths
    return dates
  }

  /// `December 6, 2022` or `6. Dezember 2022`.
  package func text(_ day: CivilDay) -> String {
    strings[self.day].filled([
      "day": String(day.day), "month": name(ofMonth: day.month), "year": String(day.year),
    ])
  }

  /// `Spring 2016`
  func text(_ season: Season, of year: Int) -> String {
    strings[month].filled(["month": strings.text(season.name), "year": String(year)])
  }

  /// Days of one month, `September 20-22, 2019` or `20.-22. September 2019`; else the first of them.
  func text(from start: CivilDay, to end: CivilDay) -> String {
    guard start.year == end.year, start.month == end.month, start.day < end.day else {
      return text(start)
    }
    let mark = text(start).contains("\(start.day).") ? "." : ""
    return strings[day].filled([
      "day": "\(start.day)\(mark)-\(end.day)", "month": name(ofMonth: start.month),
      "year": String(start.year),
    ])
  }

  /// As precise as the plan is: `2025`, `June 2025`, `June 30, 2025`.
  package func text(_ date: PlannedDate) -> String {
    switch date {
    case .year(let year): String(year)
    case .month(let year, let month):
      strings[self.month].filled(["month": name(ofMonth: month), "year": String(year)])
    case .day(let day): text(day)
    }
  }

  /// `<time datetime="2022-12-06">December 6, 2022</time>`; a year alone is a valid `datetime`
  /// (HTML Standard, 4.5.15).
  package func element(_ day: CivilDay) -> Markup {
    var buffer = HTMLBuffer()
    append(datetime: day.description, text: text(day), to: &buffer)
    return buffer.markup
  }

  package func element(_ date: PlannedDate) -> Markup {
    var buffer = HTMLBuffer()
    append(datetime: date.description, text: text(date), to: &buffer)
    return buffer.markup
  }

  /// A whole line such as `Updated on <time …>…</time>`.
  package func line(_ key: SiteString, _ day: CivilDay) -> Markup {
    line(key, datetime: day.description, text: text(day))
  }

  package func line(_ key: SiteString, _ date: PlannedDate) -> Markup {
    line(key, datetime: date.description, text: text(date))
  }

  private func line(_ key: SiteString, datetime: String, text: String) -> Markup {
    var buffer = HTMLBuffer()
    strings[key].append(to: &buffer, filling: "date") {
      append(datetime: datetime, text: text, to: &$0)
    }
    return buffer.markup
  }

  private func append(datetime: String, text: String, to buffer: inout HTMLBuffer) {
    buffer.append("<time datetime=\"")
    buffer.append(text: datetime)
    buffer.append("\">")
    buffer.append(text: text)
    buffer.append("</time>")
  }

  private func name(ofMonth number: Int) -> String {
    strings.text(months[number - 1])
  }
}
