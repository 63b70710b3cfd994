import Diagnostics
import FrontMatter

extension FactBox {
  init?(_ reader: inout MappingReader) {
    let title = reader.text("title")
    let population = reader.text("population")
    let time = reader.text("time")
    let per = reader.riskTotal()
    let options = reader.options()
    let benefits = reader.side("benefits", options: options?.count, outOf: per)
    let harms = reader.side("harms", options: options?.count, outOf: per)
    let sources = reader.texts("source")
    reader.checkLabels(
      [benefits, harms].flatMap { $0?.rows ?? [] }.map { ($0.outcome, $0.outcome.span) })
    if case .notReported? = benefits, case .notReported(let place)? = harms {
      reader.report(
        FigureRules.bothSides, "a fact box without benefits and without harms has no facts",
        at: place, help: "say in a sentence what has not been studied")
      return nil
    }
    guard let title, let time, let per, let options, let benefits, let harms, !sources.isEmpty
    else { return nil }
    self.title = title.value
    self.population = population?.value
    self.time = time.value
    self.per = per
    self.options = options
    self.benefits = benefits.rows
    self.harms = harms.rows
    self.sources = sources
  }
}

/// One side of a fact box as it is written.
private enum FactBoxSide {
  case notReported(Range<Int>)
  case reported([FactBox.Row])

  var rows: [FactBox.Row]? {
    if case .reported(let rows) = self { rows } else { nil }
  }
}

extension MappingReader {
  /// Nil, with a report, where there is nothing to compare.
  fileprivate mutating func options() -> [String]? {
    let options = texts("options")
    guard let span = keySpan("options"), shape(of: "options") == .list else { return nil }
    checkLabels(options.map { ($0, span) })
    guard !(2...4).contains(options.count) else { return options.map(\.value) }
    report(
      FigureRules.comparison, "a fact box compares two to four options, not \(options.count)",
      at: span,
      help: options.count < 2
        ? "add what happens without it, or with something else" : "divide the box into two")
    return nil
  }

  fileprivate mutating func side(
    _ key: String, options: Int?, outOf per: Int?
  ) -> FactBoxSide? {
    value(key) { value in
      if value.shape == .text { return value.text().map { .notReported($0.span) } }
      let rows = value.list { item in
        item.mapping { FactBox.Row(&$0, options: options, outOf: per) }
      }
      guard let rows else { return nil }
      if rows.isEmpty, value.problems.isEmpty {
        return value.report(
          FigureRules.bothSides, "'\(key)' lists nothing",
          help: "add a row, or write '\(NotReported.word)'")
      }
      return .reported(rows)
    }
  }
}

extension FactBox.Row {
  fileprivate init?(_ reader: inout MappingReader, options: Int?, outOf per: Int?) {
    let outcome = reader.text("outcome")
    let counts: [RiskCount]? = reader.value("counts") { value in
      guard let counts = value.list({ $0.riskCount(outOf: per) }) else { return nil }
      guard let options, counts.count != options, value.problems.isEmpty else {
        return counts.map(\.value)
      }
      return value.report(
        FigureRules.comparison, "\(counts.count) counts for \(options) options",
        help: counts.count < options
          ? "write one count for each option, in the order of 'options'"
          : "write one count for each option, and 1000 without a mark between thousands")
    }
    guard let outcome, let counts else { return nil }
    self.init(outcome: outcome, counts: counts)
  }
}
