package import HTML

/// How sources are printed and numbered.
package enum CitationStyle: String, CaseIterable, Sendable {
  /// IQWiG's: three authors, then "et al." without a comma; alphabetical.
  case iqwig
  /// The National Library of Medicine's: six authors; numbered in the order of citation.
  case nlm

  package var isAlphabetical: Bool { self == .iqwig }

  /// Writes one entry of the list of sources.
  package func write(
    _ reference: Reference, strings: StringCatalogue, into buffer: inout HTMLBuffer
  ) {
    if let text = reference.text {
      buffer.append(text: text)
      return
    }
    switch self {
    case .iqwig: IQWiGStyle(strings: strings).write(reference, into: &buffer)
    case .nlm: NLMStyle(strings: strings).write(reference, into: &buffer)
    }
  }

  /// What the alphabetical order compares: the line as it is printed, without markup.
  package func sortKey(_ reference: Reference) -> String {
    if let text = reference.text { return text.lowercased() }
    let names = reference.authors.isEmpty ? reference.editors : reference.authors
    let first = names.map(\.short).joined(separator: " ")
    let year = reference.year.map(String.init) ?? ""
    return "\(first) \(year) \(reference.title ?? "")".lowercased()
  }
}
