import Diagnostics
import Markdown

/// A callout of a page, as the rules on boxes see it.
struct PageCallout {
  let node: MarkdownNode
  let kind: CalloutKind

  init(_ node: MarkdownNode, _ kind: CalloutKind) {
    self.node = node
    self.kind = kind
  }

  var title: MarkdownNode? { node.calloutTitle }

  /// The blocks below the title.
  var blocks: some Sequence<MarkdownNode> { node.children.dropFirst(title == nil ? 0 : 1) }

  /// The callouts that it stands in, innermost first.
  var surrounding: some Sequence<CalloutKind> { node.surroundingCallouts }
}

extension MarkdownNode {
  /// The callouts that the node stands in, innermost first.
  var surroundingCallouts: some Sequence<CalloutKind> {
    sequence(first: self) { $0.parent }.dropFirst().lazy.compactMap(\.calloutKind)
  }
}

extension CheckedPage {
  var callouts: [PageCallout] { text.callouts }

  /// The boxes that say when and where to get care.
  var careCards: [PageCallout] { text.callouts.filter { $0.kind.isCareCard } }

  /// The name of the callout's kind, as it is written between `[!` and `]`.
  func place(of callout: PageCallout) -> Place {
    let mark = Array("[!\(callout.kind.rawValue)]".utf8)
    guard let found = places.find(mark[...], in: callout.node) else {
      return places.span(of: callout.node).place
    }
    return places.source.place((found.lowerBound + 2)..<(found.upperBound - 1))
  }

  /// The words of a block, its first line where they go on; without the marks before them.
  func place(ofWordsIn block: MarkdownNode) -> Place {
    let words = block.plainText.prefix { !$0.isNewline }
    guard !words.isEmpty,
      let found = places.find(Array(words.utf8)[...], in: block)
    else { return places.span(of: block).place }
    return places.source.place(found)
  }
}
