import Markdown

/// The words of a body, block by block, read once for all checks.
struct PageText {
  /// The plain text of all passages, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var passages: [Passage] = []
  private(set) var sentences: [Sentence] = []
  /// Of all sentences, in the bytes of the page's text.
  private(set) var words: [Range<Int>] = []
  private(set) var links: [MarkdownNode] = []
  private(set) var tables: [MarkdownNode] = []
  private(set) var lists: [MarkdownNode] = []

  /// A paragraph, heading or cell.
  struct Passage {
    let node: MarkdownNode
    let kind: MarkdownNode.Kind
    /// In the bytes of the page's text.
    let range: Range<Int>
  }

  /// `size` is how many bytes the body has, or some more.
  init(_ root: MarkdownNode, _ language: CheckedLanguage, size: Int) {
    bytes.reserveCapacity(size)
    for node in root.descendants {
      let kind = node.kind
      switch kind {
      case .paragraph, .heading, .tableCell: add(node, kind)
      case .link: links.append(node)
      case .table: tables.append(node)
      case .list: lists.append(node)
      default: break
      }
    }
    var scan = SentenceScan(language, size: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      for passage in passages.indices where passages[passage].kind != .heading {
        scan.read(bytes, passages[passage].range, passage)
      }
    }
    sentences = scan.sentences
    words = scan.words
  }

  private mutating func add(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    let start = bytes.count
    node.appendProse(to: &bytes)
    passages.append(Passage(node: node, kind: kind, range: start..<bytes.count))
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
