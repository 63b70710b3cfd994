import FrontMatter

/// Out of how many people a block counts. All its counts have this total, so that they can be compared without
/// calculating (Leitlinie evidenzbasierte Gesundheitsinformation, 2017; CDC Clear Communication Index).
enum RiskTotal {
  static let all = [100, 1_000, 10_000, 100_000]
  static let highest = 100_000
  /// Of which icons can be drawn that people can make out.
  static let drawn = [100, 1_000]
}

extension KeySchema {
  static let per = KeySchema(
    "per", .integer(1...RiskTotal.highest), required: true, example: "100",
    "out of how many people all figures of the block are")
}

extension MappingReader {
  /// The value of `per`.
  mutating func riskTotal(among totals: [Int] = RiskTotal.all) -> Int? {
    guard let per = integer("per") else { return nil }
    if totals.contains(per.value) { return per.value }
    let words = totals.map(String.init)
    report(
      FigureRules.roundTotal, "figures out of \(per.value) are hard to compare", at: per.span,
      help: "take " + words.dropLast().joined(separator: ", ") + " or " + (words.last ?? ""))
    return nil
  }

  /// A count out of `per`.
  mutating func riskCount(_ key: String, outOf per: Int?) -> Located<RiskCount>? {
    value(key) { $0.riskCount(outOf: per) }
  }
}
