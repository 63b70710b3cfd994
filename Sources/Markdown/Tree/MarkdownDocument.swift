/// A parsed body: cmark's tree, read for this dialect.
///
/// In the tree, citations are nodes, pins (`{#id}`) are taken off the headings, and a callout's first
/// paragraph is its title. Lives in its parser's arena, so it cannot be kept: it is lent to a closure.
package struct MarkdownDocument: ~Copyable {
  package let root: MarkdownNode
  /// All headings, down the page; those in footnotes last.
  package let outline: [Heading]
  /// The sources that the text cites, down the page, each as often as it is cited.
  package let citedIDs: [String]
  /// All pictures, down the page.
  package let pictures: [MarkdownNode]
  /// All blocks of data for components, down the page.
  package let components: [ComponentBlock]
  /// Where the nodes are written.
  package let places: SourceMap
  /// How often each footnote is referred to, in the order of their numbers.
  let footnoteUses: [Int]
  /// False for a body beyond the limits, which nothing can be said of.
  package let isWhole: Bool
}
