import FrontMatter

/// An `effect` block: how many people something happens to without and with a treatment, how sure that is, and
/// what is known of harms.
struct Effect: Sendable {
  let outcome: String
  let population: String?
  let time: String
  let per: Int
  /// The two groups, as they stand at the end of a sentence: "without exercise", "with exercise".
  let control: String
  let treatment: String
  let results: [Result]
  let harms: Harms
  let sources: [Located<String>]

  /// One comparison of the two groups.
  struct Result: Sendable {
    /// What is special about it; nil for the only one.
    let label: Located<String>?
    let control: RiskCount
    let treatment: RiskCount
    let direction: RiskDirection
    let ratio: DecimalNumber?
    let interval: Interval?
    let certainty: [EvidenceCertainty]
    /// Of the control group's count.
    let place: Range<Int>
  }

  /// From the lowest to the highest of all results.
  var controlCount: RiskCount? { RiskCount.range(of: results.map(\.control)) }
  var treatmentCount: RiskCount? { RiskCount.range(of: results.map(\.treatment)) }

  /// What all results show; nil where they differ.
  var direction: RiskDirection? {
    let directions = Set(results.map(\.direction))
    return directions.count == 1 ? directions.first : nil
  }
}

/// Between which bounds a ratio may well lie.
struct Interval: Sendable, Hashable {
  let low: DecimalNumber
  let high: DecimalNumber

  func contains(_ ratio: DecimalNumber) -> Bool { low <= ratio && ratio <= high }

  /// Whether there may be no difference at all: a ratio of 1.
  var includesNoDifference: Bool { low.digits <= low.one && high.digits >= high.one }
}

extension Effect.Result {
  /// How many fewer or more; nil where a range leaves that open.
  var difference: Int? {
    control.isRange || treatment.isRange ? nil : abs(treatment.low - control.low)
  }
}
