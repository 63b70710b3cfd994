import Diagnostics

/// Looks through a block of text for brackets that are meant as citations or as mentions of footnotes
/// and were taken for neither. Not needed for most blocks.
///
/// Every bracket is followed to its end through the tree, which knows what is code or a link, and back
/// to the source, which knows what was written with a backslash.
struct BracketReview {
  static let undefinedFootnote = Rule(
    "MD015", .error, "a footnote that is mentioned is on the page",
    reason: """
      A mention without its footnote is printed as it stands, and readers look for a note that is not \
      there. In a link or a picture's description the mention leads nowhere.
      """)

  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  /// The names of the footnotes that the page defines, for suggestions.
  let footnotes: [String]
  /// The block's source from behind what was found last.
  private(set) var rest: Range<Int>
  let block: Range<Int>
  var problems = Problems()
  private var surroundings = Surroundings.text
  private var open: [Bracket] = []

  init(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, block: Range<Int>,
    footnotes: [String]
  ) {
    self.source = source
    self.bytes = bytes
    self.block = block
    self.footnotes = footnotes
    rest = block
  }

  mutating func review(_ block: MarkdownNode) {
    read(block)
    for bracket in open { reportUnclosed(bracket, in: surroundings) }
  }

  private mutating func read(_ parent: MarkdownNode) {
    for node in parent.children {
      if node.kind == .text { read(node.literalBytes) } else { readMarkup(node) }
    }
  }

  private mutating func readMarkup(_ node: MarkdownNode) {
    switch node.kind {
    case .softBreak, .lineBreak: return
    case .emphasis, .strong, .strikethrough:
      noteMarkup()
      read(node)
    case .link: read(node, as: .link)
    case .image: read(node, as: .picture)
    case .code: pass(bytes.first(node.literalBytes, in: rest))
    case .footnoteReference: readFootnote()
    default: pass(node.isLocated ? node.span : nil)
    }
    noteMarkup()
  }

  /// The brackets in a link's words are its own.
  private mutating func read(_ link: MarkdownNode, as surroundings: Surroundings) {
    let outer = (self.surroundings, open)
    (self.surroundings, open) = (surroundings, [])
    read(link)
    for bracket in open { reportUnclosed(bracket, in: surroundings) }
    (self.surroundings, open) = outer
    pass(link.span)
  }

  private mutating func noteMarkup() {
    guard let last = open.indices.last else { return }
    open[last].holdsMarkup = true
  }

  private mutating func pass(_ found: Range<Int>?) {
    guard let found, found.upperBound <= rest.upperBound else { return }
    rest = max(rest.lowerBound, found.upperBound)..<rest.upperBound
  }

  // MARK: Text

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: Self.isOfInterest) else { return }
    let written = WrittenText(text, in: bytes, range: rest)
    pass(written?.span)
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard Self.isOfInterest(text[index]), written?.isPlain(index) != false else { continue }
      switch text[index] {
      case UInt8(ascii: "["):
        if let end = readUndefinedFootnote(text, at: index, written) {
          index = end
        } else {
          open.append(Bracket(start: written?.offset(of: index)))
        }
      case UInt8(ascii: "]"): close(at: written?.offset(of: index))
      default: readMark(text, at: index, written)
      }
    }
  }

  private static func isOfInterest(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "@")
  }

  private mutating func readMark(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ written: WrittenText?
  ) {
    guard let last = open.indices.last, open[last].mark == nil else { return }
    let start = written?.offset(of: index)
    let isFirst = index > 0 && text[index - 1] == UInt8(ascii: "[")
    guard isFirst || CitationGroup.isMark(text, at: index) else { return }
    let id = CitationGroup.id(text, (index + 1)..<text.count) ?? (index + 1)..<(index + 1)
    let end = written?.offset(of: id.upperBound)
    open[last].mark = Mark(
      span: start.flatMap { start in end.map { start..<$0 } },
      id: String(decoding: text.slice(id), as: UTF8.self), isFirst: isFirst)
  }

  private mutating func close(at end: Int?) {
    guard let bracket = open.popLast() else { return }
    noteMarkup()
    guard let mark = bracket.mark else { return }
    let span = bracket.start.flatMap { start in end.map { start..<($0 + 1) } }
    report(bracket, mark, at: span, in: surroundings)
  }

  // MARK: Footnotes

  /// The index of the bracket that closes `[^x]` at `index`, which is reported.
  private mutating func readUndefinedFootnote(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ written: WrittenText?
  ) -> Int? {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "^"),
      let end = text.first(UInt8(ascii: "]"), in: (index + 2)..<text.count), end > index + 2,
      text.first(UInt8(ascii: "["), in: (index + 2)..<end) == nil
    else { return nil }
    let name = String(decoding: text.slice((index + 2)..<end), as: UTF8.self)
    let span = written.map { $0.offset(of: index)..<($0.offset(of: end) + 1) }
    if surroundings != .text, footnotes.contains(name) {
      reportFootnote("[^\(name)]", at: span, in: surroundings)
    } else {
      reportUndefinedFootnote(name, at: span)
    }
    return end
  }

  /// A mention that has its footnote, but perhaps cannot stand here.
  private mutating func readFootnote() {
    guard let open = bytes.first("[^", in: rest),
      let end = bytes.first(UInt8(ascii: "]"), in: open.upperBound..<rest.upperBound)
    else { return }
    pass(open.lowerBound..<(end + 1))
    guard surroundings != .text else { return }
    let span = open.lowerBound..<(end + 1)
    reportFootnote(source.text(span), at: span, in: surroundings)
  }
}
