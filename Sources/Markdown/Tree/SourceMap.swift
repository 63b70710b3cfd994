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

  /// Where some words of a node's plain text are written: all of them, or the first ones where formatting stands
  /// between them; the node's first line where not even those are found. `earlier` says how often the same words
  /// stand before in the node. For messages, not for the hot path.
  package func span(of words: ArraySlice<UInt8>, in node: MarkdownNode, after earlier: Int)
    -> SourceSpan
  {
    var block = node
    while block.lines == nil, let parent = block.parent { block = parent }
    guard let numbers = block.lines else { return span(of: node) }
    let range = lines.start(of: numbers.lowerBound)..<lines.start(of: numbers.upperBound + 1)
    var rest = words
    while !rest.isEmpty {
      if let found = find(rest, in: range, after: rest.count == words.count ? earlier : 0) {
        return SourceSpan(source, found)
      }
      // Without the last word.
      rest = rest.dropLast()
      while let last = rest.last, !last.isSpace { rest = rest.dropLast() }
      while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    }
    return span(of: node)
  }

  private func find(
    _ words: ArraySlice<UInt8>, in range: Range<Int>, after earlier: Int
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
