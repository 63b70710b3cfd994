package import Diagnostics
package import HTML

/// A fenced block that is not code: its body is data for a component.
package struct ComponentBlock: Sendable {
  /// The closed set of components. Other words behind a fence are names of programming languages.
  package enum Name: String, Sendable, CaseIterable {
    case effect
    case factBox = "fact-box"
    case iconArray = "icon-array"
    case video
  }

  static let notRendered = Rule(
    "MD022", .error, "a component is one that this version renders",
    reason: "A block of data that was printed as code would tell readers nothing.")

  package let name: Name
  /// The content, without the marks of quotes and lists that it may stand in.
  package let body: String
  /// The name behind the fence.
  package let nameSpan: SourceSpan
  /// The lines between the fences, as they stand in the file.
  package let bodySpan: SourceSpan
}

extension BodyResolver {
  /// For a resolver that knows no components: the block is an error.
  package mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    problems.report(
      ComponentBlock.notRendered,
      "'\(block.name.rawValue)' blocks are not rendered by this version",
      at: block.nameSpan.place, help: "say it in a table or a list until they are")
  }
}
