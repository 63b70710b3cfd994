import FrontMatter

/// The style of the National Library of Medicine (Citing Medicine, 2nd ed.):
/// `Steffens D, Maher CG. Title. JAMA Intern Med. 2016;176(2):199-208. doi:10.1001/….`
struct NLMStyle {
  private let terms: ReferenceTerms
  private let parts: ReferenceParts

  init(_ terms: ReferenceTerms) {
    self.terms = terms
    parts = ReferenceParts(terms: terms)
  }

  func write(_ reference: Reference, into line: inout ReferenceLine) {
    parts.people(reference, in: &line, names: names, editors: editors)
    parts.title(reference, in: &line) {
      if reference.isOnline, reference.form == .whole { internet(in: &$0) }
      $0.write(terms.kind(of: reference), after: " [", before: "]")
    }
    switch reference.form {
    case .article: article(reference, in: &line)
    case .contribution: contribution(reference, in: &line)
    case .whole: whole(reference, in: &line)
    }
    address(reference, in: &line)
    identifiers(reference, in: &line)
  }

  // MARK: People

  private func editors(_ reference: Reference, in line: inout ReferenceLine) {
    guard !reference.editors.isEmpty else { return }
    line.begin()
    names(reference.editors, in: &line)
    line.write(", ")
    let isOne = reference.editors.count == 1
    line.write(terms.strings.text(isOne ? .referenceEditorOne : .referenceEditors))
    line.stop()
  }

  private func names(_ names: [ReferenceName], in line: inout ReferenceLine) {
    parts.names(names, limit: CitationStyle.nlm.printedNames, others: ", et al.", in: &line)
  }

  // MARK: Forms

  /// `JAMA Intern Med. 2016;176(2):199-208.`, `The Washington Post. 2002 Aug 12:2.`
  private func article(_ reference: Reference, in line: inout ReferenceLine) {
    if reference.type.isLaw, let number = reference.number { line.sentence(number) }
    container(reference, in: &line)
    line.begin()
    let date = articleDate(reference)
    if let date { line.write(date) }
    cited(reference, in: &line)
    issue(reference, isAlone: date == nil, in: &line)
    line.write(reference.pages, after: ":")
    line.stop()
  }

  /// The year; the day for what has no volume. `Forthcoming 2024` (ICMJE sample references).
  private func articleDate(_ reference: Reference) -> String? {
    let hasVolume = reference.volume != nil || reference.issue != nil
    let date = hasVolume ? parts.years(reference.issued) : day(reference.issued)
    guard reference.isInPress else { return date }
    let word = terms.strings.text(.referenceForthcoming)
    return date.map { "\(word) \($0)" } ?? word
  }

  /// `;176(2)`, `;42 Suppl 2`
  private func issue(_ reference: Reference, isAlone: Bool, in line: inout ReferenceLine) {
    let issue = terms.issue(of: reference)
    guard reference.volume != nil || issue != nil else { return }
    if !isAlone { line.write(";") }
    if let volume = reference.volume { line.write(volume) }
    if let issue, issue.hasPrefix("Suppl"), reference.volume != nil {
      line.write(issue, after: " ")
    } else {
      line.write(issue, after: "(", before: ")")
    }
  }

  /// `In: Schulz S, Steigleder K, editors. Book. Frankfurt: Suhrkamp; 2006. p. 12-34.`
  private func contribution(_ reference: Reference, in line: inout ReferenceLine) {
    line.begin()
    line.write(terms.strings.text(.referenceIn))
    editors(reference, in: &line)
    container(reference, in: &line)
    parts.event(reference, .ofSources(terms.strings), in: &line)
    parts.editionVersionVolume(reference, in: &line)
    end(reference, in: &line)
  }

  private func whole(_ reference: Reference, in line: inout ReferenceLine) {
    parts.editionVersionVolume(reference, in: &line)
    if !reference.authors.isEmpty { editors(reference, in: &line) }
    if let container = reference.container { line.sentence(container) }
    parts.event(reference, .ofSources(terms.strings), in: &line)
    end(reference, in: &line)
  }

  private func end(_ reference: Reference, in line: inout ReferenceLine) {
    let report = terms.report(reference)
    if reference.type.isLaw, let report { line.sentence(report) }
    parts.imprint(reference, date: imprintDate(reference), in: &line) { cited(reference, in: &$0) }
    if let pages = reference.pages {
      line.sentence(terms.pages(pages))
    } else if let count = reference.pageCount, reference.form == .whole {
      line.sentence(terms.pageCount(count))
    }
    parts.series(reference, in: &line)
    if !reference.type.isLaw, let report { line.sentence(report) }
  }

  private func imprintDate(_ reference: Reference) -> String? {
    if reference.isInPress { return terms.strings.text(.referenceInPress) }
    if parts.saysYear(reference.event, of: reference) { return nil }
    return reference.type.isWebSource || reference.type.isLaw
      ? day(reference.issued) : parts.years(reference.issued)
  }

  private func container(_ reference: Reference, in line: inout ReferenceLine) {
    guard let container = reference.container else { return }
    line.begin()
    line.write(container)
    if reference.isOnline { internet(in: &line) }
    line.stop()
  }

  // MARK: On the web

  private func internet(in line: inout ReferenceLine) {
    line.write(terms.strings.text(.referenceInternet), after: " ")
  }

  private func cited(_ reference: Reference, in line: inout ReferenceLine) {
    guard reference.isOnline, let date = day(reference.accessed) else { return }
    line.gap()
    line.write(terms.strings[.referenceCited].filled(["date": date]))
  }

  private func address(_ reference: Reference, in line: inout ReferenceLine) {
    guard reference.isOnline, let url = reference.url else { return }
    line.begin()
    line.write(terms.strings[.referenceAvailable].filled(["url": url]))
  }

  private func identifiers(_ reference: Reference, in line: inout ReferenceLine) {
    if let doi = reference.doi {
      line.begin()
      line.write(doi, after: "doi:", before: ".")
    }
    if let pmcid = reference.pmcid {
      line.begin()
      line.write("PMCID: ")
      line.link(to: "https://pmc.ncbi.nlm.nih.gov/articles/\(pmcid)/") { $0.write(pmcid) }
      line.write(".")
    }
    if let pmid = reference.pmid {
      line.begin()
      line.write("PMID: ")
      line.link(to: reference.pubMed) { $0.write(pmid) }
      line.write(".")
    }
  }

  // MARK: Dates

  /// `2002 Aug 12`, as exactly as it is known.
  private func day(_ date: ReferenceDate?) -> String? {
    parts.day(date, .ofSources(terms.strings))
  }
}
