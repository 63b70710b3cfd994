package import Diagnostics
package import FrontMatter
package import HTML

/// The sources of one page: which there are, in which order they are printed, and where the text cites
/// them.
///
/// Ids in the page: `ref-<id>` is the entry in the list, `cite-<id>-<n>` the n-th place that cites it.
package struct Bibliography: Sendable {
  private let style: CitationStyle
  private var entries: [ListedSource] = []
  /// One for each entry. Apart from them, because a copy of the bibliography changes only these.
  private var uses: [Use] = []
  private var positions: [String: Int] = [:]
  /// False when the header or one of its sources could not be read: then nobody knows which sources
  /// the page has.
  private var isKnown = true
  /// Whether a message names the place of a shared source.
  package private(set) var namesPlaces = false
  /// Positions in the order of their first citation.
  private var cited: [Int] = []

  private struct Use: Sendable {
    /// 1 for the first in the printed list; known from the start only in alphabetical styles.
    var number = 0
    var citations = 0
  }

  package init(style: CitationStyle) {
    self.style = style
  }

  /// Takes the sources of the front matter, looks up those given by id, and reports what is not there.
  package init(
    _ items: [ReferenceItem], style: CitationStyle, library: ReferenceLibrary, source: SourceText,
    checks: SourceChecks = SourceChecks(), problems: inout Problems
  ) {
    self.init(style: style)
    entries.reserveCapacity(items.count)
    positions.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      switch item {
      case .id(let id): add(id, from: library, source, problems: &problems)
      case .entry(let value):
        let reference = Reference.read(
          value, fallbackID: Reference.nameOfText(index), checks: checks, problems: &problems)
        if let reference {
          checkID(of: reference, at: value.span, library, source, problems: &problems)
          add(reference, at: value.span, isShared: false, source, problems: &problems)
        } else {
          isKnown = false
        }
      }
    }
    numberAlphabetically()
  }

  /// Of a page whose header could not be read: any citation may be right.
  package static func unknown(style: CitationStyle) -> Bibliography {
    var bibliography = Bibliography(style: style)
    bibliography.isKnown = false
    return bibliography
  }

  /// Whether a citation that `cite` does not know is certainly wrong.
  package func knowsItsSources(_ library: ReferenceLibrary) -> Bool { isKnown && library.isKnown }

  private mutating func add(
    _ id: Located<String>, from library: ReferenceLibrary, _ source: SourceText,
    problems: inout Problems
  ) {
    guard let reference = library[id.value] else {
      // Its citations in the text are the same mistake.
      isKnown = false
      guard library.isKnown else { return }
      problems.report(
        ReferenceRules.undefined, "'\(id.value)' is not in the site's references",
        at: source.place(id.span),
        help: Suggestion.help(for: id.value, among: library.ids)
          ?? "add it to content/references.yaml, or give the whole source here")
      return
    }
    add(reference, at: id.span, isShared: true, source, problems: &problems)
  }

  private mutating func add(
    _ reference: Reference, at span: Range<Int>, isShared: Bool, _ source: SourceText,
    problems: inout Problems
  ) {
    guard positions[reference.id] == nil else {
      problems.report(
        ReferenceRules.duplicate, "the source '\(reference.id)' is listed twice",
        at: source.place(span), help: "remove one of them")
      return
    }
    append(ListedSource(reference: reference, span: span, isShared: isShared))
  }

  /// Says so when a source of the page's own takes the place of a shared one.
  private mutating func checkID(
    of reference: Reference, at span: Range<Int>, _ library: ReferenceLibrary,
    _ source: SourceText, problems: inout Problems
  ) {
    guard let shared = library[reference.id] else { return }
    namesPlaces = true
    SharedID(reference, shared).report(
      at: source.place(span), shared: library.place(of: reference.id), problems: &problems)
  }

  private mutating func append(_ entry: ListedSource) {
    positions[entry.reference.id] = entries.count
    entries.append(entry)
    uses.append(Use())
  }

  /// Adds the sources that the text cites and the front matter does not list, as pandoc does.
  package mutating func addCited(_ ids: [String], from library: ReferenceLibrary) {
    var isComplete = true
    for id in ids where positions[id] == nil {
      guard let reference = library[id] else { continue }
      append(ListedSource(reference: reference, span: nil, isShared: true))
      isComplete = false
    }
    if !isComplete { numberAlphabetically() }
  }

  private mutating func numberAlphabetically() {
    guard style.isAlphabetical else { return }
    for (number, position) in alphabeticalOrder.enumerated() {
      uses[position].number = number + 1
    }
  }

  private var alphabeticalOrder: [Int] {
    let keys = entries.map { style.sortKey($0) }
    return entries.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  // MARK: Citing

  /// Notes one citation and gives its source's number and its own; nil for an unknown source.
  mutating func cite(_ id: String) -> (number: Int, occurrence: Int)? {
    guard let position = positions[id] else { return nil }
    if uses[position].citations == 0 {
      cited.append(position)
      if !style.isAlphabetical { uses[position].number = cited.count }
    }
    uses[position].citations += 1
    return (uses[position].number, uses[position].citations)
  }

  package var ids: [String] { entries.map(\.reference.id) }

  /// In the order of the page's header, then in that of their citations.
  var listed: [ListedSource] { entries }

  /// Whether the page has sources of its own, whose ids a shared one may have.
  package var hasOwn: Bool { entries.contains { !$0.isShared } }

  /// Whether a source of the page's own could be on a list of retractions.
  package var hasOwnNumbers: Bool {
    entries.contains { !$0.isShared && $0.reference.mayHaveNumbers }
  }

  // MARK: Printing

  /// One line of the printed list.
  package struct PrintedEntry: Sendable {
    package let id: String
    package let number: Int
    package let entry: Markup
    /// The source's page in PubMed, where the entry does not link to it.
    package let pubMed: String?
    package let citations: Int

    /// The id of the n-th place that cites it, counted from 1.
    package func anchor(ofCitation citation: Int) -> String {
      ["cite-", id, "-", String(citation)].concatenated()
    }
  }

  /// The list as it is printed; sources that nothing cites come last where citations give the order.
  package func printed(_ terms: ReferenceTerms) -> [PrintedEntry] {
    var buffer = HTMLBuffer()
    return printedOrder.enumerated().map { index, position in
      buffer.reset()
      style.write(entries[position].reference, terms: terms, into: &buffer)
      return PrintedEntry(
        id: entries[position].reference.id, number: index + 1, entry: buffer.markup,
        pubMed: style.namesPubMed ? nil : entries[position].reference.pubMed,
        citations: uses[position].citations)
    }
  }

  /// How often the text cites a source.
  package func citations(of id: String) -> Int { positions[id].map { uses[$0].citations } ?? 0 }

  /// The sources in the order of the printed list.
  package var printedSources: [ListedSource] { printedOrder.map { entries[$0] } }

  /// How many authors of a source are printed.
  package var printedNames: Int { style.printedNames }

  private var printedOrder: [Int] {
    guard style.isAlphabetical else {
      return cited + uses.indices.filter { uses[$0].citations == 0 }
    }
    // Numbered in this order.
    return uses.indices.sorted { uses[$0].number < uses[$1].number }
  }

  /// Hints at sources that the text never cites.
  package func reportUncited(_ source: SourceText, problems: inout Problems) {
    for position in uses.indices where uses[position].citations == 0 {
      guard let span = entries[position].span, entries[position].reference.text == nil else {
        continue
      }
      let id = entries[position].reference.id
      problems.report(
        ReferenceRules.uncited, "the text never cites '\(id)'", at: source.place(span),
        help: "cite it where it supports a statement: [@\(id)]")
    }
  }
}
