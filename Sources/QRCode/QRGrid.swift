/// Modules in rows of 64 bits, of which bit 0 is the leftmost; 1 is dark.
struct QRGrid: Sendable, Hashable {
  let size: Int
  var rows: [UInt64]

  init(size: Int) {
    self.size = size
    rows = [UInt64](repeating: 0, count: size)
  }

  subscript(column: Int, row: Int) -> Bool {
    get { rows[row] >> UInt64(column) & 1 == 1 }
    set {
      if newValue { rows[row] |= 1 << UInt64(column) } else { rows[row] &= ~(1 << UInt64(column)) }
    }
  }

  /// The modules that are dark in one of two grids of one size, and not in the other.
  static func ^ (left: QRGrid, right: QRGrid) -> QRGrid {
    var grid = left
    for row in 0..<grid.size { grid.rows[row] ^= right.rows[row] }
    return grid
  }

  /// With rows for columns.
  var transposed: QRGrid {
    var grid = QRGrid(size: size)
    for row in 0..<size {
      var rest = rows[row]
      while rest != 0 {
        grid.rows[rest.trailingZeroBitCount] |= 1 << UInt64(row)
        rest &= rest - 1
      }
    }
    return grid
  }
}
