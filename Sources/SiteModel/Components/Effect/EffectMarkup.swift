import Diagnostics
import FrontMatter
import HTML
import Markdown

extension PageResolver {
  /// A sentence, a sign for each person, a table, and what is known of harms. Each says the same in its way, so that
  /// nobody depends on one of them.
  mutating func write(
    _ effect: Effect, of block: ComponentBlock, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    let words = FigureWords(strings: site.languages[language].strings)
    let sentence = EffectSentence(words: words, effect: effect)
    html.append("<div class=\"risk\">\n<p>")
    html.append(text: sentence.text)
    cite(effect.sources, of: block, into: &html, problems: &problems)
    html.append("</p>\n")
    if let figure = effect.figure {
      figure.write(words, from: nextIcons(figure.groups.count), into: &html)
    }
    effect.table(sentence).write(words, into: &html)
    FigureTable.write(paragraph: words.harms(effect.harms), into: &html)
    if let population = effect.population {
      FigureTable.write(paragraph: words.population(population), into: &html)
    }
    html.append("</div>\n")
  }
}

extension Effect {
  /// Nil for totals of which no icons are drawn.
  fileprivate var figure: IconFigure? {
    guard RiskTotal.drawn.contains(per), let controlCount, let treatmentCount else { return nil }
    return IconFigure(
      outcome: outcome, time: time, per: per,
      groups: [
        IconFigure.Group(label: control, count: controlCount),
        IconFigure.Group(label: treatment, count: treatmentCount),
      ])
  }

  fileprivate func table(_ sentence: EffectSentence) -> FigureTable {
    let (words, strings) = (sentence.words, sentence.words.strings)
    var rows = [
      (head: control, cells: results.map { words.people($0.control, outOf: per) }),
      (head: treatment, cells: results.map { words.people($0.treatment, outOf: per) }),
      (head: strings.text(.effectRowDifference), cells: results.map(sentence.difference)),
    ]
    if results.contains(where: { $0.ratio != nil }) {
      rows.append((strings.text(.effectRowRatio), results.map(words.ratio)))
    }
    rows.append(
      (strings.text(.effectRowCertainty), results.map { words.certainty($0.certainty) }))
    let labels = results.compactMap { $0.label?.value }
    return FigureTable(
      caption: words.subject(outcome, time),
      columns: labels.count == results.count ? labels : [], rows: rows)
  }
}

extension FigureWords {
  /// `0.55 (95% confidence interval 0.41 to 0.74)`; a dash where there is none.
  fileprivate func ratio(_ result: Effect.Result) -> String {
    guard let ratio = result.ratio else { return "–" }
    guard let interval = result.interval else { return decimal(ratio) }
    return strings[.effectInterval].filled([
      "ratio": decimal(ratio),
      "interval": range(decimal(interval.low), decimal(interval.high)),
    ])
  }

  fileprivate func harms(_ harms: Harms) -> String {
    switch harms {
    case .notReported: strings.text(.harmsNotReported)
    case .known(let text): strings[.harmsKnown].filled(["harms": text])
    }
  }

  func population(_ text: String) -> String {
    strings[.figurePopulation].filled(["population": text])
  }
}
