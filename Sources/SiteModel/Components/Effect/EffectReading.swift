import Diagnostics
import FrontMatter

extension Effect {
  init?(_ reader: inout MappingReader) {
    let outcome = reader.text("outcome")
    let population = reader.text("population")
    let time = reader.text("time")
    let per = reader.riskTotal()
    let control = reader.text("control")
    let treatment = reader.text("treatment")
    let results = reader.mappings("results") { Result(&$0, outOf: per) }
    let harms = reader.harms()
    let sources = reader.texts("source")
    if let control, let treatment {
      reader.checkLabels([(control, control.span), (treatment, treatment.span)])
    }
    if results.count > 1 { reader.checkLabels(results.map { ($0.label, $0.place) }) }
    guard let outcome, let time, let per, let control, let treatment, !results.isEmpty, let harms,
      !sources.isEmpty
    else { return nil }
    self.outcome = outcome.value
    self.population = population?.value
    self.time = time.value
    self.per = per
    self.control = control.value
    self.treatment = treatment.value
    self.results = results
    self.harms = harms
    self.sources = sources
  }
}

extension Effect.Result {
  init?(_ reader: inout MappingReader, outOf per: Int?) {
    let label = reader.text("label")
    let control = reader.riskCount("control", outOf: per)
    let treatment = reader.riskCount("treatment", outOf: per)
    let direction = reader.choice("direction", as: RiskDirection.self)
    let ratio = reader.decimal("risk_ratio")
    let interval = reader.interval("interval", of: ratio)
    let certainty = reader.certainty()
    guard let control, let treatment, let direction, let certainty else { return nil }
    // A number that a comma has cut is another number: what it says is not held against the others.
    let isWhole = !reader.hasUnknownKeys
    let check = EffectCheck(
      control: control.value, treatment: treatment.value, per: per, direction: direction)
    if isWhole { check.check(ratio: ratio, interval: interval?.value, &reader) }
    self.label = label
    self.control = control.value
    self.treatment = treatment.value
    self.direction = direction.value
    self.ratio = ratio?.value
    self.interval = interval?.value
    self.certainty = certainty
    place = control.span
  }
}

extension MappingReader {
  /// One level, or the two ends of a range of levels; nil, with a report, for anything else.
  fileprivate mutating func certainty() -> [EvidenceCertainty]? {
    let levels = choices("certainty", as: EvidenceCertainty.self)
    guard levels.count > 2 else { return levels.isEmpty ? nil : levels.map(\.value) }
    report(
      FigureRules.range, "a range of certainty has two ends", at: levels[2].span,
      help: "keep the highest and the lowest level")
    return nil
  }

  /// The bounds of an interval, if they are two in their order, with their ratio between them.
  fileprivate mutating func interval(
    _ key: String, of ratio: Located<DecimalNumber>?
  ) -> Located<Interval>? {
    let before = problems.count(.error)
    if shape(of: key) == .text { return value(key) { $0.intervalInWords() } }
    let bounds = decimals(key)
    guard let span = keySpan(key), problems.count(.error) == before else { return nil }
    guard bounds.count == 2, bounds[0].value < bounds[1].value else {
      report(
        FigureRules.interval, "an interval has two bounds, the lower one first",
        at: bounds.first?.span ?? span,
        help: bounds.count > 2
          ? "write two numbers with points before their decimal places, as in '\(key): [0.41, 0.74]'"
          : "write it as in '\(key): [0.41, 0.74]'")
      return nil
    }
    let interval = Interval(low: bounds[0].value, high: bounds[1].value)
    if isMissing("risk_ratio") {
      report(
        FigureRules.interval, "an interval stands with its risk ratio", at: span,
        help: "add 'risk_ratio: …'")
    }
    if let ratio, !interval.contains(ratio.value) {
      report(
        FigureRules.interval, "the risk ratio is not within its interval", at: ratio.span,
        help: "compare both with the source: one of the numbers is mistyped")
    }
    return Located(interval, at: span)
  }
}

extension ValueReader {
  /// `0.41 to 0.74`, `0,41–0,74`: reported, with the list that says it.
  fileprivate mutating func intervalInWords<Result>() -> Result? {
    guard raw() != nil, let text = value.text else { return nil }
    let words = text.split { !$0.isNumber && $0 != "." && $0 != "," }
    let bounds = words.compactMap { DecimalNumber(String($0).replacing(",", with: ".")) }
    let isClear = bounds.count == 2 && bounds.count == words.count && bounds[0] < bounds[1]
    return report(
      FigureRules.interval, "'\(text)' is not written as an interval",
      help: isClear
        ? "write [\(bounds[0]), \(bounds[1])]" : "write it as in '\(name): [0.41, 0.74]'")
  }
}
