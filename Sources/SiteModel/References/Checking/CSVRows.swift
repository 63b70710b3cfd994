/// The rows of a table of comma-separated values (RFC 4180), cell by cell as ranges of bytes; quotation marks around a cell are
/// left out, doubled ones within stay as they are.
struct CSVRows {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  /// Where the next row begins.
  private(set) var position: Int
  /// The first quotation mark that opens a cell and is not closed at its end: from there on nobody knows where rows begin.
  private(set) var openMark: Int?
  private var cells: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, from position: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    self.position = position
  }

  /// The cell of a column, without spaces around it; empty where the row is too short.
  subscript(column: Int) -> Range<Int> {
    guard cells.indices.contains(column) else { return 0..<0 }
    var cell = cells[column]
    while let first = cell.first, bytes[first] == UInt8(ascii: " ") { cell.removeFirst() }
    while let last = cell.last, bytes[last] == UInt8(ascii: " ") { cell.removeLast() }
    return cell
  }

  var count: Int { cells.count }

  /// Goes on to the next row; false at the end.
  mutating func next() -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    while true {
      let end = readCell()
      guard end < bytes.count, bytes[end] == separator else {
        position = end
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        return true
      }
      position = end + 1
    }
  }

  /// Appends the cell at `position`, and says what stands behind it.
  private mutating func readCell() -> Int {
    var end = position
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      while end < bytes.count, bytes[end] != separator, !isLineEnd(bytes[end]) { end += 1 }
      cells.append(position..<end)
      return end
    }
    end += 1
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "\"") {
        guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
        end += 1
      }
      end += 1
    }
    cells.append((position + 1)..<min(end, bytes.count))
    let isClosed = end < bytes.count
    if isClosed { end += 1 }
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    // Behind a mark that closes a cell nothing else stands: this one opens the next cell, and one before it is missing.
    if !isClosed || !isCellEnd(end) { openMark = openMark ?? position }
    while !isCellEnd(end) { end += 1 }
    return end
  }

  private func isCellEnd(_ position: Int) -> Bool {
    position >= bytes.count || bytes[position] == separator || isLineEnd(bytes[position])
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
