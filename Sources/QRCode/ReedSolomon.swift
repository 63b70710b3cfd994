/// Arithmetic in the field of 256 elements that the symbols use (ISO/IEC 18004, 7.5.2: modulo x⁸ + x⁴ + x³ + x² + 1).
enum ReedSolomon {
  /// Powers of the generator 2, twice over so that a sum of two logarithms needs no remainder.
  private static let powers: [UInt8] = {
    var powers: [UInt8] = []
    var power = 1
    for _ in 0..<510 {
      powers.append(UInt8(power))
      power = power << 1 ^ (power & 0x80 == 0 ? 0 : 0x11D)
    }
    return powers
  }()

  private static let logarithms: [UInt8] = {
    var logarithms = [UInt8](repeating: 0, count: 256)
    for exponent in 0..<255 { logarithms[Int(powers[exponent])] = UInt8(exponent) }
    return logarithms
  }()

  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    guard left != 0, right != 0 else { return 0 }
    return powers[Int(logarithms[Int(left)]) + Int(logarithms[Int(right)])]
  }

  /// The codewords that correct errors in `data`: what is left of it, followed by as many zeros, when divided by
  /// (x - 1)(x - 2)(x - 4)… `count` is at most 30, more than which no symbol here has in a block.
  static func correction(of data: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    let multiples = multiples[count - 1]
    var rest = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = Int(byte ^ rest[0]) * count
      for index in 0..<count - 1 { rest[index] = rest[index + 1] ^ multiples[factor + index] }
      rest[count - 1] = multiples[factor + count - 1]
    }
    return rest
  }

  /// For each number of codewords the divisor times 0, times 1, … times 255, one behind the other: a site has an
  /// address for each page, and all are divided by the same few.
  private static let multiples: [[UInt8]] = (1...30).map { count in
    let divisor = divisor(count)
    return (0..<256).flatMap { factor in divisor.map { product($0, UInt8(factor)) } }
  }

  /// Without the first coefficient, which is 1; the highest power comes first.
  private static func divisor(_ count: Int) -> [UInt8] {
    var divisor = [UInt8](repeating: 0, count: count)
    divisor[count - 1] = 1
    for root in 0..<count {
      for index in 0..<count {
        divisor[index] = product(divisor[index], powers[root])
        if index + 1 < count { divisor[index] ^= divisor[index + 1] }
      }
    }
    return divisor
  }
}
