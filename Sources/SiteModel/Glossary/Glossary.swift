package import Diagnostics
import FrontMatter

/// The terms of one language.
package struct Glossary: Sendable {
  package let terms: [Term]
  /// False when some of the file could not be read: then nobody knows which terms there are.
  let isKnown: Bool
  private let positions: [String: Int]

  package init(terms: [Term] = [], isKnown: Bool = true) {
    self.terms = terms
    self.isKnown = isKnown
    positions = Dictionary(
      terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Position of a term in `terms`.
  package func position(of id: String) -> Int? { positions[id] }

  package var ids: [String] { terms.map(\.id) }
}

/// A word that readers may not know.
package struct Term: Sendable {
  package let id: String
  package let term: String
  /// Other forms and synonyms.
  package let also: [String]
  /// One paragraph of inline Markdown.
  package let definition: String
  package let place: Place
  /// Ids of related terms.
  package let see: [String]
}
