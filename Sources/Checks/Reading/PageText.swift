import Diagnostics
package import Markdown
import Search

/// The words of a body, block by block, read once for all checks and for readers' search.
package struct PageText {
  /// The plain text of all passages, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var passages: [Passage] = []
  private(set) var sentences: [Sentence] = []
  /// Of all sentences, in the bytes of the page's text.
  private(set) var words: [Range<Int>] = []
  /// The words that checks may be looking for, and their marks, down the page.
  private(set) var noted: [NotedWord] = []
  private(set) var marks: [TextMark] = []
  private(set) var links: [Link] = []
  private(set) var tables: [MarkdownNode] = []
  private(set) var lists: [MarkdownNode] = []
  private(set) var callouts: [PageCallout] = []

  /// A paragraph, heading or cell, or a text of a block of data.
  struct Passage {
    let node: MarkdownNode
    /// That of a block of data is `.codeBlock`.
    let kind: MarkdownNode.Kind
    /// Where a text of a block begins in the file; nil for others.
    let start: Int?
    /// In the bytes of the page's text, a line end behind its words included.
    fileprivate(set) var range: Range<Int>

    /// Whether it is made of sentences that are read one after the other.
    var isRunningText: Bool { kind == .paragraph || kind == .codeBlock }
  }

  struct Link {
    let node: MarkdownNode
    /// What readers see of it, or hear.
    let words: String
    /// Of `LinkWords`.
    let digest: UInt64
  }

  package init(_ document: borrowing MarkdownDocument, _ language: PageLanguage) {
    self.init(
      document.root, document.components, language.words,
      size: document.places.source.bytes.count)
  }

  /// `components` are the page's blocks of data; `size` is how many bytes the body has, or some more.
  init(
    _ root: MarkdownNode, _ components: [ComponentBlock], _ language: WordLanguage, size: Int
  ) {
    bytes.reserveCapacity(size)
    for node in root.descendants { read(node, components) }
    endPassage()
    var scan = SentenceScan(language, size: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      for passage in passages.indices {
        let range = passages[passage].range
        if passages[passage].kind == .heading {
          scan.readHeading(bytes, range, passage)
        } else {
          scan.read(bytes, range, passage)
        }
      }
    }
    sentences = scan.sentences
    words = scan.words
    noted = scan.noted
    marks = scan.marks
  }

  /// Nodes come down the page, so what a block holds comes before the next block.
  private mutating func read(_ node: MarkdownNode, _ components: [ComponentBlock]) {
    let kind = node.kind
    switch kind {
    case .text: node.appendLiteral(to: &bytes)
    case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
    // What it says is for machines; one character keeps the words around it apart.
    case .code: bytes.append(contentsOf: String(Self.code).utf8)
    case .citation: if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    case .paragraph, .heading, .tableCell: begin(node, kind)
    case .link:
      let words = node.plainText
      links.append(Link(node: node, words: words, digest: LinkWords.digest(words)))
    case .table: tables.append(node)
    case .codeBlock: if let block = node.component(of: components) { read(block, at: node) }
    case .list: lists.append(node)
    case .blockQuote: if let kind = node.calloutKind { callouts.append(PageCallout(node, kind)) }
    default: break
    }
  }

  /// What stands for code in the text.
  static let code: Character = "\u{FFFC}"

  private mutating func read(_ block: ComponentBlock, at node: MarkdownNode) {
    for text in block.texts {
      begin(node, .codeBlock, at: text.start)
      bytes.append(contentsOf: text.words.utf8)
    }
  }

  private mutating func begin(
    _ node: MarkdownNode, _ kind: MarkdownNode.Kind, at start: Int? = nil
  ) {
    endPassage()
    passages.append(
      Passage(node: node, kind: kind, start: start, range: bytes.count..<bytes.count))
  }

  private mutating func endPassage() {
    guard let last = passages.indices.last else { return }
    bytes.append(UInt8(ascii: "\n"))
    passages[last].range = passages[last].range.lowerBound..<bytes.count
  }

  /// Calls `visit` with each word, the number of the section that it stands in, and whether it is of the section's heading;
  /// a heading comes as one. Section 0 is before the first heading.
  package func visitWords(
    _ visit: (_ word: UnsafeBufferPointer<UInt8>, _ section: Int, _ isHeading: Bool) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var (section, sentence) = (0, 0)
      for (number, passage) in passages.enumerated() {
        if passage.kind == .heading {
          section += 1
          visit(UnsafeBufferPointer(rebasing: bytes[passage.range]), section, true)
        }
        while sentence < sentences.count, sentences[sentence].passage == number {
          for word in sentences[sentence].words {
            visit(UnsafeBufferPointer(rebasing: bytes[words[word]]), section, false)
          }
          sentence += 1
        }
      }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
