import CCmarkGFM
import Diagnostics

extension DialectReader {
  static let excessCells = Rule(
    "MD019", .error, "a row of a table has no more cells than its first row",
    reason: "Cells for which the table has no column are not shown: what they say would be lost.")

  /// cmark leaves out the cells behind the table's last column.
  mutating func readRow(_ row: MarkdownNode) {
    guard let table = row.parent, let number = row.lines?.lowerBound else { return }
    let columns = Int(cmark_gfm_extensions_get_table_columns(table.raw))
    guard let excess = excess(ofLine: number, behind: columns) else { return }
    problems.report(
      Self.excessCells,
      "'\(source.text(excess))' stands behind the last of the table's \(columns) columns",
      at: source.place(excess),
      help: "add a column to the table's first two lines, or write '\\|' for the sign itself")
  }

  /// What a line says behind as many cells as the table has columns. Cells end at a stroke that is not
  /// written with a backslash, even in code.
  private func excess(ofLine number: Int, behind columns: Int) -> Range<Int>? {
    let bytes = cursor.bytes
    let line = lines.range(of: number)
    var index = ContainerMarks(bytes, line: line).range.upperBound
    while index < line.upperBound, bytes[index].isSpace { index += 1 }
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var cells = 0
    while cells < columns {
      guard let stroke = bytes.first(UInt8(ascii: "|"), in: index..<line.upperBound) else {
        return nil
      }
      if stroke == index || bytes[stroke - 1] != UInt8(ascii: "\\") { cells += 1 }
      index = stroke + 1
    }
    return trimmed(index..<line.upperBound)
  }

  /// Without the white space and strokes around it; nil when nothing else is there.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    let isEmpty = { (byte: UInt8) in byte.isSpace || byte == UInt8(ascii: "|") }
    guard let first = range.first(where: { !isEmpty(cursor.bytes[$0]) }),
      let last = range.last(where: { !isEmpty(cursor.bytes[$0]) })
    else { return nil }
    return first..<(last + 1)
  }
}
