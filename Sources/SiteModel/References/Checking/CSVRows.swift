/// The rows of a table of comma-separated values (RFC 4180), cell by cell as ranges of bytes; quotation marks around a cell are
/// left out, doubled ones within stay as they are.
struct CSVRows {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  /// Where the next row begins.
  private(set) var position: Int
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
    // Whatever stands between the quotation mark and the separator is passed over.
    while end < bytes.count, bytes[end] != separator, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

/// Which columns of a list say what, from its first line.
struct RetractionColumns {
  private(set) var doi: Int?
  private(set) var pmid: Int?
  private(set) var nature: Int?
  private(set) var reason: Int?
  let separator: UInt8
  /// Where the rows begin.
  let end: Int

  /// Nil when neither DOIs nor PubMed numbers are named.
  init?(_ bytes: [UInt8]) {
    let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
    separator =
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { left, right in
        firstLine.count { $0 == left } < firstLine.count { $0 == right }
      } ?? UInt8(ascii: ",")
    let separator = separator
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let (names, end) = bytes.withUnsafeBufferPointer { bytes -> ([String], Int) in
      var rows = CSVRows(bytes, separator: separator, from: isMarked ? 3 : 0)
      _ = rows.next()
      let names = (0..<rows.count).map { String(decoding: bytes[rows[$0]], as: UTF8.self) }
      return (names, rows.position)
    }
    self.end = end
    for (column, name) in names.enumerated() {
      switch name.lowercased() {
      case "originalpaperdoi", "doi": doi = doi ?? column
      case "originalpaperpubmedid", "pmid", "pubmedid": pmid = pmid ?? column
      case "retractionnature", "nature": nature = column
      case "reason", "reasons": reason = column
      default: break
      }
    }
    if doi == nil, pmid == nil { return nil }
  }
}
