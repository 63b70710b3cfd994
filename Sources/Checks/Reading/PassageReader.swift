import Diagnostics
import Markdown

/// Goes down passages and their source side by side, and notes where each text is written.
struct PassageReader {
  private let text: PageText
  private let places: SourceMap
  private(set) var found: [(text: Range<Int>, offsets: [Int])] = []
  /// How many bytes of the source were looked at.
  private(set) var steps = 0
  /// Of the passage, in the bytes of the page's text.
  private var start = 0
  private var written: [UInt8] = []
  /// How far the source was read.
  private var source: Int
  private let end: Int
  /// Bytes of the text that were not found, and in how many pieces, since the last that was.
  private var lost = (bytes: 0, pieces: 0)

  /// More markup than this does not stand between two texts that follow one another: addresses and citations are stepped
  /// over by their places.
  private static let gap = 2_048
  /// Where so many pieces in a row are not found, the source says something else.
  private static let patience = 64

  init(_ text: PageText, _ places: SourceMap, in block: Range<Int>) {
    self.text = text
    self.places = places
    source = block.lowerBound
    end = block.upperBound
  }

  private var position: Int { start + written.count }

  mutating func read(_ passage: PageText.Passage) {
    let before = found.count
    start = passage.range.lowerBound
    written = []
    // Behind its words, a passage has a line end.
    let words = text.bytes[passage.range].dropLast()
    if let first = passage.start {
      // All paragraphs of one text begin where the text does.
      source = max(source, first)
      readWords(words)
    } else {
      readNodes(below: passage.node)
    }
    // What is not the text that checks have read has no places in it.
    if !words.elementsEqual(written) { found.removeSubrange(before...) }
  }

  // MARK: Markdown

  private mutating func readNodes(below parent: MarkdownNode) {
    for node in parent.children {
      switch node.kind {
      case .text: place(Array(node.literal.utf8)[...])
      case .softBreak, .lineBreak: written.append(UInt8(ascii: " "))
      case .code: placeCode(node)
      case .citation: takeSpace()
      default: readNodes(below: node)
      }
      if let mark = places.mark(of: node), mark.lowerBound >= source, mark.upperBound <= end {
        source = mark.upperBound
        lost = (0, 0)
      }
    }
  }

  /// One character stands for it, whatever it says.
  private mutating func placeCode(_ node: MarkdownNode) {
    let character = Array(PageText.code.utf8)
    if let offsets = search(Array(node.literal.utf8)[...]), let first = offsets.first,
      let last = offsets.last
    {
      let all = Array(repeating: first, count: character.count) + [last]
      found.append((position..<(position + character.count), all))
    }
    written += character
  }

  /// The space before a citation is not in the text.
  private mutating func takeSpace() {
    guard written.last == UInt8(ascii: " ") else { return }
    if let last = found.indices.last, found[last].text.upperBound == position {
      found[last].text = found[last].text.lowerBound..<(position - 1)
      found[last].offsets.removeLast()
    }
    written.removeLast()
  }

  // MARK: Texts of blocks of data

  /// They may be folded, indented and quoted, so that each word is looked for by itself.
  private mutating func readWords(_ words: ArraySlice<UInt8>) {
    for piece in words.split(omittingEmptySubsequences: false, whereSeparator: Letters.isSpace) {
      if piece.startIndex > words.startIndex { placeSpace(words[piece.startIndex - 1]) }
      place(piece)
    }
  }

  /// One that is written as one belongs to the word before it.
  private mutating func placeSpace(_ space: UInt8) {
    if let last = found.indices.last, found[last].text.upperBound == position, source < end,
      found[last].offsets.last == source, places.source.bytes[source] == space
    {
      source += 1
      found[last].text = found[last].text.lowerBound..<(position + 1)
      found[last].offsets.append(source)
    }
    written.append(space)
  }

  // MARK: Searching

  private mutating func place(_ piece: ArraySlice<UInt8>) {
    defer { written += piece }
    guard !piece.isEmpty, let offsets = search(piece) else { return }
    found.append((position..<(position + piece.count), offsets))
  }

  private mutating func search(_ piece: ArraySlice<UInt8>) -> [Int]? {
    guard lost.pieces < Self.patience else { return nil }
    // An entity is longer than the character that it stands for.
    let limit = min(end, source + Self.gap + 8 * (piece.count + lost.bytes))
    guard let offsets = places.offsets(of: piece, in: source..<limit), let first = offsets.first,
      let last = offsets.last
    else {
      steps += limit - source
      lost = (lost.bytes + piece.count, lost.pieces + 1)
      return nil
    }
    steps += last - source
    precondition(source <= first, "a text is looked for behind the one before")
    source = last
    lost = (0, 0)
    return offsets
  }
}
