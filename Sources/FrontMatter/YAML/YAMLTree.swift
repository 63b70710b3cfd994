/// The flat tree while a reader builds it, in the order of the text. Sources have megabytes at most, so
/// that positions fit into 32 bits.
struct YAMLTree {
  private(set) var nodes: [YAMLNode] = []
  /// Texts that are not in the source as they are: with escapes, or over several lines.
  private(set) var texts: [String] = []
  /// End of the last token.
  private(set) var lastEnd = 0

  init(expecting count: Int) {
    nodes.reserveCapacity(count)
  }

  mutating func addText(_ shape: YAMLNode.Shape, at span: Range<Int>, content: Range<Int>) {
    append(shape, at: span, content: content)
  }

  mutating func addText(_ shape: YAMLNode.Shape, at span: Range<Int>, copied text: String) {
    append(shape, at: span, content: texts.count..<texts.count, isCopied: true)
    texts.append(text)
  }

  /// Nothing, where a value could be.
  mutating func addEmpty(at position: Int) {
    addText(.plain, at: position..<position, content: position..<position)
  }

  /// Begins a collection; what is added until `close` belongs to it.
  mutating func open(_ shape: YAMLNode.Shape, at start: Int) -> Int {
    append(shape, at: start..<start)
    return nodes.count - 1
  }

  /// Ends a collection after its closing bracket or, in block style, after the last token in it.
  mutating func close(_ node: Int, after bracket: Int? = nil) {
    lastEnd = bracket ?? lastEnd
    nodes[node].end = UInt32(truncatingIfNeeded: lastEnd)
    nodes[node].subtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
  }

  private mutating func append(
    _ shape: YAMLNode.Shape, at span: Range<Int>, content: Range<Int> = 0..<0,
    isCopied: Bool = false
  ) {
    lastEnd = span.upperBound
    nodes.append(
      YAMLNode(
        shape: shape, isCopied: isCopied,
        start: UInt32(truncatingIfNeeded: span.lowerBound),
        end: UInt32(truncatingIfNeeded: span.upperBound),
        contentStart: UInt32(truncatingIfNeeded: content.lowerBound),
        contentEnd: UInt32(truncatingIfNeeded: content.upperBound),
        subtreeEnd: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }
}
