package import HTML

/// How sources are printed and numbered.
package enum CitationStyle: String, CaseIterable, Sendable {
  /// IQWiG's: three authors, then "et al." without a comma; alphabetical.
  case iqwig
  /// The National Library of Medicine's: six authors; numbered in the order of citation.
  case nlm

  package var isAlphabetical: Bool { self == .iqwig }

  /// How many authors an entry names.
  package var printedNames: Int {
    switch self {
    case .iqwig: 3
    case .nlm: 6
    }
  }

  /// Whether an entry says where PubMed has the work.
  package var namesPubMed: Bool { self == .nlm }

  /// Writes one entry of the list of sources.
  package func write(
    _ reference: Reference, terms: ReferenceTerms, into buffer: inout HTMLBuffer
  ) {
    var line = ReferenceLine(in: &buffer)
    if let text = reference.text {
      line.link(to: reference.link) { $0.write(plain: text) }
    } else {
      write(reference, terms, into: &line)
    }
    line.finish(in: &buffer)
  }

  private func write(
    _ reference: Reference, _ terms: ReferenceTerms, into line: inout ReferenceLine
  ) {
    switch self {
    case .iqwig: IQWiGStyle(terms).write(reference, into: &line)
    case .nlm: NLMStyle(terms).write(reference, into: &line)
    }
  }

  /// One entry in words alone.
  package func words(of reference: Reference, terms: ReferenceTerms) -> String {
    var buffer = HTMLBuffer()
    write(reference, terms: terms, into: &buffer)
    var text = ""
    var isTag = false
    for character in buffer.markup.description {
      switch character {
      case "<": isTag = true
      case ">": isTag = false
      case _ where !isTag: text.append(character)
      default: break
      }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// What the alphabetical order compares: the line as it is printed, without markup and accents (DIN 5007-1).
  func sortKey(_ source: ListedSource) -> String {
    let reference = source.reference
    if let text = reference.text { return BaseLetters.of(text) }
    let names = source.names
    let first = names.joined(separator: " ")
    let year = reference.year.map(String.init) ?? ""
    let title = RichText(reference.title ?? "").plain
    return BaseLetters.of(names.isEmpty ? "\(title) \(year)" : "\(first) \(year) \(title)")
  }
}
