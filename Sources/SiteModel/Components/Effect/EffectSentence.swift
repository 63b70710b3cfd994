import FrontMatter

/// What a result says of the difference, in words.
struct EffectSentence {
  let words: FigureWords
  let effect: Effect

  /// What happened to how many, and the difference: the whole effect without its table.
  var text: String {
    ([counts] + differences).joined(separator: " ")
  }

  private var counts: String {
    guard let control = effect.controlCount, let treatment = effect.treatmentCount else {
      return ""
    }
    return words.strings[.effectSentence].filled([
      "subject": words.subject(effect.outcome, effect.time),
      "control_people": words.people(control, outOf: effect.per), "control": effect.control,
      "treatment_people": words.people(treatment, outOf: effect.per),
      "treatment": effect.treatment,
    ])
  }

  /// One for all results, or one for each where they differ.
  private var differences: [String] {
    guard let direction = effect.direction else {
      return effect.results.map { result in
        words.strings[.effectResult].filled([
          "label": result.label?.value ?? "", "difference": difference(result),
        ])
      }
    }
    if direction == .noClearDifference { return [words.strings.text(.effectUnclear)] }
    let counted = effect.results.compactMap(\.difference)
    let isCounted = counted.count == effect.results.count
    let range = RiskCount.range(of: counted.map { RiskCount($0, $0) })
    let text = difference(direction, isCounted ? range : nil)
    return [
      words.strings[.effectDifference].filled([
        "treatment": effect.treatment, "difference": text,
      ])
    ]
  }

  /// `26 fewer out of 100 people`
  func difference(_ result: Effect.Result) -> String {
    difference(result.direction, result.difference.map { RiskCount($0, $0) })
  }

  private func difference(_ direction: RiskDirection, _ count: RiskCount?) -> String {
    let strings = words.strings
    guard direction != .noClearDifference else { return strings.text(.differenceUnclear) }
    let isFewer = direction == .fewer
    guard let count else {
      return strings.text(isFewer ? .differenceFewerUncounted : .differenceMoreUncounted)
    }
    return strings[isFewer ? .differenceFewer : .differenceMore].filled([
      "count": words.count(count), "per": words.number(effect.per),
    ])
  }
}
