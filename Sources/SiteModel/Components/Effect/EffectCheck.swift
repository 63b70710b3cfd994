import FrontMatter

/// Whether the numbers of one result go with one another and with the words for them.
struct EffectCheck {
  let control: RiskCount
  let treatment: RiskCount
  /// Nil where the total could not be read: then ratios are not compared.
  let per: Int?
  let direction: Located<RiskDirection>

  func check(
    ratio: Located<DecimalNumber>?, interval: Interval?, _ reader: inout MappingReader
  ) {
    checkCounts(&reader)
    if let ratio { check(ratio, &reader) }
    if let interval { check(interval, &reader) } else { checkUnclear(&reader) }
  }

  /// Where it happened to nobody, there is no ratio.
  private func checkUnclear(_ reader: inout MappingReader) {
    guard direction.value == .noClearDifference, control.high + treatment.high > 0,
      reader.isMissing("interval")
    else { return }
    reader.report(
      FigureRules.noClearDifference,
      "nothing shows that there is no clear difference", at: direction.span,
      help: "add 'risk_ratio' and 'interval' from the source; the interval includes 1")
  }

  private func check(_ interval: Interval, _ reader: inout MappingReader) {
    let isUnclear = direction.value == .noClearDifference
    if interval.includesNoDifference, !isUnclear {
      reader.report(
        FigureRules.noClearDifference,
        "the interval includes 1, so there may be no difference at all", at: direction.span,
        help: "write '\(RiskDirection.noClearDifference.rawValue)'")
    } else if !interval.includesNoDifference, isUnclear,
      let shown = RiskDirection.shown(by: treatment, against: control)
    {
      reader.report(
        FigureRules.noClearDifference,
        "the interval does not include 1, so there is a difference", at: direction.span,
        help: "write '\(shown.rawValue)'")
    }
  }

  private func checkCounts(_ reader: inout MappingReader) {
    guard !direction.value.goes(with: treatment, against: control) else { return }
    let shown = RiskDirection.shown(by: treatment, against: control)
    reader.report(
      FigureRules.direction,
      "the counts do not show '\(direction.value.rawValue)'", at: direction.span,
      help: shown.map { "compare with the source: the counts show '\($0.rawValue)'" }
        ?? "write '\(RiskDirection.noClearDifference.rawValue)', or count out of more people")
  }

  private func check(_ ratio: Located<DecimalNumber>, _ reader: inout MappingReader) {
    if !direction.value.goes(with: ratio.value),
      direction.value.goes(with: treatment, against: control)
    {
      reader.report(
        FigureRules.direction,
        "this risk ratio does not go with '\(direction.value.rawValue)'", at: ratio.span,
        help:
          "below 1 it says fewer with the treatment, above 1 more; write enough places to tell it from 1"
      )
      return
    }
    guard let per else { return }
    let bounds = RiskRatioBounds(treatment: treatment, control: control, per: per)
    guard !bounds.contains(ratio.value) else { return }
    reader.report(
      FigureRules.ratio, "the risk ratio is not that of the counts", at: ratio.span,
      help: Self.help(bounds, places: max(2, ratio.value.places)))
  }

  /// `the counts allow for 0.53 to 0.56`, with as many places as it takes to say so.
  private static func help(_ bounds: RiskRatioBounds, places: Int) -> String {
    let (low, high) = bounds.rounded(places: places)
    guard let high else { return "the counts allow for \(low) or more" }
    if low > high, places < 6 { return help(bounds, places: places + 1) }
    return "the counts allow for \(low) to \(max(low, high))"
  }
}
