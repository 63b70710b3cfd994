/// The words of a line, or of several that are one paragraph, with one blank between them.
struct WrittenLine {
  private(set) var words: [UInt8] = []

  /// Whether it is the first one of a callout: `> [!NOTE] Title`.
  var isCallout: Bool {
    let mark = words.drop { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: " ") }
    return words.first == UInt8(ascii: ">")
      && mark.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")])
  }

  /// Whether it ends with a backslash that escapes nothing: the next one begins on a new line.
  var isBroken: Bool { words.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1 }

  /// The first line of a block: the marks that it begins with are words, each of its own.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let marks = ContainerMarks(bytes, line: line).range
    for index in marks {
      append(bytes[index])
      if bytes[index] == UInt8(ascii: ">") { append(UInt8(ascii: " ")) }
    }
    append(UInt8(ascii: " "))
    for index in marks.upperBound..<line.upperBound { append(bytes[index]) }
    trim()
  }

  /// A line that goes on with a paragraph. The marks of the quotes that it stands in are no words; it may lack them.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, within quotes: Int
  ) {
    var (rest, left) = (line.drop { bytes[$0].isSpace }, quotes)
    while left > 0, let first = rest.first, bytes[first] == UInt8(ascii: ">") {
      rest = rest.dropFirst().drop { bytes[$0].isSpace }
      left -= 1
    }
    append(UInt8(ascii: " "))
    for index in rest { append(bytes[index]) }
    trim()
  }

  /// A row of a table, or the line below its headings.
  mutating func addRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isDelimiter: Bool
  ) {
    var isEscaped = false
    for index in line {
      let byte = bytes[index]
      let isBar = byte == UInt8(ascii: "|") && !isEscaped
      if isBar { append(UInt8(ascii: " ")) }
      if !isDelimiter || byte != UInt8(ascii: "-") || words.last != byte { append(byte) }
      if isBar || (byte == UInt8(ascii: ">") && words.count == 1) { append(UInt8(ascii: " ")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    trim()
  }

  private mutating func append(_ byte: UInt8) {
    guard byte.isSpace else { return words.append(byte) }
    if let last = words.last, last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
  }

  private mutating func trim() {
    if words.last == UInt8(ascii: " ") { words.removeLast() }
  }
}
