/// A text node that is being divided into text and citations, from left to right. Every byte is copied
/// once, however many citations there are.
struct CitationRun {
  private let first: MarkdownNode
  /// What is being read: the node's text, or that of the node in which the last citation closed.
  private var text: UnsafeBufferPointer<UInt8>
  /// Up to where the text was looked through, and up to where it was put into the tree.
  private var read = 0
  private var written = 0
  /// The node behind which the next piece goes; nil before the first citation.
  private var tail: MarkdownNode?
  /// Whether an id was passed that no `[` stands before: it may be meant as a citation.
  private(set) var hasLooseMark = false

  init(_ node: MarkdownNode) {
    first = node
    text = node.literalBytes
  }

  /// Where the next `[@` stands.
  mutating func nextOpening() -> Int? {
    while let mark = text.first(UInt8(ascii: "@"), in: read..<text.count) {
      read = mark + 1
      if mark > 0, text[mark - 1] == UInt8(ascii: "[") { return mark - 1 }
      if CitationGroup.isMark(text, at: mark) { hasLooseMark = true }
    }
    return nil
  }

  func bracket(at open: Int) -> CitationBracket? {
    CitationBracket(in: text, at: open, before: (tail ?? first).next)
  }

  /// Puts the text before the bracket and a citation into the tree, and takes out what lay between the
  /// lines of the bracket.
  mutating func replace(_ bracket: CitationBracket, span: Range<Int>) {
    let before = text.slice(written..<bracket.open)
    if tail == nil {
      first.setLiteral(before)
      tail = first
    } else if !before.isEmpty {
      put(.makeText(before))
    }
    let citation = bracket.inside.withUnsafeBufferPointer { MarkdownNode.makeCitation($0) }
    citation.span = span
    put(citation)
    if let last = bracket.last {
      removeFollowing(through: last)
      text = last.literalBytes
    }
    read = bracket.close
    written = bracket.close
  }

  /// Puts what is left behind the last citation into the tree.
  mutating func finish() {
    guard tail != nil, written < text.count else { return }
    put(.makeText(text.slice(written..<text.count)))
  }

  private mutating func put(_ node: MarkdownNode) {
    (tail ?? first).insertAfter(node)
    tail = node
  }

  private func removeFollowing(through last: MarkdownNode) {
    while let node = tail?.next {
      node.unlink()
      if node.raw == last.raw { return }
    }
  }
}
