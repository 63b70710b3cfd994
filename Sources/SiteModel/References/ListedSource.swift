/// A source as one page has it. A class, so that passing one on counts one reference, not those of all its texts.
package final class ListedSource: Sendable {
  package let reference: Reference
  /// The names of its authors, or for want of them its editors, as lists of sources have them: they are sorted by them,
  /// and told to search engines.
  package let names: [String]
  /// Where the page names it; nil for one that only the text cites.
  let span: Range<Int>?
  /// Whether it is one of those that all pages may cite.
  let isShared: Bool

  init(reference: Reference, span: Range<Int>?, isShared: Bool) {
    self.reference = reference
    names = (reference.authors.isEmpty ? reference.editors : reference.authors).map(\.short)
    self.span = span
    self.isShared = isShared
  }
}
