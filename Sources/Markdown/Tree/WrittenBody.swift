package import Diagnostics

/// What a body says, as it is written: whoever compares it with another sees each word, number, address and mark, and not
/// where its lines end, how wide its blanks are and what its comments say.
///
/// How the text is divided into blocks says CommonMark; what stands in a paragraph is not interpreted, so that the same
/// paragraph is the same with every version of this dialect and every setting of a site.
package struct WrittenBody: Sendable {
  package enum Piece: Sendable {
    /// The words, with one blank between them, of a paragraph or heading, or of one line of anything else. `depth` is how
    /// many lists it stands in, which only blanks may tell.
    case words([UInt8], depth: Int)
    /// Lines that are shown as they are.
    case code(info: [UInt8], lines: [UInt8], depth: Int)
    /// A block of data.
    case data(ComponentBlock)
  }

  /// Down the page.
  package let pieces: [Piece]
}

extension WrittenBody {
  /// Of the text that was parsed, whatever the dialect made of it. Parses once more.
  package init(of document: borrowing MarkdownDocument) {
    let places = document.places
    self = places.source.bytes.withUnsafeBufferPointer { bytes in
      WrittenBody(bytes, places, isParsed: document.isWhole)
    }
  }

  /// Of a version that nobody reads otherwise. Beyond the limits, each line is a piece of its own.
  package init(_ source: SourceText, body: Range<Int>, _ parser: MarkdownParser) {
    self = parser.withPlaces(source, body: body) { bytes, places, isSmall in
      WrittenBody(bytes, places, isParsed: isSmall)
    }
  }

  /// Within a parser's arena.
  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ places: SourceMap, isParsed: Bool) {
    var blocks = WrittenBlocks(places)
    if isParsed {
      let body = places.lines.start(of: 1)..<places.lines.start(of: places.lines.count + 1)
      let root = MarkdownNode(CmarkLibrary.shared.parse(bytes.slice(body)))
      blocks.read(root, WrittenBlocks.Depth())
    }
    pieces = blocks.pieces(bytes)
  }
}

/// Which lines of a body belong together.
private struct WrittenBlocks {
  /// In how many lists and quotes a block stands.
  struct Depth {
    var lists = 0
    var quotes = 0
  }

  private enum Block {
    case flow(lines: ClosedRange<Int>, Depth)
    case table(lines: ClosedRange<Int>, Depth)
    case comment(lines: Range<Int>)
    /// From its fence to its last line, without the fence that closes it.
    case fenced(lines: Range<Int>, WrittenBody.Piece)
  }

  private let places: SourceMap
  /// By their first lines.
  private var blocks: [Int: Block] = [:]

  init(_ places: SourceMap) {
    self.places = places
  }

  // MARK: The tree

  mutating func read(_ node: MarkdownNode, _ depth: Depth) {
    switch node.kind {
    case .paragraph:
      if let lines = node.lines { blocks[lines.lowerBound] = .flow(lines: lines, depth) }
    case .heading:
      if let first = node.lines?.lowerBound {
        blocks[first] = .flow(lines: first...endOfHeading(first), depth)
      }
    case .table:
      if let lines = node.lines { blocks[lines.lowerBound] = .table(lines: lines, depth) }
    case .codeBlock: readCode(node, depth)
    case .htmlBlock: readComment(node)
    default:
      var depth = depth
      if node.kind == .item || node.kind == .footnoteDefinition { depth.lists += 1 }
      if node.kind == .blockQuote { depth.quotes += 1 }
      for child in node.children { read(child, depth) }
    }
  }

  /// An underlined heading ends with its underline; cmark's last line of it is not to be trusted.
  private func endOfHeading(_ first: Int) -> Int {
    if marks(first).first == UInt8(ascii: "#") { return first }
    let underlined = (first...places.lines.count).dropFirst().first { number in
      let marks = marks(number)
      return marks.allSatisfy { $0 == UInt8(ascii: "=") }
        || marks.allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return underlined ?? first
  }

  private mutating func readCode(_ node: MarkdownNode, _ depth: Depth) {
    guard let first = node.lines?.lowerBound else { return }
    let piece: WrittenBody.Piece =
      if let name = ComponentBlock.Name(node) {
        .data(ComponentBlock(name, node, in: places))
      } else {
        .code(
          info: Array(node.infoBytes), lines: Array(node.literalBytes), depth: depth.lists)
      }
    let count = node.literalLineCount + (node.isFenced ? 1 : 0)
    blocks[first] = .fenced(lines: first..<first + count, piece)
  }

  private mutating func readComment(_ node: MarkdownNode) {
    guard let first = node.lines?.lowerBound,
      case .nothing = HTMLComments.outside(node.literalBytes)
    else { return }
    blocks[first] = .comment(lines: first..<first + node.literalLineCount)
  }

  // MARK: The lines

  func pieces(_ bytes: UnsafeBufferPointer<UInt8>) -> [WrittenBody.Piece] {
    var pieces: [WrittenBody.Piece] = []
    var number = 1
    while number <= places.lines.count {
      switch blocks[number] {
      case .flow(let lines, let depth):
        appendFlow(lines, depth, bytes, to: &pieces)
        number = lines.upperBound + 1
      case .table(let lines, let depth):
        appendTable(lines, depth, bytes, to: &pieces)
        number = lines.upperBound + 1
      case .comment(let lines): number = max(number + 1, lines.upperBound)
      case .fenced(let lines, let piece):
        pieces.append(piece)
        number = max(number + 1, lines.upperBound)
        // It may also end with the quote or list that it stands in.
        if blocks[number] == nil, isFence(number) { number += 1 }
      case nil:
        append(line(number, bytes), 0, to: &pieces)
        number += 1
      }
    }
    return pieces
  }

  /// The line behind the mark of a callout ends its title, and a backslash at its end breaks a line: what follows is written
  /// on a line of its own.
  private func appendFlow(
    _ lines: ClosedRange<Int>, _ depth: Depth, _ bytes: UnsafeBufferPointer<UInt8>,
    to pieces: inout [WrittenBody.Piece]
  ) {
    var line = line(lines.lowerBound, bytes)
    var endsHere = line.isCallout
    for number in lines.dropFirst() {
      if endsHere || line.isBroken {
        append(line, depth.lists, to: &pieces)
        line = WrittenLine()
        endsHere = false
      }
      line.add(bytes, places.lines.range(of: number), within: depth.quotes)
    }
    append(line, depth.lists, to: &pieces)
  }

  /// How a column is drawn makes no difference: the blanks around its words, and how many hyphens stand below its heading.
  private func appendTable(
    _ lines: ClosedRange<Int>, _ depth: Depth, _ bytes: UnsafeBufferPointer<UInt8>,
    to pieces: inout [WrittenBody.Piece]
  ) {
    for number in lines {
      var row = WrittenLine()
      row.addRow(
        bytes, places.lines.range(of: number), isDelimiter: number == lines.lowerBound + 1)
      append(row, depth.lists, to: &pieces)
    }
  }

  private func isFence(_ number: Int) -> Bool {
    let marks = marks(number)
    return marks.count >= 3
      && (marks.allSatisfy { $0 == UInt8(ascii: "`") }
        || marks.allSatisfy { $0 == UInt8(ascii: "~") })
  }

  /// A line without blanks and the marks of quotes.
  private func marks(_ number: Int) -> [UInt8] {
    places.source.bytes[places.lines.range(of: number)]
      .filter { !$0.isSpace && $0 != UInt8(ascii: ">") }
  }

  private func line(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> WrittenLine {
    var line = WrittenLine()
    line.add(bytes, places.lines.range(of: number))
    return line
  }

  private func append(_ line: WrittenLine, _ depth: Int, to pieces: inout [WrittenBody.Piece]) {
    guard !line.words.isEmpty else { return }
    pieces.append(.words(line.words, depth: depth))
  }
}

extension MarkdownNode {
  /// Of a code block or a block of HTML.
  fileprivate var literalLineCount: Int {
    let bytes = literalBytes
    let ends = bytes.count { $0 == UInt8(ascii: "\n") }
    return bytes.isEmpty || bytes.last == UInt8(ascii: "\n") ? ends : ends + 1
  }
}
