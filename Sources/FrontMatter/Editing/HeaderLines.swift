/// The lines of a header, for whoever edits it. Lines are told by the byte that they begin with, and end at LF, CR LF
/// or CR.
struct HeaderLines {
  let bytes: [UInt8]
  /// Whole lines.
  let range: Range<Int>

  /// The beginning of the line that holds a byte.
  func start(at position: Int) -> Int {
    var start = position
    while start > range.lowerBound, !bytes[start - 1].endsLine { start -= 1 }
    return start
  }

  /// Behind the ending of the line that holds a byte.
  func end(at position: Int) -> Int {
    var end = endOfText(at: position)
    if end < range.upperBound, bytes[end] == .carriageReturn { end += 1 }
    if end < range.upperBound, bytes[end] == .newline,
      bytes[end - 1] == .carriageReturn || end == endOfText(at: position)
    {
      end += 1
    }
    return end
  }

  /// Before the ending of the line that holds a byte.
  func endOfText(at position: Int) -> Int {
    bytes[position..<range.upperBound].firstIndex { $0.endsLine } ?? range.upperBound
  }

  /// The line before the one that begins there.
  func line(before start: Int) -> Int {
    var end = start - 1
    if bytes[end] == .newline, end > range.lowerBound, bytes[end - 1] == .carriageReturn {
      end -= 1
    }
    return self.start(at: end)
  }

  /// The number of spaces that a line begins with; nil for a line of blanks.
  func column(ofLine start: Int) -> Int? {
    let text = bytes[start..<endOfText(at: start)]
    guard text.contains(where: { !$0.isBlank }) else { return nil }
    return text.prefix { $0 == .space }.count
  }

  /// Whether there is a comment and nothing before it, indented as far as `column` at most.
  func isComment(_ start: Int, to column: Int = Int.max) -> Bool {
    guard let own = self.column(ofLine: start), own <= column else { return false }
    return bytes[start + own] == .hash
  }

  /// Whether nothing but spaces stands between the beginning of the line and a byte.
  func isFirst(_ position: Int) -> Bool {
    bytes[start(at: position)..<position].allSatisfy { $0 == .space }
  }

  /// `...`, which ends what YAML reads.
  func isDocumentEnd(_ start: Int) -> Bool {
    let text = bytes[start..<endOfText(at: start)]
    return text.starts(with: [.dot, .dot, .dot]) && text.dropFirst(3).allSatisfy { $0.isBlank }
  }

  /// Takes the empty lines and comments off that stand behind a value, and belong to what comes next.
  func end(ofValueFrom start: Int, until next: Int, column: Int) -> Int {
    let first = end(at: start)
    var end = next
    while end > first {
      let last = line(before: end)
      guard self.column(ofLine: last) == nil || isComment(last, to: column) || isDocumentEnd(last)
      else { break }
      end = last
    }
    return end
  }

  /// Whether a text is written on one line, with nothing but comments on the lines behind it.
  func isOnOneLine(_ value: YAMLValue, until end: Int) -> Bool {
    guard value.span.upperBound <= endOfText(at: value.span.lowerBound) else { return false }
    if !value.span.isEmpty,
      [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(bytes[value.span.lowerBound])
    {
      return false
    }
    var line = self.end(at: value.span.lowerBound)
    while line < end {
      guard column(ofLine: line) == nil || isComment(line) else { return false }
      line = self.end(at: line)
    }
    return true
  }
}
