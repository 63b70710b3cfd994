import CCmarkGFM

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One node of a document's tree. Valid only while the closure runs that was given the document.
package struct MarkdownNode {
  let raw: OpaquePointer

  init(_ raw: OpaquePointer) {
    self.raw = raw
  }

  init?(_ raw: OpaquePointer?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  package var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(raw)) }
  package var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(raw)) }
  package var next: MarkdownNode? { MarkdownNode(cmark_node_next(raw)) }
  var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(raw)) }

  package func isSame(as other: MarkdownNode) -> Bool { raw == other.raw }

  var isInline: Bool {
    cmark_node_get_type(raw).rawValue & UInt32(CMARK_NODE_TYPE_MASK)
      == UInt32(CMARK_NODE_TYPE_PRESENT | 0x4000)
  }

  package var children: some Sequence<MarkdownNode> {
    sequence(state: firstChild) { (node: inout MarkdownNode?) -> MarkdownNode? in
      defer { node = node?.next }
      return node
    }
  }

  /// All nodes below this one, down the page.
  package var descendants: some Sequence<MarkdownNode> {
    sequence(state: firstChild) { [raw] (node: inout MarkdownNode?) -> MarkdownNode? in
      guard let current = node else { return nil }
      node = current.firstChild ?? current.following(within: raw)
      return current
    }
  }

  /// The node behind this one and all below it, inside of `root`.
  private func following(within root: OpaquePointer) -> MarkdownNode? {
    var node = self
    while true {
      if let next = node.next { return next }
      guard let parent = node.parent, parent.raw != root else { return nil }
      node = parent
    }
  }

  /// The text of a text, code, code block or raw HTML node; the number of a footnote reference; empty
  /// for others.
  package var literal: String { String(decoding: literalBytes, as: UTF8.self) }

  var literalBytes: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(raw)) }

  /// Destination of a link, source of an image; empty for others.
  package var destination: String { String(decoding: destinationBytes, as: UTF8.self) }

  var destinationBytes: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(raw)) }

  /// The title of a link or picture, which for a picture is its caption; empty for others.
  package var title: String { String(decoding: titleBytes, as: UTF8.self) }

  var titleBytes: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(raw)) }

  /// What stands behind the fence of a code block.
  var infoBytes: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(raw)) }

  /// What stands between the brackets of a citation: `@a; @b, p. 12`.
  var citationBytes: UnsafeBufferPointer<UInt8> { literalBytes }

  /// First and last line of a block, counted from 1 at the start of the body; nil for a block that the
  /// program made. Inlines have none that can be trusted.
  var lines: ClosedRange<Int>? {
    let start = Int(cmark_node_get_start_line(raw))
    return start == 0 ? nil : start...max(start, Int(cmark_node_get_end_line(raw)))
  }

  /// The bytes live as long as the node: they lie in the page's arena.
  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
