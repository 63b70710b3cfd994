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
    let document = YAMLDocument.read(text.source, in: text.content, problems: &found)
    guard let document else { return nil }
    return schema.read(document.root, missingAt: text.name, problems: &found, body)
  }
}
