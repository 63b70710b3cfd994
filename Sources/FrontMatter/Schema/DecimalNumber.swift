/// A number as somebody wrote it, such as 0.55: exact, with as many places as were written.
package struct DecimalNumber: Sendable, Hashable {
  /// All digits, without the point: 55 of 0.55.
  package let digits: Int
  /// How many of them stand behind the point.
  package let places: Int

  /// `digits` are not negative.
  package init(digits: Int, places: Int) {
    self.digits = digits
    self.places = places
  }

  /// At most six digits before the point and six behind it. Nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    for part in parts {
      guard (1...6).contains(part.utf8.count), part.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
    }
    guard let digits = Int(parts.joined()) else { return nil }
    self.digits = digits
    places = parts.count == 2 ? parts[1].utf8.count : 0
  }

  /// The digits behind the point, all of them; empty where there is no point.
  package var fraction: String {
    guard places > 0 else { return "" }
    let digits = String(digits % one)
    return String(repeating: "0", count: places - digits.utf8.count) + digits
  }

  /// One, in the unit of the last place.
  package var one: Int { (0..<places).reduce(1) { power, _ in power * 10 } }
}

extension DecimalNumber: CustomStringConvertible {
  /// As it is written: `0.55`.
  package var description: String {
    places > 0 ? "\(digits / one).\(fraction)" : String(digits)
  }
}

extension DecimalNumber: Comparable {
  /// By value: 0.5 is neither less nor more than 0.50.
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.digits * right.one < right.digits * left.one
  }
}

extension ValueReader {
  /// A number such as 0.55, with or without quotes.
  package mutating func decimal() -> Located<DecimalNumber>? {
    guard case .decimal = kind else { return notOfKind("decimal number") }
    guard let words = words() else { return nil }
    if let number = DecimalNumber(words) { return located(number) }
    let pointed = words.replacing(",", with: ".")
    return report(
      .wrongKind, "'\(name)' takes \(kind.description), not '\(words)'",
      help: DecimalNumber(pointed) == nil
        ? "write digits, with a point before decimal places" : "did you mean \(pointed)?")
  }
}

extension MappingReader {
  /// A number such as 0.55.
  package mutating func decimal(_ key: String) -> Located<DecimalNumber>? {
    value(key) { $0.decimal() }
  }

  /// Each number of a list; empty when the key is not there.
  package mutating func decimals(_ key: String) -> [Located<DecimalNumber>] {
    list(key) { $0.decimal() }
  }
}
