import Diagnostics

/// How a template file uses the others.
extension TemplateLibrary {
  func checkReferences(of name: String) -> Problems {
    var problems = Problems()
    guard let file = files[name], file.isSound else { return problems }
    for use in file.nodes.flatMap(\.uses) {
      checkTarget(of: use, in: file.source, &problems)
      checkBlocks(of: use, in: file.source, &problems)
      checkRecursion(of: use, from: name, in: file.source, &problems)
    }
    return problems
  }

  private func checkTarget(of use: Use, in source: SourceText, _ problems: inout Problems) {
    guard files[use.name.text] == nil else { return }
    problems.report(
      .unknownTemplate, "there is no template '\(use.name.text)'", at: source.place(use.name.span),
      help: Suggestion.help(for: use.name.text, among: names)
        ?? "add \(folder)/\(use.name.text).html, or take the tag out")
  }

  private func checkBlocks(of use: Use, in source: SourceText, _ problems: inout Problems) {
    guard !use.arguments.isEmpty, let known = blockNames(of: use.name.text) else { return }
    for block in use.arguments where !known.contains(block.name.text) {
      problems.report(
        .unknownBlock, "'\(block.name.text)' is not a block of '\(use.name.text)'",
        at: source.place(block.name.span),
        help: Suggestion.help(for: block.name.text, among: known)
          ?? (known.isEmpty
            ? "it has no blocks" : "its blocks are \(known.sorted().joined(separator: ", "))"))
    }
  }

  private func checkRecursion(
    of use: Use, from user: String, in source: SourceText, _ problems: inout Problems
  ) {
    guard let reached = templatesReached(from: use.name.text), reached.contains(user) else {
      return
    }
    problems.report(
      .recursiveTemplate, "'\(use.name.text)' leads back to '\(user)'",
      at: source.place(use.name.span),
      help: "take the tag out, or move what both need into a partial of its own")
  }

  /// Every place that a block can be put into: in the template and in all that it uses. Nil when one of
  /// them cannot be read, for then nobody knows.
  private func blockNames(of name: String) -> Set<String>? {
    guard let reached = templatesReached(from: name) else { return nil }
    return reached.reduce(into: []) { names, template in
      names.formUnion(files[template]?.nodes.flatMap(\.blockNames) ?? [])
    }
  }

  /// The template itself and all that it uses, directly or through others. Nil when one of them is not there
  /// or cannot be read.
  package func templatesReached(from name: String) -> Set<String>? {
    var reached: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard let file = files[next], file.isSound else { return nil }
      guard reached.insert(next).inserted else { continue }
      waiting += file.nodes.flatMap(\.uses).map(\.name.text)
    }
    return reached
  }
}

/// A partial or a parent, with the blocks it is given.
private struct Use {
  let name: Name
  let arguments: [Block]
}

extension Node {
  fileprivate var uses: [Use] {
    switch self {
    case .lineStart, .text, .variable: []
    case .partial(let reference): [Use(name: reference.name, arguments: [])]
    case .section(let section): section.body.flatMap(\.uses)
    case .block(let block): block.body.flatMap(\.uses)
    case .parent(let reference, let arguments):
      [Use(name: reference.name, arguments: arguments)]
        + arguments.flatMap { $0.body.flatMap(\.uses) }
    }
  }

  fileprivate var blockNames: [String] {
    switch self {
    case .lineStart, .text, .variable, .partial: []
    case .section(let section): section.body.flatMap(\.blockNames)
    case .block(let block): [block.name.text] + block.body.flatMap(\.blockNames)
    case .parent(_, let arguments): arguments.flatMap { $0.body.flatMap(\.blockNames) }
    }
  }
}

extension Rule {
  static let unknownTemplate = Rule(
    "TP009", .error, "a partial or parent is a file of the templates' folder",
    reason:
      "Mustache prints nothing for a missing partial; a part of the page would be lost unseen.")

  static let unknownBlock = Rule(
    "TP010", .error, "a block that is filled exists in the parent",
    reason:
      "Mustache drops a block that the parent does not have; its content would be lost unseen.")

  static let recursiveTemplate = Rule(
    "TP011", .error, "a template does not use itself",
    reason: """
      Every template is laid out flat before there is data, which a template inside itself would \
      never allow. Pages have no parts of unknown depth.
      """)
}
