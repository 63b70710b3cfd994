import FrontMatter

/// What a treatment does to a number of people.
enum RiskDirection: String, Sendable, CaseIterable {
  case fewer
  case more
  case noClearDifference = "no-clear-difference"

  /// Whether the counts can be said to show it. A difference that may be chance can have any counts.
  func goes(with treatment: RiskCount, against control: RiskCount) -> Bool {
    let differences = [treatment.low - control.low, treatment.high - control.high]
    return switch self {
    case .fewer: differences.allSatisfy { $0 <= 0 } && differences.contains { $0 < 0 }
    case .more: differences.allSatisfy { $0 >= 0 } && differences.contains { $0 > 0 }
    case .noClearDifference: true
    }
  }

  /// What the counts show; nil where they show both.
  static func shown(by treatment: RiskCount, against control: RiskCount) -> RiskDirection? {
    [.fewer, .more].first { $0.goes(with: treatment, against: control) }
  }

  /// Whether a ratio of treatment to control can be said to show it.
  func goes(with ratio: DecimalNumber) -> Bool {
    switch self {
    case .fewer: ratio.digits < ratio.one
    case .more: ratio.digits > ratio.one
    case .noClearDifference: true
    }
  }
}

/// How sure one can be of a figure: GRADE's four words.
enum EvidenceCertainty: String, Sendable, CaseIterable {
  case high
  case moderate
  case low
  case veryLow = "very-low"
}
