import Diagnostics

extension Rule {
  static let numberInRange = Rule(
    "FM010", .error, "numbers are whole and within their limits",
    reason: "A number outside them is a slip of the keyboard or belongs to another key.")
}

extension ValueReader {
  /// `true` or `false`, with or without quotes.
  package mutating func flag() -> Located<Bool>? {
    guard case .flag = kind else { return notOfKind("flag") }
    guard let words = words() else { return nil }
    switch words {
    case "true": return located(true)
    case "false": return located(false)
    default:
      return report(
        .wrongKind, "'\(name)' takes true or false, not '\(words)'", help: "write true or false")
    }
  }

  /// Within the range of the kind, with or without quotes.
  package mutating func integer() -> Located<Int>? {
    guard case .integer(let range) = kind else { return notOfKind("number") }
    guard let words = words() else { return nil }
    guard let number = Int(words), range.contains(number) else {
      return report(
        .numberInRange, "'\(name)' takes \(kind.description), not '\(words)'",
        help: Self.unmarked(words, range)
          ?? "write a number from \(range.lowerBound) to \(range.upperBound), in digits")
    }
    return located(number)
  }

  /// For `1,000`: marks between thousands, three digits behind each.
  private static func unmarked(_ words: String, _ range: ClosedRange<Int>) -> String? {
    let parts = words.split(omittingEmptySubsequences: false) { ",.' \u{A0}\u{202F}’".contains($0) }
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count),
      parts.dropFirst().allSatisfy({ $0.count == 3 }),
      let number = Int(parts.joined()), range.contains(number)
    else { return nil }
    return "write \(number), without a mark between thousands"
  }

  /// A getter was called for a key of another kind. That is the editor's doing only where the key
  /// takes several kinds.
  mutating func notOfKind<Result>(_ asked: String) -> Result? {
    precondition(
      !kind.takes(shape), "'\(name)' takes \(kind.description) and was read as a \(asked)")
    return reportNotTaken()
  }
}
