import Diagnostics
import FrontMatter

/// How many people of a total: one count, or the lowest and the highest of several.
struct RiskCount: Sendable, Hashable {
  let low: Int
  let high: Int

  init(_ low: Int, _ high: Int) {
    self.low = low
    self.high = high
  }

  var isRange: Bool { low != high }

  /// From the lowest of all to the highest; nil for none.
  static func range(of counts: [RiskCount]) -> RiskCount? {
    guard let low = counts.map(\.low).min(), let high = counts.map(\.high).max() else { return nil }
    return RiskCount(low, high)
  }
}

extension ValueKind {
  /// `57` or `[41, 57]`; the total is the block's own.
  static let riskCount = ValueKind.either([
    .integer(0...RiskTotal.highest), .list(of: .integer(0...RiskTotal.highest)),
  ])
}

extension ValueReader {
  /// A count out of `per`, or a range of them. Without `per`, the total could not be read and is not compared.
  mutating func riskCount(outOf per: Int?) -> Located<RiskCount>? {
    guard let count = shape == .list ? riskRange() : singleCount(outOf: per) else { return nil }
    guard let per, count.high > per else { return Located(count, at: value.span) }
    return report(
      FigureRules.countBeyondTotal, "\(count.high) out of \(per) is more than all",
      help: "write a count from 0 to \(per), or another 'per'")
  }

  private mutating func singleCount(outOf per: Int?) -> RiskCount? {
    if let text = value.text, let mistake = CountMistake(text, per: per) {
      return report(mistake.rule, mistake.message, help: mistake.help)
    }
    return integer().map { RiskCount($0.value, $0.value) }
  }

  private mutating func riskRange() -> RiskCount? {
    guard let ends = list({ $0.integer()?.value }),
      ends.count == value.items.reduce(0, { n, _ in n + 1 })
    else { return nil }
    if ends.count == 2, ends[0] < ends[1] { return RiskCount(ends[0], ends[1]) }
    return report(
      FigureRules.range, "a range has two ends, the lower one first", help: Self.help(ends))
  }

  /// More than two numbers may be two with marks between their thousands: nothing is guessed.
  private static func help(_ ends: [Int]) -> String {
    guard ends.count == 2 else {
      return "write two whole numbers without marks between thousands, such as [41, 57]"
    }
    return ends[0] == ends[1]
      ? "write \(ends[0]) without brackets" : "write [\(ends[1]), \(ends[0])]"
  }
}
