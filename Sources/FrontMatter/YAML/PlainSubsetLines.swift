/// Lines, blanks and comments: where the reader stands.
extension PlainSubsetReader {
  /// A line break at and after the end, so that every line has one.
  func byte(at index: Int) -> UInt8 {
    index < end ? bytes[index] : .newline
  }

  /// Whether a blank or the end of the line is at `index`.
  func endsWord(at index: Int) -> Bool {
    let byte = byte(at: index)
    return byte == .space || byte.endsLine
  }

  var isAtDash: Bool {
    byte(at: position) == .dash && endsWord(at: position + 1)
  }

  var isAtBracket: Bool {
    byte(at: position) == .openBracket || byte(at: position) == .openBrace
  }

  /// A comment counts as the end of its line.
  var isAtEndOfLine: Bool {
    byte(at: position).endsLine || (byte(at: position) == .hash && bytes[position - 1] == .space)
  }

  /// Whether what was scanned last is a key: a colon comes after it, then a blank.
  var isAtKeyColon: Bool {
    var index = position
    while byte(at: index) == .space { index += 1 }
    return byte(at: index) == .colon && endsWord(at: index + 1)
  }

  mutating func skipSpaces() {
    var index = position
    while index < end, bytes[index] == .space { index += 1 }
    position = index
  }

  mutating func skipOrdinary() {
    var index = position
    while index < end, bytes[index].isOrdinary { index += 1 }
    position = index
  }

  mutating func enter() throws(BeyondSubset) {
    depth += 1
    guard depth <= Self.depthLimit else { throw BeyondSubset() }
  }

  /// After a value: nothing but a comment may follow on its line.
  mutating func finishLine() throws(BeyondSubset) {
    skipSpaces()
    guard isAtEndOfLine else { throw BeyondSubset() }
    // What is perhaps no comment is for the other reader to report.
    if byte(at: position) == .hash, !endsWord(at: position + 1) { throw BeyondSubset() }
    try goToContent()
  }

  /// Goes on to the first line that holds more than blanks and a comment, from the end of a line or
  /// the start of one, and notes its column.
  mutating func goToContent() throws(BeyondSubset) {
    var lineStart = position
    while position < end {
      switch bytes[position] {
      case .space: position += 1
      case .newline, .carriageReturn:
        position += 1
        lineStart = position
      case .hash: try skipLine()
      default:
        column = position - lineStart
        if isAtDocumentMarker { throw BeyondSubset() }
        return
      }
    }
    column = -1
  }

  private mutating func skipLine() throws(BeyondSubset) {
    while position < end, !bytes[position].endsLine {
      try refuseException()
      position += 1
    }
  }

  /// Every byte of the text comes by here or is known to be an ordinary one.
  func refuseException() throws(BeyondSubset) {
    let byte = bytes[position]
    guard byte < .space || byte >= 0x7F else { return }
    if PrintableCharacters.isException(at: position, in: bytes, until: end) {
      throw BeyondSubset()
    }
  }

  /// `---` and `...` at the start of a line begin and end a document.
  private var isAtDocumentMarker: Bool {
    guard column == 0, bytes[position] == .dash || bytes[position] == .dot else { return false }
    let first = bytes[position]
    return byte(at: position + 1) == first && byte(at: position + 2) == first
  }
}
