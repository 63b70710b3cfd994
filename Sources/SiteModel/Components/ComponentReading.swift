import Diagnostics
import FrontMatter
import Markdown

extension ComponentBlock {
  /// Reads what stands between the fences as YAML, by a closed schema. What is wrong is reported where it is
  /// written in the page's file, also inside quotes and lists; what is missing, at the block's name. Nil, with a
  /// report, when the block is no YAML or no mapping.
  func read<Result>(
    _ schema: MappingSchema, problems: inout Problems,
    _ body: (inout MappingReader) -> Result?
  ) -> Result? {
    var found = Problems()
    defer { problems.append(found.all.map(text.moved)) }
    UnfilledPlaceholders.refuse(in: text.content, of: text.source, problems: &found)
    let document = YAMLDocument.read(text.source, in: text.content, problems: &found)
    guard let document else { return nil }
    let result = schema.read(document.root, missingAt: text.name, problems: &found, body)
    if result == nil, found.isEmpty { reportEmptyList(in: document.root, schema, problems: &found) }
    return result
  }

  /// A block never vanishes without a word: what nothing is wrong with, and lacks something all the same, has a list
  /// that is written and holds nothing.
  private func reportEmptyList(
    in root: YAMLValue, _ schema: MappingSchema, problems: inout Problems
  ) {
    let key = schema.keys.first { key in
      root[key.name].map { $0.shape == .list && Array($0.items).isEmpty } ?? false
    }
    let place = key.flatMap { root[$0.name] }?.place
    problems.report(
      FigureRules.emptyList,
      "\(key.map { "'\($0.name)' lists nothing" } ?? "the block says nothing")",
      at: place ?? text.source.place(text.name), help: "add what the source says")
  }
}
