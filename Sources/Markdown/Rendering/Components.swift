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
  /// The name behind the fence, in the page's file.
  package let nameSpan: SourceSpan
  package let text: BlockText

  /// For a component that nobody renders yet.
  package func reportNotRendered(problems: inout Problems) {
    problems.report(
      Self.notRendered, "'\(name.rawValue)' blocks are not rendered by this version",
      at: nameSpan.place, help: "say it in a table or a list until they are")
  }
}

extension BodyResolver {
  /// For a resolver that knows no components: the block is an error.
  package mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    block.reportNotRendered(problems: &problems)
  }
}
