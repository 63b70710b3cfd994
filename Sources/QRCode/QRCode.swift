/// A QR code (ISO/IEC 18004, model 2) of a text in byte mode, at error correction level M, without the light border of
/// four modules that it needs around it.
package struct QRCode: Sendable, Hashable {
  private let grid: QRGrid

  /// Nil when the text has more than 251 bytes.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion(bytes: bytes.count) else { return nil }
    let patterns = QRPatterns.of(version)
    let placed = Self.placed(QRCodewords(version: version).of(bytes), on: patterns)
    let columns = placed.transposed
    var best = (grid: placed, penalty: Int.max)
    for overlay in patterns.overlays {
      let grid = placed ^ overlay.rows
      let penalty = QRMask.penalty(
        grid, columns: columns ^ overlay.columns, below: best.penalty)
      if let penalty { best = (grid, penalty) }
    }
    grid = best.grid
  }

  /// Modules on a side.
  package var size: Int { grid.size }

  /// Whether a module is dark; columns and rows count from 0.
  package func isDark(_ column: Int, _ row: Int) -> Bool { grid[column, row] }

  /// The dark modules of a row as stretches, from left to right.
  package func stretches(inRow row: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    stretches.reserveCapacity(size / 2 + 1)
    var rest = grid.rows[row]
    var start = 0
    while rest != 0 {
      start += rest.trailingZeroBitCount
      rest = grid.rows[row] >> UInt64(start)
      let length = (~rest).trailingZeroBitCount
      stretches.append(start..<start + length)
      start += length
      rest = start < 64 ? grid.rows[row] >> UInt64(start) : 0
    }
    return stretches
  }

  /// Bits that are left over stay light.
  private static func placed(_ codewords: [UInt8], on patterns: QRPatterns) -> QRGrid {
    var grid = QRGrid(size: patterns.modules.size)
    for (bit, module) in patterns.order.prefix(codewords.count * 8).enumerated()
    where codewords[bit / 8] & 0x80 >> UInt8(bit % 8) != 0 {
      grid.rows[module / 64] |= 1 << UInt64(module % 64)
    }
    return grid
  }
}
