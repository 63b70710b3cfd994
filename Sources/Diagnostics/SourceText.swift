/// The bytes of one source file under the name that messages use for it.
///
/// Spans are byte ranges into `bytes`; they cost nothing to carry. A line, a column and an excerpt are
/// worked out only when a problem is reported, in time linear in the file's length.
package struct SourceText: Sendable {
  /// Path as shown to the editor, relative to the folder that holds `content/`.
  package let path: String
  package let bytes: [UInt8]

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
  package func place(_ span: Range<Int>) -> Place {
    let start = min(max(span.lowerBound, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<start where endsLine(at: index) {
      line += 1
      lineStart = index + 1
    }
    var lineEnd = start
    while lineEnd < bytes.count, bytes[lineEnd] != .newline, bytes[lineEnd] != .carriageReturn {
      lineEnd += 1
    }
    let end = min(max(span.upperBound, start), lineEnd)
    return Place(
      path: path,
      mark: Place.Mark(
        line: line,
        column: scalarCount(lineStart..<start) + 1,
        width: max(1, scalarCount(start..<end)),
        excerpt: text(lineStart..<lineEnd)))
  }

  /// The place of the file as a whole.
  package var place: Place { Place(path: path, mark: nil) }

  /// A line ends at LF, at CR LF, or at a CR alone (files of old Macs).
  private func endsLine(at index: Int) -> Bool {
    switch bytes[index] {
    case .newline: true
    case .carriageReturn: index + 1 >= bytes.count || bytes[index + 1] != .newline
    default: false
    }
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
