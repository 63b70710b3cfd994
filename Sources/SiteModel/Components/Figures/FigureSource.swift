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

extension PageResolver {
  /// The same links as `[@a; @b]` in a text has.
  mutating func cite(
    _ sources: [Located<String>], of block: ComponentBlock, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    let items = sources.map { CitationItem(id: $0.value, span: block.text.span($0.span)) }
    citation(items, into: &html, problems: &problems)
  }
}
