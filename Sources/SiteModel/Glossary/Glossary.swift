package import Diagnostics
import FrontMatter

/// The terms of one language.
package struct Glossary: Sendable {
  package let terms: [Term]
  /// The file; nil where there is none.
  package let source: SourceText?
  /// False when some of the file could not be read: then nobody knows which terms there are.
  let isKnown: Bool
  private let positions: [String: Int]

  package init(terms: [Term] = [], source: SourceText? = nil, isKnown: Bool = true) {
    self.terms = terms
    self.source = source
    self.isKnown = isKnown
    positions = Dictionary(
      terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Position of a term in `terms`.
  package func position(of id: String) -> Int? { positions[id] }

  package func term(_ id: String) -> Term? { position(of: id).map { terms[$0] } }

  package var ids: [String] { terms.map(\.id) }
}

/// A word that readers may not know.
package struct Term: Sendable {
  package let id: String
  package let idPlace: Place
  package let term: String
  /// Other forms and synonyms.
  package let also: [String]
  /// One paragraph of inline Markdown.
  package let definition: String
  /// Of the definition, with quotation marks that it is written in.
  package let span: Range<Int>
  package let place: Place
  /// Ids of related terms.
  package let see: [String]

  /// The bytes of the file that are the definition as it is; nil where YAML makes another text of them, as of
  /// several lines or of `\n` between quotation marks.
  package func written(in source: SourceText) -> Range<Int>? {
    let text = Array(definition.utf8)
    let inner = span.lowerBound + 1..<max(span.lowerBound + 1, span.upperBound - 1)
    return [span, inner].first {
      $0.upperBound <= source.bytes.count && source.bytes[$0].elementsEqual(text)
        && !text.contains(UInt8(ascii: "\n"))
    }
  }
}
