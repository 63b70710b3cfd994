import Diagnostics

/// What somebody wrote as a count who thought of its total, or of a range in words.
///
/// The help is copied by people in a hurry, so it never says a number that would be another risk.
struct CountMistake {
  let rule: Rule
  let message: String
  let help: String

  /// Nil for a text that is neither. `per` is the block's total, where it could be read.
  init?(_ text: String, per: Int?) {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    let words = text.split { $0.isASCII && $0.isNumber }.map { $0.filter { $0 != " " } }
    if numbers.count == 1, text.hasSuffix("%") || text.contains("per cent") {
      self.init(ownTotal: text, help: Self.help(numbers[0], outOf: 100, per: per))
    } else if numbers.count == 2, words.count == 1, Self.beforeTotals.contains(words[0]) {
      self.init(ownTotal: text, help: Self.help(numbers[0], outOf: numbers[1], per: per))
    } else if numbers.count == 2, words.count == 1, Self.withinRanges.contains(words[0]) {
      self.init(range: text, min(numbers[0], numbers[1]), max(numbers[0], numbers[1]))
    } else {
      return nil
    }
  }

  private init(ownTotal text: String, help: String) {
    rule = FigureRules.ownTotal
    message = "'\(text)' is a count with a total of its own"
    self.help = help
  }

  private init(range text: String, _ low: Int, _ high: Int) {
    rule = FigureRules.range
    message = "'\(text)' is not written as a range"
    help = "write [\(low), \(high)]"
  }

  private static let beforeTotals: Set<String> = ["/", "of", "outof", "in", "von", "aus", "per"]
  private static let withinRanges: Set<String> = ["-", "–", "to", "bis", "and", "und"]

  private static func help(_ count: Int, outOf total: Int, per: Int?) -> String {
    guard let per else { return "write the count out of 'per', for all counts of the block" }
    if total == per { return "write \(count): 'per' says out of how many" }
    let (product, overflows) = count.multipliedReportingOverflow(by: per)
    guard total > 0, !overflows, product % total == 0 else {
      return "work out how many of \(per) that is: 'per' holds for all counts of the block"
    }
    return "write \(product / total): \(count) out of \(total) is \(product / total) out of \(per)"
  }
}
