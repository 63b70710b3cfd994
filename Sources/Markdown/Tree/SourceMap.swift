package import Diagnostics

/// The way from a node to where it is written.
package struct SourceMap: Sendable {
  package let source: SourceText
  let lines: LineTable

  /// Where a node's destination or mark is written; the first line of its block where that was not
  /// found, for instance because it is written with escapes.
  package func span(of node: MarkdownNode) -> SourceSpan {
    if node.isLocated, let span = node.span { return SourceSpan(source, span) }
    return span(ofLine: firstLine(of: node))
  }

  /// Where some words of a node's text are written: all of them, or the first ones where formatting stands between
  /// them; nil where not even the first is found. For messages, not for the hot path.
  package func find(
    _ words: ArraySlice<UInt8>, in node: MarkdownNode
  ) -> Range<Int>? {
    guard let block = range(ofBlock: node) else { return nil }
    var rest = words
    while !rest.isEmpty {
      if let found = offsets(of: rest, in: block), let start = found.first, let end = found.last {
        return start..<end
      }
      // Without the last word.
      rest = rest.dropLast()
      while let last = rest.last, !last.isSpace { rest = rest.dropLast() }
      while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    }
    return nil
  }

  /// The lines of the block that a node is, or stands in; nil for one that the program made.
  package func range(ofBlock node: MarkdownNode) -> Range<Int>? {
    var block = node
    while block.lines == nil, let parent = block.parent { block = parent }
    guard let numbers = block.lines else { return nil }
    let start = lines.start(of: numbers.lowerBound)
    return start..<max(start, lines.start(of: numbers.upperBound + 1))
  }

  /// Where a link's destination, a picture's source, a citation or a raw tag is written; nil for other nodes, and for those
  /// that were not found.
  package func mark(of node: MarkdownNode) -> Range<Int>? { node.isLocated ? node.span : nil }

  /// Where some words are written in a stretch of the source: where each of their bytes is, at the backslash or `&` of what
  /// is written with one, and where the last of them ends.
  package func offsets(of words: ArraySlice<UInt8>, in range: Range<Int>) -> [Int]? {
    source.bytes.withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        WrittenText(words, in: bytes, range: range).map { written in
          (0...words.count).map(written.offset)
        }
      }
    }
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
