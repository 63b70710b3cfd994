package import Diagnostics
package import HTML

/// What the renderer asks the site while it renders. This module knows no site.
///
/// A resolver that cannot answer reports why, at the span it was given, and returns nil; the words are
/// then rendered without the link, the picture is left out.
package protocol BodyResolver {
  /// Where a link leads. Its scheme was checked; `term:` links come to `term` instead.
  mutating func link(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address?

  mutating func image(
    _ source: String, at span: SourceSpan, problems: inout Problems
  ) -> BodyImage?

  /// Writes the markup of one bracket: `[@a; @b, p. 12]` is a group of two.
  mutating func citation(
    _ group: [CitationItem], into html: inout HTMLBuffer, problems: inout Problems)

  /// The glossary entry for `[words](term:id)`.
  mutating func term(
    _ id: String, at span: SourceSpan, problems: inout Problems
  ) -> TermLink?

  /// Whether words that are forms of terms are linked without having been marked. False without an
  /// implementation.
  var linksTerms: Bool { get }

  /// A form of the term with this number stands in the text, unmarked. Nil where it is to stay as it is, for
  /// instance because an earlier one was linked.
  mutating func found(term: Int) -> TermLink?

  /// Writes the markup of a fenced block whose info string names a component.
  mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems)
}

/// The way to a term's definition, and perhaps an id of this mention for the way back.
package struct TermLink: Sendable, Hashable {
  package let address: Address
  package let mentionID: String?

  package init(address: Address, mentionID: String? = nil) {
    self.address = address
    self.mentionID = mentionID
  }
}

/// One source in a citation: `@steffens2016, p. 12`.
package struct CitationItem: Sendable {
  /// Without the `@`.
  package let id: String
  /// What follows the id: `p. 12`.
  package let locator: String?
  /// The `@` and the id.
  package let span: SourceSpan

  package init(id: String, locator: String? = nil, span: SourceSpan) {
    self.id = id
    self.locator = locator
    self.span = span
  }
}
