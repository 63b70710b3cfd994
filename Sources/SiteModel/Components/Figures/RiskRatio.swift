import FrontMatter

/// The ratios that two counts allow for. A count stands for every number that rounds to it, half a person more or
/// less, and so does a written ratio for half a unit of its last place. Whole numbers only.
struct RiskRatioBounds: Sendable {
  /// Twice the lowest and the highest number that a count stands for.
  private let treatment: (low: Int, high: Int)
  private let control: (low: Int, high: Int)

  init(treatment: RiskCount, control: RiskCount, per: Int) {
    self.treatment = Self.doubled(treatment, per)
    self.control = Self.doubled(control, per)
  }

  private static func doubled(_ count: RiskCount, _ per: Int) -> (low: Int, high: Int) {
    (max(0, 2 * count.low - 1), min(2 * per, 2 * count.high + 1))
  }

  /// Whether some ratio that is written as `ratio` is one of some counts that are written as these. One without a
  /// decimal place is not rounded: 0 and 1 say more than "about none" and "about as many".
  func contains(_ ratio: DecimalNumber) -> Bool {
    let unit = 2 * ratio.one
    let rounding = ratio.places == 0 ? 0 : 1
    let isNotAbove = (2 * ratio.digits - rounding) * control.low <= treatment.high * unit
    let isNotBelow = treatment.low * unit <= (2 * ratio.digits + rounding) * control.high
    return isNotAbove && isNotBelow
  }

  /// The bounds with so many decimal places, the lower one rounded up and the upper one down. The upper one is nil
  /// where the control group may have none.
  func rounded(places: Int) -> (low: DecimalNumber, high: DecimalNumber?) {
    let one = DecimalNumber(digits: 1, places: places).one
    let low = control.high == 0 ? 0 : (treatment.low * one + control.high - 1) / control.high
    let high = control.low == 0 ? nil : treatment.high * one / control.low
    return (
      DecimalNumber(digits: low, places: places),
      high.map { DecimalNumber(digits: $0, places: places) }
    )
  }
}
