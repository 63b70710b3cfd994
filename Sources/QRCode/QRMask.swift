/// Patterns that are laid over the data so that scanners find no large areas and no false finders, and what is counted
/// against each (ISO/IEC 18004, 7.8). All is done on whole rows: a build makes one symbol for each page.
enum QRMask {
  /// Whether a mask turns a module over.
  static func turns(_ mask: Int, _ column: Int, _ row: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// Twelve rows of each mask; those that follow are the same.
  private static let rows: [[UInt64]] = (0..<8).map { mask in
    (0..<12).map { row in
      (0..<64).reduce(UInt64(0)) { turns(mask, $1, row) ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  /// What a mask turns over, but for reserved modules.
  static func grid(_ mask: Int, except reserved: QRGrid) -> QRGrid {
    var grid = QRGrid(size: reserved.size)
    let side = UInt64.max >> UInt64(64 - grid.size)
    let pattern = rows[mask]
    for row in 0..<grid.size { grid.rows[row] = pattern[row % 12] & ~reserved.rows[row] & side }
    return grid
  }

  /// Nil when it is not below `bound`. `columns` is the same grid with rows for columns.
  static func penalty(_ grid: QRGrid, columns: QRGrid, below bound: Int) -> Int? {
    // What counts most comes first: most masks need no more.
    var penalty = lines(grid)
    if penalty < bound { penalty += lines(columns) }
    if penalty < bound { penalty += blocks(grid) + balance(grid) }
    return penalty < bound ? penalty : nil
  }

  /// Runs of five and more modules of one colour, and what looks like a finder.
  private static func lines(_ grid: QRGrid) -> Int {
    let side = UInt64.max >> UInt64(64 - grid.size)
    var penalty = 0
    for row in grid.rows {
      penalty += runs(row) + runs(~row & side)
      penalty += 40 * finders(row, side)
    }
    return penalty
  }

  /// 3 for five in a row, and one more for each further module.
  private static func runs(_ row: UInt64) -> Int {
    let pairs = row & row >> 1
    let fives = pairs & pairs >> 2 & row >> 4
    return fives.nonzeroBitCount + 2 * (fives & ~(fives << 1)).nonzeroBitCount
  }

  /// `1011101` with four light modules before or behind it; beyond the edge all is light.
  private static func finders(_ row: UInt64, _ side: UInt64) -> Int {
    let (row, light) = (row, ~row)
    let core =
      row & light >> 1 & row >> 2 & row >> 3 & row >> 4 & light >> 5 & row >> 6 & side
    guard core != 0 else { return 0 }
    let before = ~(row << 1 | row << 2 | row << 3 | row << 4)
    let behind = ~(row >> 7 | row >> 8 | row >> 9 | row >> 10)
    return (core & before).nonzeroBitCount + (core & behind).nonzeroBitCount
  }

  /// 3 for each square of four modules of one colour.
  private static func blocks(_ grid: QRGrid) -> Int {
    let pairs = UInt64.max >> UInt64(65 - grid.size)
    var count = 0
    for row in 1..<grid.size {
      let (above, below) = (grid.rows[row - 1], grid.rows[row])
      let differs = (above ^ below) | (above ^ above >> 1) | (below ^ below >> 1)
      count += (~differs & pairs).nonzeroBitCount
    }
    return 3 * count
  }

  /// 10 for each 5 % that the dark modules are away from a half.
  private static func balance(_ grid: QRGrid) -> Int {
    let dark = grid.rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let all = grid.size * grid.size
    return abs(dark * 20 - all * 10) / all * 10
  }
}
