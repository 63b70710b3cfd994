/// A source as one page has it. A class, so that passing one on counts one reference, not those of all its texts.
final class ListedSource: Sendable {
  let reference: Reference
  /// Where the page names it; nil for one that only the text cites.
  let span: Range<Int>?
  /// Whether it is one of those that all pages may cite.
  let isShared: Bool

  init(reference: Reference, span: Range<Int>?, isShared: Bool) {
    self.reference = reference
    self.span = span
    self.isShared = isShared
  }
}
