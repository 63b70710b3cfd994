import FrontMatter

/// The style of IQWiG's reference lists:
/// `Steffens D, Maher CG, Pereira LS et al. Title. JAMA Intern Med 2016; 176(2): 199-208.`
struct IQWiGStyle {
  private let terms: ReferenceTerms
  private let parts: ReferenceParts

  init(_ terms: ReferenceTerms) {
    self.terms = terms
    parts = ReferenceParts(terms: terms)
  }

  func write(_ reference: Reference, into line: inout ReferenceLine) {
    parts.people(reference, in: &line, names: names, editors: editors)
    parts.title(reference, in: &line) {
      $0.write(terms.kind(of: reference), after: " [", before: "]")
    }
    switch reference.form {
    case .article: article(reference, in: &line)
    case .contribution: contribution(reference, in: &line)
    case .whole: whole(reference, in: &line)
    }
  }

  private func editors(_ reference: Reference, in line: inout ReferenceLine) {
    guard !reference.editors.isEmpty else { return }
    line.begin()
    names(reference.editors, in: &line)
    line.write(terms.strings.text(.referenceEditor), after: " ")
    line.stop()
  }

  private func names(_ names: [ReferenceName], in line: inout ReferenceLine) {
    parts.names(names, limit: CitationStyle.iqwig.printedNames, others: " et al.", in: &line)
  }

  /// `JAMA Intern Med 2016; 176(2): 199-208.`, `GGW 2005; 1: 23-31.`,
  /// `Cochrane Database Syst Rev 2017; (4): CD001431.`
  private func article(_ reference: Reference, in line: inout ReferenceLine) {
    if reference.type.isLaw, let number = reference.number { line.sentence(number) }
    line.begin()
    let date = articleDate(reference)
    if let container = reference.container { line.write(container) }
    if reference.container != nil, date != nil { line.write(isDaily(reference) ? ", " : " ") }
    line.write(date, after: "")
    issue(reference, isAlone: date == nil && reference.container == nil, in: &line)
    line.write(reference.pages, after: ": ")
    accessed(reference, in: &line)
    line.stop()
  }

  /// Newspapers and the like have a day and no volume.
  private func isDaily(_ reference: Reference) -> Bool {
    guard reference.volume == nil, reference.issue == nil else { return false }
    return reference.type == .articleNewspaper || reference.type == .articleMagazine
      || reference.type.isLaw
  }

  private func articleDate(_ reference: Reference) -> String? {
    let date = isDaily(reference) ? day(reference.issued) : parts.years(reference.issued)
    guard reference.isInPress else { return date }
    let word = terms.strings.text(.referenceInPress)
    return date.map { "\($0); \(word)" } ?? word
  }

  private func issue(_ reference: Reference, isAlone: Bool, in line: inout ReferenceLine) {
    let issue = terms.issue(of: reference)
    guard reference.volume != nil || issue != nil else { return }
    if !isAlone { line.write("; ") }
    if let volume = reference.volume { line.write(volume) }
    line.write(issue, after: "(", before: ")")
  }

  /// `In: Schulz S, Steigleder K (Ed). Book. Frankfurt: Suhrkamp; 2006. p. 12-34.`
  private func contribution(_ reference: Reference, in line: inout ReferenceLine) {
    line.begin()
    line.write(terms.strings.text(.referenceIn))
    editors(reference, in: &line)
    if let container = reference.container { line.sentence(container) }
    parts.event(reference, DateText(terms.strings), in: &line)
    parts.series(reference, in: &line)
    parts.editionVersionVolume(reference, in: &line)
    imprint(reference, in: &line)
  }

  /// `(AHRQ Comparative Effectiveness Reviews; No. 227). 2020.`,
  /// `Version 7.0. Cologne: IQWiG; 2023.`
  private func whole(_ reference: Reference, in line: inout ReferenceLine) {
    if let container = reference.container { line.sentence(container) }
    parts.event(reference, DateText(terms.strings), in: &line)
    if let report = terms.report(reference) { line.sentence(report) }
    parts.series(reference, in: &line)
    parts.editionVersionVolume(reference, in: &line)
    if !reference.authors.isEmpty { editors(reference, in: &line) }
    imprint(reference, in: &line)
  }

  private func imprint(_ reference: Reference, in line: inout ReferenceLine) {
    var date = parts.saysYear(reference.event, of: reference) ? nil : parts.years(reference.issued)
    if reference.isInPress { date = terms.strings.text(.referenceInPress) }
    parts.imprint(reference, date: date, in: &line) { accessed(reference, in: &$0) }
    if let pages = reference.pages { line.sentence(terms.pages(pages)) }
  }

  /// `[Accessed: May 4, 2023]`
  private func accessed(_ reference: Reference, in line: inout ReferenceLine) {
    guard reference.isOnline, let date = day(reference.accessed) else { return }
    line.gap()
    line.write(terms.strings[.referenceAccessed].filled(["date": date]))
  }

  /// As dates are written in the language.
  private func day(_ date: ReferenceDate?) -> String? {
    parts.day(date, DateText(terms.strings))
  }
}
