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
    guard let count = shape == .list ? riskRange() : singleCount() else { return nil }
    guard let per, count.high > per else { return Located(count, at: value.span) }
    return report(
      FigureRules.countBeyondTotal, "\(count.high) out of \(per) is more than all",
      help: "write a count from 0 to \(per), or another 'per'")
  }

  private mutating func singleCount() -> RiskCount? {
    if let text = value.text, let mistake = CountMistake(text) {
      return report(mistake.rule, mistake.message, help: mistake.help)
    }
    return integer().map { RiskCount($0.value, $0.value) }
  }

  private mutating func riskRange() -> RiskCount? {
    guard let ends = list({ $0.integer()?.value }),
      ends.count == value.items.reduce(0, { n, _ in n + 1 })
    else { return nil }
    if ends.count == 2, ends[0] < ends[1] { return RiskCount(ends[0], ends[1]) }
    let sorted = Array(Set(ends)).sorted()
    return report(
      FigureRules.range, "a range has two ends, the lower one first",
      help: sorted.count > 1
        ? "write [\(sorted[0]), \(sorted[sorted.count - 1])]"
        : "write \(sorted.first.map(String.init) ?? "a count") without brackets")
  }
}

/// What somebody wrote as a count who thought of its total, or of a range in words.
private struct CountMistake {
  let rule: Rule
  let message: String
  let help: String

  /// Nil for a text that has not two numbers and no per cent sign.
  init?(_ text: String) {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    let hasTotal = ["/", " of ", "out of", "von", "in "].contains { text.contains($0) }
    if text.hasSuffix("%"), let number = numbers.first {
      rule = FigureRules.ownTotal
      message = "'\(text)' is a count with a total of its own"
      help = "write the count out of 'per': \(number) where 'per' is 100"
    } else if numbers.count == 2, hasTotal {
      rule = FigureRules.ownTotal
      message = "'\(text)' is a count with a total of its own"
      help = "write \(numbers[0]) alone: 'per' says out of how many, for all counts of the block"
    } else if numbers.count == 2, !text.contains(","), !text.contains(".") {
      rule = FigureRules.range
      message = "'\(text)' is not written as a range"
      help = "write [\(min(numbers[0], numbers[1])), \(max(numbers[0], numbers[1]))]"
    } else {
      return nil
    }
  }
}
