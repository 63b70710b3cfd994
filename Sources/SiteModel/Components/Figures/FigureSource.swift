import Diagnostics
import FrontMatter
import HTML
package import Markdown

extension KeySchema {
  static let figureSource = KeySchema(
    "source", .oneOrMore(.identifier), required: true, example: "steffens2016",
    "ids of the sources of the figures, as in a citation")
}

extension ComponentBlock {
  /// What the block cites, to be numbered with the citations of the text. What is wrong is found when it is drawn.
  package var citedIDs: [String] {
    var problems = Problems()
    let document = YAMLDocument.read(text.source, in: text.content, problems: &problems)
    guard let value = document?.root["source"] else { return [] }
    return value.shape == .list ? value.items.compactMap(\.text) : [value.text].compactMap { $0 }
  }
}

extension MarkdownDocument {
  /// The sources that the page cites, each as often as it is cited: those of the text, then those of blocks.
  package var allCitedIDs: [String] {
    components.isEmpty ? citedIDs : citedIDs + components.flatMap(\.citedIDs)
  }
}

extension PageResolver {
  /// The same links as `[@a; @b]` in a text has.
  mutating func cite(
    _ sources: [Located<String>], of block: ComponentBlock, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    var items: [CitationItem] = []
    for source in sources {
      let span = block.text.span(source.span)
      if items.contains(where: { $0.id == source.value }) {
        problems.report(
          ReferenceRules.duplicate, "the source '\(source.value)' is listed twice",
          at: span.place, help: "remove one of them")
      } else {
        items.append(CitationItem(id: source.value, span: span))
      }
    }
    citation(items, into: &html, problems: &problems)
  }
}
