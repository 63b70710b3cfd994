import CCmarkGFM

extension MarkdownNode {
  /// A number that the reading of the dialect leaves on a node for its rendering: a place in the
  /// source, an index. Zero when nothing was left.
  var remark: UInt {
    get { UInt(bitPattern: cmark_node_get_user_data(raw)) }
    nonmutating set {
      cmark_node_set_user_data(raw, UnsafeMutableRawPointer(bitPattern: newValue))
    }
  }

  /// Where the node's destination or mark stands in the file, if it was found. Packed into the remark.
  var span: Range<Int>? {
    get {
      let packed = remark
      guard packed != 0 else { return nil }
      let start = Int(packed >> 32) - 1
      return start..<(start + Int(packed & 0xFFFF_FFFF))
    }
    nonmutating set {
      remark = newValue.map { UInt($0.lowerBound + 1) << 32 | UInt($0.count) } ?? 0
    }
  }

  /// Whether the remark of such a node is its span.
  var isLocated: Bool {
    switch kind {
    case .link, .image, .citation, .htmlInline: true
    default: false
    }
  }

  static func make(_ type: cmark_node_type) -> MarkdownNode {
    guard let raw = cmark_node_new_with_mem(type, ThreadArena.memory) else {
      preconditionFailure("cmark-gfm made no node")
    }
    return MarkdownNode(raw)
  }

  /// A piece of a text that was read for citations.
  static func makeText(_ text: UnsafeBufferPointer<UInt8>) -> MarkdownNode {
    let node = make(CMARK_NODE_TEXT)
    node.setLiteral(text)
    node.isRead = true
    return node
  }

  /// Whether the text was read for citations before.
  private(set) var isRead: Bool {
    get { remark != 0 }
    nonmutating set { remark = newValue ? 1 : 0 }
  }

  /// A citation is an inline HTML node whose text begins with `@`, as no tag does: the cells of a table
  /// take no custom nodes.
  static func makeCitation(_ group: UnsafeBufferPointer<UInt8>) -> MarkdownNode {
    let node = make(CMARK_NODE_HTML_INLINE)
    withCString(group) { cmark_node_set_literal(node.raw, $0) }
    return node
  }

  /// A link with words that are read already.
  static func makeLink(_ words: String, to destination: String) -> MarkdownNode {
    let link = make(CMARK_NODE_LINK)
    cmark_node_set_url(link.raw, destination)
    var words = words
    words.withUTF8 { link.append(.makeText($0)) }
    return link
  }

  /// The old literal's bytes stay readable: the arena frees nothing before the page is done.
  func setLiteral(_ text: UnsafeBufferPointer<UInt8>) {
    Self.withCString(text) { cmark_node_set_literal(raw, $0) }
  }

  func append(_ child: MarkdownNode) {
    let status = cmark_node_append_child(raw, child.raw)
    precondition(status == 1, "cmark-gfm refused a node as a child")
  }

  func insertAfter(_ sibling: MarkdownNode) {
    let status = cmark_node_insert_after(raw, sibling.raw)
    precondition(status == 1, "cmark-gfm refused a node behind another")
  }

  func unlink() {
    cmark_node_unlink(raw)
  }

  /// cmark takes texts as C strings and copies them.
  private static func withCString(
    _ text: UnsafeBufferPointer<UInt8>, _ use: (UnsafePointer<CChar>) -> Int32
  ) {
    let status = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 1) { copy in
      _ = copy.update(fromContentsOf: text)
      copy[text.count] = 0
      return copy.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { use($0) } ?? 0 }
    }
    precondition(status == 1, "cmark-gfm refused a text for a node")
  }
}
