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
  /// them; nil where not even the first is found. The search begins at `position`, or else where the node's block
  /// does, and passes over the first `earlier` occurrences. For messages, not for the hot path.
  package func find(
    _ words: ArraySlice<UInt8>, in node: MarkdownNode, from position: Int?, skipping earlier: Int
  ) -> Range<Int>? {
    var block = node
    while block.lines == nil, let parent = block.parent { block = parent }
    guard let numbers = block.lines else { return nil }
    let end = lines.start(of: numbers.upperBound + 1)
    let start = min(end, max(position ?? 0, lines.start(of: numbers.lowerBound)))
    var rest = words
    while !rest.isEmpty {
      let skipped = rest.count == words.count ? earlier : 0
      if let found = find(rest, in: start..<end, skipping: skipped) { return found }
      // Without the last word.
      rest = rest.dropLast()
      while let last = rest.last, !last.isSpace { rest = rest.dropLast() }
      while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    }
    return nil
  }

  private func find(
    _ words: ArraySlice<UInt8>, in range: Range<Int>, skipping earlier: Int
  ) -> Range<Int>? {
    source.bytes.withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        var found: Range<Int>?
        var start = range.lowerBound
        for _ in 0...max(0, earlier) {
          guard let next = WrittenText(words, in: bytes, range: start..<range.upperBound)?.span
          else { break }
          found = next
          start = next.upperBound
        }
        return found
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
