/// The size of a symbol, and how its codewords are shared out, at error correction level M (ISO/IEC 18004, tables 7
/// and 9): 15 % of a symbol may be lost.
struct QRVersion: Sendable {
  /// 1 to 11.
  let number: Int

  /// Of rows that fit into 64 bits, which is enough for an address of 251 bytes.
  static let largest = 11

  static let all = (1...largest).map { QRVersion(number: $0) }

  private init(number: Int) {
    self.number = number
  }

  /// The smallest that holds a text of so many bytes; nil when none does.
  init?(bytes: Int) {
    guard let number = (1...Self.largest).first(where: { Self.capacity($0) >= bytes }) else {
      return nil
    }
    self.number = number
  }

  /// Modules on a side.
  var size: Int { 17 + 4 * number }

  /// Bits of the field that says how many bytes follow.
  var countBits: Int { number < 10 ? 8 : 16 }

  var blocks: Int { Self.blocks[number - 1] }
  var correctionPerBlock: Int { Self.correction[number - 1] }
  var codewords: Int { Self.codewords(number) }
  var dataCodewords: Int { codewords - blocks * correctionPerBlock }

  /// Rows and columns of the centres of alignment patterns (annex E).
  var alignment: [Int] {
    guard number > 1 else { return [] }
    let last = size - 7
    return number < 7 ? [6, last] : [6, 6 + (last - 6) / 2 / 2 * 2, last]
  }

  private static let correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30]
  private static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5]

  /// Mode and count take 12 bits, or 20 from version 10 on.
  private static func capacity(_ number: Int) -> Int {
    let data = codewords(number) - blocks[number - 1] * correction[number - 1]
    return data - (number < 10 ? 2 : 3)
  }

  /// All modules but those of the patterns, by eight.
  private static func codewords(_ number: Int) -> Int {
    let size = 17 + 4 * number
    var modules = size * size - 3 * 64 - 31 - 2 * (size - 16)
    if number > 1 {
      let lines = number < 7 ? 2 : 3
      // Five modules of those between the finders lie on the timing patterns.
      modules -= (lines * lines - 3) * 25 - (lines - 2) * 2 * 5
    }
    if number >= 7 { modules -= 36 }
    return modules / 8
  }
}
