import Diagnostics

/// One template file, read.
struct TemplateFile: Sendable {
  let source: SourceText
  let nodes: [Node]
  /// Whether `nodes` is all that the file says. With faults of syntax it is not, and judging the rest
  /// would report faults that are not there.
  let isSound: Bool

  /// Linear in the file's length.
  init(_ source: SourceText, problems: inout Problems) {
    var parser = TemplateParser(source)
    nodes = parser.nodes()
    self.source = source
    isSound = !parser.problems.hasErrors
    problems.append(parser.problems)
  }
}
