import FrontMatter

/// What the styles share: who, what and by whom.
struct ReferenceParts {
  let terms: ReferenceTerms

  /// Names up to `limit`; further ones are left out and said to be.
  func names(
    _ names: [ReferenceName], limit: Int, others: StaticString, in line: inout ReferenceLine
  ) {
    let named = names.filter { $0 != .others }
    for (index, name) in named.prefix(limit).enumerated() {
      if index > 0 { line.write(", ") }
      line.write(name.short)
    }
    if named.count > limit || named.count < names.count { line.write(others) }
  }

  /// The authors, or for want of them the editors, as a style writes each; editors of a contribution stand with the book.
  func people(
    _ reference: Reference, in line: inout ReferenceLine,
    names: ([ReferenceName], inout ReferenceLine) -> Void,
    editors: (Reference, inout ReferenceLine) -> Void
  ) {
    if !reference.authors.isEmpty {
      line.begin()
      names(reference.authors, &line)
      line.stop()
    } else if reference.form != .contribution {
      editors(reference, &line)
    }
  }

  /// The title, linked to the work where it can be found, with what `addition` writes behind it.
  func title(
    _ reference: Reference, in line: inout ReferenceLine,
    addition: (inout ReferenceLine) -> Void = { _ in }
  ) {
    guard let title = reference.title else { return }
    line.begin()
    line.link(to: reference.link) {
      $0.write(title, in: terms.foreign(reference.language))
    }
    if let original = reference.originalTitle { line.write(original, after: " [", before: "]") }
    addition(&line)
    line.stop()
  }

  /// `2nd ed.`, `Version 7.0.`, `Vol. 2.`
  func editionVersionVolume(_ reference: Reference, in line: inout ReferenceLine) {
    if let version = reference.version { line.sentence(terms.version(version)) }
    if let edition = reference.edition { line.sentence(terms.edition(edition)) }
    if let volume = reference.volume { line.sentence(terms.volume(volume)) }
  }

  /// `(AHRQ Comparative Effectiveness Reviews; No. 227).`
  func series(_ reference: Reference, in line: inout ReferenceLine) {
    guard let collection = reference.collection else { return }
    line.begin()
    line.write("(")
    line.write(terms.series(collection, number: reference.collectionNumber))
    line.write(")")
    line.stop()
  }

  /// `Cologne: IQWiG; 2023.`, or what is known of it; `addition` stands before the full stop.
  func imprint(
    _ reference: Reference, date: String?, in line: inout ReferenceLine,
    addition: (inout ReferenceLine) -> Void
  ) {
    let publisher = reference.publisher == reference.container ? nil : reference.publisher
    let parts = [reference.publisherPlace, publisher].compactMap { $0 }
    guard !parts.isEmpty || date != nil || reference.accessed != nil else { return }
    line.begin()
    line.write(parts.joined(separator: ": "))
    if let date { line.write(date, after: parts.isEmpty ? "" : "; ") }
    addition(&line)
    line.stop()
  }

  /// `Congress of Sleep Medicine; 2019 Sep 20-22; Vienna.`, behind words where no book stands in front (Citing Medicine,
  /// 2nd ed., chapters 5 and 6).
  func event(
    _ reference: Reference, _ dateText: @autoclosure () -> DateText, in line: inout ReferenceLine
  ) {
    guard let event = reference.event else { return }
    let dates = dateText()
    var date = day(event.date, dates)
    if case .day(let start) = event.date?.start, case .day(let end) = event.date?.end {
      date = dates.text(from: start, to: end)
    }
    let words = [event.title, date, event.place].compactMap { $0 }.joined(separator: "; ")
    line.begin()
    if reference.form != .contribution {
      line.write(terms.strings.text(.referencePresented), after: "", before: " ")
    }
    line.write(words)
    line.stop()
  }

  /// Whether the day of a talk says what the year of its publication would.
  func saysYear(_ event: ReferenceEvent?, of reference: Reference) -> Bool {
    guard let year = event?.date?.year, reference.publisher == nil else { return false }
    return year == reference.year
  }

  /// A date as exactly as it is known: a span by its years, words where there are any beside a year alone.
  func day(_ date: ReferenceDate?, _ dates: DateText) -> String? {
    guard let date, let start = date.start else { return date?.words }
    if let season = date.season { return dates.text(season, of: start.year) }
    if date.end != nil { return years(date) }
    if case .year = start, let words = date.words { return words }
    return dates.text(start)
  }

  /// `2016`, `2016-2018`, or the words of a date without a year.
  func years(_ date: ReferenceDate?) -> String? {
    guard let date, let year = date.year else { return date?.words }
    guard let end = date.end?.year, end != year else { return String(year) }
    return "\(year)-\(end)"
  }
}
