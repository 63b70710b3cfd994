import Diagnostics

/// Lines around a tag. A tag alone on its line takes the whole line with it, so that templates can be
/// laid out without leaving blank lines in the page (Mustache: "standalone").
extension SourceText {
  func isLineStart(_ position: Int) -> Bool {
    position == 0 || bytes[position - 1] == .newline
  }

  /// Whether only blanks stand before `position` on its line.
  func startsLine(_ position: Int) -> Bool {
    isLineStart(position - bytes[..<position].reversed().prefix(while: \.isBlank).count)
  }

  /// Where the next line begins when only blanks are left on this one; the file's end ends a line too.
  func nextLine(after position: Int) -> Int? {
    var end = blanks(from: position).upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end >= bytes.count { return bytes.count }
    return bytes[end] == .newline ? end + 1 : nil
  }

  func blanks(from position: Int) -> Range<Int> {
    position..<position + bytes[position...].prefix(while: \.isBlank).count
  }

  /// The indentation of the first line from `position` on that is not blank.
  func firstIndentation(from position: Int) -> Range<Int> {
    var line = position
    while line < bytes.count, let next = nextLine(after: line) { line = next }
    return blanks(from: line)
  }
}
