package import Diagnostics

/// The way from a node to where it is written.
struct SourceMap {
  let source: SourceText
  let lines: LineTable

  /// Where a node's destination or mark is written; the first line of its block where that was not
  /// found, for instance because it is written with escapes.
  func span(of node: MarkdownNode) -> SourceSpan {
    if node.isLocated, let span = node.span { return SourceSpan(source, span) }
    return span(ofLine: firstLine(of: node))
  }

  /// The line without the white space around it. Lines count from 1 at the start of the body.
  func span(ofLine number: Int) -> SourceSpan {
    var line = lines.range(of: number)
    while let first = line.first, source.bytes[first].isSpace { line.removeFirst() }
    while let last = line.last, source.bytes[last].isSpace { line.removeLast() }
    return SourceSpan(source, line)
  }

  /// The line on which the node's block begins; inlines and blocks made by the program have none of
  /// their own.
  func firstLine(of node: MarkdownNode) -> Int {
    var block = node
    while block.isInline || block.lines == nil, let parent = block.parent { block = parent }
    return block.lines?.lowerBound ?? 1
  }
}

extension MarkdownDocument {
  /// Where a link's destination, a picture's source, a citation or a raw tag is written; for other
  /// nodes, the first line of the block they stand in.
  package func span(of node: MarkdownNode) -> SourceSpan {
    places.span(of: node)
  }

  /// The heading's line.
  package func place(of heading: Heading) -> Place {
    places.source.place(heading.span)
  }
}
