/// A heading of the body, as links, tables of contents and checks see it.
package struct Heading: Sendable, Hashable {
  /// 1 to 6, as written; the page's title is not part of the body.
  package let level: Int
  /// Unique on the page; what `#…` in an address names.
  package let id: String
  /// Without formatting, citations and pin.
  package let text: String
  /// The heading's line in the file, from its mark on.
  package let span: Range<Int>
  /// Whether the author fixed the id with `{#…}`.
  package let isPinned: Bool
}
