import Diagnostics

/// Looks for what cmark-gfm cannot digest, before it is given it, from the beginnings of the lines
/// alone: how many quotes and lists a line opens, how wide a table's second line is, how long the
/// definitions of link references are.
struct LimitScan {
  static let rules = [tooLarge, tooDeep, tooWide, tooManyReferences]

  static let tooLarge = Rule(
    "MD001", .error, "a page's text stays below the size limit",
    reason: """
      The parser needs more than linear time for some texts, so the length is bounded. A text that \
      is longer than a book chapter is better read as several pages.
      """)
  static let tooDeep = Rule(
    "MD002", .error, "quotes, lists and emphasis are not nested beyond the limit",
    reason: """
      Nesting of a hundred levels is a slip, such as a pasted row of marks, and costs the parser \
      quadratic time.
      """)
  static let tooWide = Rule(
    "MD003", .error, "a table has no more columns than the limit",
    reason: """
      A table wider than this cannot be read on any screen, and the parser fills every short row up \
      to the width of the first.
      """)
  static let tooManyReferences = Rule(
    "MD004", .error, "link references do not multiply a text beyond the limit",
    reason: "A long definition that is used many times makes a huge page from a small file.")

  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  let body: Range<Int>
  let limits: ParserLimits

  func isSmallEnough(problems: inout Problems) -> Bool {
    guard body.count > limits.bytes else { return true }
    problems.report(
      Self.tooLarge, "the text of this page has \(body.count) bytes, more than \(limits.bytes)",
      at: source.place, help: "divide it into several pages")
    return false
  }

  /// Whether the body may be parsed; if not, says why. Notes what looks like a definition on the way.
  /// Linear.
  func passes(
    _ lines: LineTable, definitions: inout [Definition], problems: inout Problems
  ) -> Bool {
    var definition: Range<Int>?
    var longest = 0..<0
    for number in 1...lines.count {
      let line = lines.range(of: number)
      let marks = ContainerMarks(bytes, line: line)
      let rest = marks.range.upperBound..<line.upperBound
      guard isShallow(marks, problems: &problems), isNarrow(rest, problems: &problems) else {
        return false
      }
      let first = rest.first { !bytes[$0].isSpace }
      if let first, bytes[first] == UInt8(ascii: "["),
        let found = Definition(bytes, line: number, rest: rest)
      {
        definitions.append(found)
      }
      definition = first.flatMap { extended(definition, by: $0..<rest.upperBound) }
      if let definition, definition.count > longest.count { longest = definition }
    }
    return isBounded(longest, problems: &problems)
  }

  private func isShallow(_ marks: ContainerMarks, problems: inout Problems) -> Bool {
    guard marks.depth > limits.nesting else { return true }
    problems.report(
      Self.tooDeep, "this line opens \(marks.depth) quotes and lists in one another",
      at: source.place(marks.range), help: "at most \(limits.nesting) are allowed")
    return false
  }

  private func isNarrow(_ line: Range<Int>, problems: inout Problems) -> Bool {
    guard let columns = excessColumns(line) ?? delimiterColumns(line), columns > limits.tableColumns
    else { return true }
    problems.report(
      Self.tooWide, "this table has \(columns) columns", at: source.place(line),
      help: "at most \(limits.tableColumns) are allowed")
    return false
  }

  /// Every link could be to the longest definition.
  private func isBounded(_ definition: Range<Int>, problems: inout Problems) -> Bool {
    guard !definition.isEmpty else { return true }
    let uses = bytes[body].reduce(0) { $0 + ($1 == UInt8(ascii: "[") ? 1 : 0) }
    guard uses * definition.count > limits.referenceExpansion else { return true }
    problems.report(
      Self.tooManyReferences,
      "this definition of \(definition.count) bytes may be used \(uses) times",
      at: source.place(definition), help: "shorten it, or write the link out where it is used")
    return false
  }

  /// How many columns a line of a table has that is so long that the parser would need quadratic time
  /// for its strokes; nil for any other line.
  private func excessColumns(_ line: Range<Int>) -> Int? {
    guard line.count > limits.tableStrokes, bytes.first(UInt8(ascii: "|"), in: line) != nil else {
      return nil
    }
    let strokes = bytes[line].count { $0 == UInt8(ascii: "|") }
    return strokes > limits.tableStrokes ? strokes : nil
  }

  /// How many columns a line of `|`, `-` and `:` makes; nil for any other line.
  private func delimiterColumns(_ line: Range<Int>) -> Int? {
    var columns = 0
    var isInColumn = false
    var hasBar = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "|"):
        hasBar = true
        isInColumn = false
      case UInt8(ascii: "-"), UInt8(ascii: ":"):
        if !isInColumn { columns += 1 }
        isInColumn = true
      case let byte where byte.isSpace: break
      default: return nil
      }
    }
    return hasBar ? columns : nil
  }

  /// The link reference definition that a line's words begin, or continue, or nil when they do neither.
  /// A blank line ends a definition.
  private func extended(_ definition: Range<Int>?, by line: Range<Int>) -> Range<Int>? {
    let words = bytes.slice(line)
    if words.hasPrefix("["), !words.hasPrefix("[^"), words.first("]:", in: words.indices) != nil {
      return line
    }
    return definition.map { $0.lowerBound..<line.upperBound }
  }
}
