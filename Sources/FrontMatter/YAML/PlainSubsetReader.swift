/// Reads the YAML that people write by hand, in one pass over the bytes: block mappings and lists,
/// texts on one line, plain or quoted, and brackets on one line.
///
/// Everything else, right or wrong, is left to `YamsReader`: this reader stops at the first thing it
/// does not know and never reports. Where it goes through to the end it means exactly what libyaml
/// means; the differential test holds it to that.
struct PlainSubsetReader {
  /// The text goes beyond the subset.
  struct BeyondSubset: Error {}

  /// Collections inside collections; a stack guard, far above what a page needs.
  static let depthLimit = 32
  /// libyaml recognises a key of at most 1,024 characters.
  static let keyLimit = 1_000

  /// The whole file. Lent to the reader, which reads nothing at or behind `end`.
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var position: Int
  /// Of the content at `position`, when it is the first on its line; -1 when there is none left.
  var column = 0
  var depth = 0
  var tree: YAMLTree

  /// Nil when the text goes beyond the subset.
  static func read(_ bytes: [UInt8], in range: Range<Int>) -> YAMLTree? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainSubsetReader(bytes, range)
      do throws(BeyondSubset) {
        try reader.readDocument()
        return reader.tree
      } catch {
        return nil
      }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
    // Short lines with a key and a value: about one node in twelve bytes.
    tree = YAMLTree(expecting: range.count / 12 + 8)
  }

  private mutating func readDocument() throws(BeyondSubset) {
    let start = position
    try goToContent()
    if column < 0 { return tree.addEmpty(at: start) }
    try readBlock()
    guard column < 0 else { throw BeyondSubset() }
  }

  /// Reads the list or mapping that begins at `position`, the first content of its line.
  private mutating func readBlock() throws(BeyondSubset) {
    if isAtDash {
      try readList(at: column)
    } else {
      let start = position
      try readMapping(at: column, firstKey: try scanText(), from: start)
    }
  }

  private mutating func readList(at listColumn: Int) throws(BeyondSubset) {
    try enter()
    let list = tree.open(.sequence, at: position)
    while column == listColumn, isAtDash {
      position += 1
      let afterDash = position
      skipSpaces()
      if isAtEndOfLine {
        try readNested(below: listColumn, orEmptyAt: afterDash)
      } else {
        try readItem(at: listColumn + position - afterDash + 1)
      }
    }
    guard column <= listColumn else { throw BeyondSubset() }
    tree.close(list)
    depth -= 1
  }

  private mutating func readItem(at itemColumn: Int) throws(BeyondSubset) {
    if isAtBracket {
      try readFlow()
      return try finishLine()
    }
    let start = position
    let text = try scanText()
    if isAtKeyColon {
      try readMapping(at: itemColumn, firstKey: text, from: start)
    } else {
      add(text)
      try finishLine()
    }
  }

  private mutating func readMapping(
    at mappingColumn: Int, firstKey: Text, from start: Int
  ) throws(BeyondSubset) {
    try enter()
    let mapping = tree.open(.mapping, at: start)
    try readEntry(of: mappingColumn, key: firstKey)
    while column == mappingColumn {
      try readEntry(of: mappingColumn, key: try scanText())
    }
    guard column < mappingColumn else { throw BeyondSubset() }
    tree.close(mapping)
    depth -= 1
  }

  private mutating func readEntry(of mappingColumn: Int, key: Text) throws(BeyondSubset) {
    try takeKey(key)
    let afterColon = position
    skipSpaces()
    if isAtEndOfLine {
      try readNested(below: mappingColumn, orListAt: mappingColumn, orEmptyAt: afterColon)
    } else if isAtBracket {
      try readFlow()
      try finishLine()
    } else {
      add(try scanText())
      try finishLine()
    }
  }

  /// After a dash or a colon at the end of a line: what is indented further belongs to it. A list
  /// may stand below its key without indentation.
  private mutating func readNested(
    below parent: Int, orListAt listColumn: Int = -1, orEmptyAt afterMark: Int
  ) throws(BeyondSubset) {
    try goToContent()
    if column > parent {
      try readBlock()
    } else if column == listColumn, isAtDash {
      try readList(at: column)
    } else {
      tree.addEmpty(at: afterMark)
    }
  }
}
