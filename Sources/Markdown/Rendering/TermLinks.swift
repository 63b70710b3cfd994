import CCmarkGFM
import HTML

/// Links to the glossary: those that authors wrote, and those of words that are found to be terms.
extension RenderPass {
  /// Opens a link to a term's definition.
  mutating func openTerm(_ term: TermLink) {
    html.append("<a class=\"term\" href=\"")
    html.append(address: term.address.text)
    if let mention = term.mentionID {
      html.append("\" id=\"")
      html.append(text: mention)
    }
    html.append("\">")
  }

  /// Renders what has a meaning of its own as a link or a heading: no term is linked in it.
  mutating func withoutTermLinks(_ render: (inout RenderPass) -> Void) {
    termBarriers += 1
    render(&self)
    termBarriers -= 1
  }

  /// Renders a text and those that follow it without markup between them, and links the terms in them. Returns the
  /// first node that it did not render.
  mutating func renderRun(from first: MarkdownNode, _ forms: TermForms) -> MarkdownNode? {
    var last = first
    guard let second = first.next, second.kind.isRunning else {
      renderRun(first.literalBytes, from: first, to: first, forms)
      return first.next
    }
    var text: [UInt8] = []
    var node: MarkdownNode? = first
    while let running = node, running.kind.isRunning {
      text.append(contentsOf: running.kind == .text ? running.literalBytes : Self.lineEnd)
      last = running
      node = running.next
    }
    text.withUnsafeBufferPointer { renderRun($0, from: first, to: last, forms) }
    return node
  }

  private static var lineEnd: UnsafeBufferPointer<UInt8> {
    let newline: StaticString = "\n"
    return UnsafeBufferPointer(start: newline.utf8Start, count: 1)
  }

  private mutating func renderRun(
    _ text: UnsafeBufferPointer<UInt8>, from first: MarkdownNode, to last: MarkdownNode,
    _ forms: TermForms
  ) {
    var written = 0
    var index = 0
    while index < text.count {
      guard WordEdges.isWord(text, at: index) else {
        index += WordEdges.length(text, at: index)
        continue
      }
      if let match = match(in: text, at: index, from: first, to: last, forms) {
        if let term = match.term.flatMap({ resolver.pointee.found(term: $0) }) {
          renderText(text.slice(written..<index))
          openTerm(term)
          renderText(text.slice(index..<match.end))
          html.append("</a>")
          written = match.end
        }
        index = match.end
      }
      while index < text.count, WordEdges.isWord(text, at: index) {
        index += WordEdges.length(text, at: index)
      }
    }
    renderText(text.slice(written..<text.count))
  }

  /// A word may go on beyond the run: `*in*flammation`.
  private func match(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, from first: MarkdownNode,
    to last: MarkdownNode, _ forms: TermForms
  ) -> TermForms.Match? {
    guard let match = forms.longest(in: text, at: start) else { return nil }
    if start == 0, first.followsWord { return nil }
    if match.end == text.count, last.precedesWord { return nil }
    return match
  }
}

extension BodyResolver {
  /// For a resolver that links what authors marked, and nothing else.
  package var linksTerms: Bool { false }

  package mutating func found(term: Int) -> TermLink? { nil }
}

extension MarkdownNode.Kind {
  /// Whether it is text, or a space in it.
  fileprivate var isRunning: Bool { self == .text || self == .softBreak }
}

extension MarkdownNode {
  /// Whether a word ends right before the node.
  fileprivate var followsWord: Bool {
    guard var node = neighbour(isNext: false) else { return false }
    while let last = MarkdownNode(cmark_node_last_child(node.raw)) { node = last }
    let text = node.wordBytes
    return !text.isEmpty && WordEdges.isWord(text, before: text.count)
  }

  /// Whether a word goes on right behind the node.
  fileprivate var precedesWord: Bool {
    guard var node = neighbour(isNext: true) else { return false }
    while let first = node.firstChild { node = first }
    let text = node.wordBytes
    return !text.isEmpty && WordEdges.isWord(text, at: 0)
  }

  /// Empty for what is no part of a word: a picture, a citation.
  private var wordBytes: UnsafeBufferPointer<UInt8> {
    kind == .text || kind == .code ? literalBytes : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The node beside this one, or beside the emphasis that it stands in.
  private func neighbour(isNext: Bool) -> MarkdownNode? {
    var node = self
    while true {
      if let beside = isNext ? node.next : node.previous { return beside }
      guard let parent = node.parent, parent.isInline else { return nil }
      node = parent
    }
  }
}
