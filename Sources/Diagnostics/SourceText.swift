/// The bytes of one source file under the name that messages use for it.
///
/// Spans are byte ranges into `bytes`; they cost nothing to carry. A line, a column and an excerpt are
/// worked out only when a problem is reported: the lines once for the file, then the columns of one
/// line.
package struct SourceText: Sendable {
  /// Path as shown to the editor, relative to the folder that holds `content/`.
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts = LineStarts()

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of `span`, with invalid UTF-8 repaired; for messages, not for the hot path.
  package func text(_ span: Range<Int>) -> String {
    String(decoding: bytes[span.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Where `span` lies, as an editor counts. A span over several lines is marked to the end of its
  /// first; an empty one marks one character.
  ///
  /// The place keeps at most a few hundred bytes of a line: thousands of problems in one long line must
  /// not keep thousands of copies of it.
  package func place(_ span: Range<Int>) -> Place {
    let start = min(max(span.lowerBound, 0), bytes.count)
    let line = line(at: start)
    let end = max(start, min(span.upperBound, line.end))
    let from = characterStart(max(line.start, start - Self.context))
    let to = characterStart(min(line.end, start + Self.context))
    let shown = from..<max(from, to)
    let column = lineStarts.characters(bytes, from: line.start, to: start) + 1
    return Place(
      path: path,
      mark: Place.Mark(
        line: line.number, column: column, width: max(1, scalarCount(start..<end)),
        excerpt: text(shown), excerptColumn: column - scalarCount(shown.lowerBound..<start)))
  }

  /// Bytes of a line that are kept on each side of a mark.
  private static let context = 400

  private func line(at position: Int) -> (number: Int, start: Int, end: Int) {
    let starts = lineStarts.known(bytes)
    // The last start that is not behind the position.
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle } else { high = middle }
    }
    // Behind the line stands its ending, which has up to two bytes.
    var end = low + 1 < starts.count ? starts[low + 1] : bytes.count
    while end > starts[low], bytes[end - 1] == .newline || bytes[end - 1] == .carriageReturn {
      end -= 1
    }
    return (low + 1, starts[low], end)
  }

  /// Moves back to the first byte of a character.
  private func characterStart(_ position: Int) -> Int {
    var position = position
    while position > 0, position < bytes.count, bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }

  /// The place of the file as a whole.
  package var place: Place { Place(path: path, mark: nil) }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
