/// Finds again in the source what stands in the tree, moving down the page.
///
/// cmark knows the line on which a block begins, but its columns of inlines are wrong inside quotes,
/// lists and tables and behind a line break. So the text itself is looked for, from the block's start
/// or from what was found last: the tree is read in the order of the source.
struct SourceCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let body: Range<Int>
  private let lines: LineTable
  /// From behind what was found last to the end of the block.
  private(set) var rest: Range<Int>
  private var firstLine = 0
  private var knownDefinitionEnds: [Int]?

  init(_ bytes: UnsafeBufferPointer<UInt8>, body: Range<Int>, lines: LineTable) {
    self.bytes = bytes
    self.body = body
    self.lines = lines
    rest = body
  }

  /// Goes on in a block of text. Cells of one table row share their line, and a block made by the
  /// program has none: there the cursor only moves on.
  mutating func enter(_ block: MarkdownNode) {
    guard let numbers = block.lines else { return }
    let end = lines.start(of: numbers.upperBound + 1)
    if numbers.lowerBound == firstLine {
      rest = rest.lowerBound..<max(rest.lowerBound, end)
    } else {
      firstLine = numbers.lowerBound
      let start = lines.start(of: numbers.lowerBound)
      rest = start..<max(start, end)
    }
  }

  /// The next occurrence of `needle`, which the cursor then has behind it.
  mutating func find(_ needle: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let found = bytes.first(needle, in: rest)
    if let found { pass(found) }
    return found
  }

  /// Where the destinations of link reference definitions may begin: behind every `]:` of the body.
  /// Looked for once.
  mutating func definitionEnds() -> [Int] {
    if let knownDefinitionEnds { return knownDefinitionEnds }
    var ends: [Int] = []
    var start = body.lowerBound
    while let mark = bytes.first("]:", in: start..<body.upperBound) {
      ends.append(mark.upperBound)
      start = mark.upperBound
    }
    knownDefinitionEnds = ends
    return ends
  }

  mutating func pass(_ found: Range<Int>) {
    rest = found.upperBound..<max(found.upperBound, rest.upperBound)
  }

  /// Whether an odd number of backslashes stands before `index`, so that it is not markup.
  func isEscaped(_ index: Int) -> Bool {
    var first = index
    while first > body.lowerBound, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (index - first) % 2 == 1
  }
}
