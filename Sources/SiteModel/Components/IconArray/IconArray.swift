import Diagnostics
import FrontMatter
import HTML
import Markdown

/// An `icon-array` block: how many of 100 or 1,000 people something happens to, in one or more groups.
struct IconArray: Sendable {
  let figure: IconFigure
  let sources: [Located<String>]
}

extension MappingSchema {
  static let iconArray = MappingSchema(
    "icon array",
    [
      .figureOutcome, .figureTime, .per,
      KeySchema(
        "groups", .list(of: .mapping(.iconGroup)), required: true,
        "one or more groups of people, all out of the same total"),
      .figureSource,
    ],
    rules: [
      .words("`per` is 100 or 1000"),
      .words("each group has a `label` of its own; one group alone may go without"),
    ])

  static let iconGroup = MappingSchema(
    "group",
    [
      KeySchema(
        "label", .text(maxLength: 80), example: "with exercise",
        "who they are, as it stands at the end of a sentence"),
      KeySchema(
        "count", .riskCount, required: true, example: "31",
        "how many it happens to, or `[lowest, highest]`"),
    ])
}

extension IconArray {
  init?(_ reader: inout MappingReader) {
    let outcome = reader.text("outcome")
    let time = reader.text("time")
    let per = reader.riskTotal(among: RiskTotal.drawn)
    let groups = reader.mappings("groups") { LabelledCount(&$0, outOf: per) }
    let sources = reader.texts("source")
    if groups.count > 1 { reader.checkLabels(groups.map { ($0.label, $0.place) }) }
    guard let outcome, let time, let per, !groups.isEmpty, !sources.isEmpty else { return nil }
    figure = IconFigure(
      outcome: outcome.value, time: time.value, per: per,
      groups: groups.map { IconFigure.Group(label: $0.label?.value, count: $0.count) })
    self.sources = sources
  }

  /// One of several counts that readers tell apart by its label.
  private struct LabelledCount {
    let label: Located<String>?
    let count: RiskCount
    let place: Range<Int>

    init?(_ reader: inout MappingReader, outOf per: Int?) {
      let label = reader.text("label")
      guard let count = reader.riskCount("count", outOf: per) else { return nil }
      self.label = label
      self.count = count.value
      place = count.span
    }
  }
}

extension MappingReader {
  /// Each of several things has a label, and each another one. Without a label the place is marked.
  mutating func checkLabels(_ labels: [(label: Located<String>?, place: Range<Int>)]) {
    var seen = Set<String>()
    for (label, place) in labels {
      guard let label else {
        report(
          FigureRules.labels, "one of several needs a label to be told apart", at: place,
          help: "add 'label: …'")
        continue
      }
      if !seen.insert(label.value.lowercased()).inserted {
        report(
          FigureRules.labels, "'\(label.value)' is there twice", at: label.span,
          help: "say what makes the two different")
      }
    }
  }
}

extension PageResolver {
  mutating func write(
    _ array: IconArray, of block: ComponentBlock, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    let words = FigureWords(strings: site.languages[language].strings)
    html.append("<figure class=\"risk\">\n<figcaption>")
    html.append(text: words.subject(array.figure.outcome, array.figure.time))
    cite(array.sources, of: block, into: &html, problems: &problems)
    html.append("</figcaption>\n")
    array.figure.write(words, from: nextIcons(array.figure.groups.count), into: &html)
    html.append("</figure>\n")
  }
}
