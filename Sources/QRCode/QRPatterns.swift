/// The parts of a symbol that are the same whatever it says, and where it says nothing (ISO/IEC 18004, 6.3).
struct QRPatterns: Sendable {
  private(set) var modules: QRGrid
  /// Modules that hold no data.
  private(set) var reserved: QRGrid
  /// All other modules in the order in which they are filled: the row by 64, and the column.
  private(set) var order: [Int] = []
  /// What each mask makes of a symbol without data: these patterns, with the mask's number, and all else that it turns
  /// over. Data stands in no reserved module, so a symbol is its data with the modules of one of these turned over.
  private(set) var overlays: [(rows: QRGrid, columns: QRGrid)] = []

  private static let known = QRVersion.all.map { QRPatterns($0) }

  /// The patterns are drawn once, however many symbols are made.
  static func of(_ version: QRVersion) -> QRPatterns { known[version.number - 1] }

  private init(_ version: QRVersion) {
    modules = QRGrid(size: version.size)
    reserved = QRGrid(size: version.size)
    addTiming()
    let last = version.size - 7
    for (column, row) in [(0, 0), (last, 0), (0, last)] { addFinder(column, row) }
    let centres = version.alignment
    for (x, column) in centres.enumerated() {
      for (y, row) in centres.enumerated() where !Self.isFinder(x, y, centres.count) {
        addAlignment(column, row)
      }
    }
    reserveFormat()
    if version.number >= 7 { addVersion(version.number) }
    order = free()
    overlays = (0..<8).map { mask in
      var patterns = self
      patterns.setFormat(mask: mask)
      let rows = QRMask.grid(mask, except: reserved) ^ patterns.modules
      return (rows, rows.transposed)
    }
  }

  /// Two columns at a time from the right, up and down in turn; the column of the timing pattern is passed over
  /// (7.7.3).
  private func free() -> [Int] {
    var order: [Int] = []
    var isUpward = true
    for right in stride(from: modules.size - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
      for step in 0..<modules.size {
        let row = isUpward ? modules.size - 1 - step : step
        for column in [right, right - 1] where !reserved[column, row] {
          order.append(row * 64 + column)
        }
      }
      isUpward.toggle()
    }
    return order
  }

  private mutating func set(_ column: Int, _ row: Int, _ isDark: Bool) {
    modules[column, row] = isDark
    reserved[column, row] = true
  }

  private static func isFinder(_ x: Int, _ y: Int, _ count: Int) -> Bool {
    (x == 0 && y == 0) || (x == 0 && y == count - 1) || (x == count - 1 && y == 0)
  }

  private mutating func addTiming() {
    for position in 0..<modules.size {
      set(position, 6, position.isMultiple(of: 2))
      set(6, position, position.isMultiple(of: 2))
    }
  }

  /// Three squares in one another, and a light border where the symbol goes on.
  private mutating func addFinder(_ left: Int, _ top: Int) {
    for row in top - 1...top + 7 where (0..<modules.size).contains(row) {
      for column in left - 1...left + 7 where (0..<modules.size).contains(column) {
        let ring = max(abs(column - left - 3), abs(row - top - 3))
        set(column, row, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func addAlignment(_ column: Int, _ row: Int) {
    for y in -2...2 {
      for x in -2...2 { set(column + x, row + y, max(abs(x), abs(y)) != 1) }
    }
  }

  /// Two copies of 15 bits beside the finders, and a dark module.
  private mutating func reserveFormat() {
    let size = modules.size
    for position in 0...8 {
      if position != 6 {
        set(8, position, false)
        set(position, 8, false)
      }
    }
    for position in size - 8..<size {
      set(position, 8, false)
      set(8, position, false)
    }
    set(8, size - 8, true)
  }

  /// Level M, the mask, and ten bits that protect them, in both places (7.9.1).
  private mutating func setFormat(mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    let size = modules.size
    for bit in 0..<15 {
      let isDark = bits >> bit & 1 == 1
      switch bit {
      case 0...5: set(8, bit, isDark)
      case 6, 7: set(8, bit + 1, isDark)
      case 8: set(7, 8, isDark)
      default: set(14 - bit, 8, isDark)
      }
      if bit < 8 { set(size - 1 - bit, 8, isDark) } else { set(8, size - 15 + bit, isDark) }
    }
  }

  /// Six bits and twelve that protect them, in two blocks (7.10).
  private mutating func addVersion(_ number: Int) {
    var rest = number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = number << 12 | rest
    for bit in 0..<18 {
      let isDark = bits >> bit & 1 == 1
      let (far, near) = (modules.size - 11 + bit % 3, bit / 3)
      set(far, near, isDark)
      set(near, far, isDark)
    }
  }
}
