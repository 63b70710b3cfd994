import Diagnostics
import Yams

extension Rule {
  static let yamlSharing = Rule(
    "YM006", .error,
    "values are written where they are used, without anchors, aliases and merge keys",
    reason: """
      A value that is written somewhere else in the file cannot be read where it counts, and a few \
      lines of nested aliases can stand for billions of values.
      """)

  static let yamlTag = Rule(
    "YM007", .error, "values have no YAML tags",
    reason: "What a value means is settled by its key; a tag would contradict it or say it twice.")

  static let yamlKeyShape = Rule(
    "YM009", .error, "keys are plain words",
    reason: "All keys have names that people can write, search for and be helped with.")

  static let yamlDepth = Rule(
    "YM011", .error, "values are not nested too deeply",
    reason: "Nothing on a page needs more than a few levels; a program's stack is limited.")
}

/// Reads any YAML that sitegen takes, with libyaml; and whatever is wrong with a text's syntax is
/// found and placed here.
struct YamsReader {
  /// What ends the reading.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  static let depthLimit = 64
  static let depthHelp = "take out the brackets; a text with brackets in it goes in quotes"

  let source: SourceText
  let range: Range<Int>
  var locator: MarkLocator
  var tree: YAMLTree

  /// Nil after a report.
  static func read(
    _ source: SourceText, in range: Range<Int>, problems: inout Problems
  ) -> YAMLTree? {
    var reader = YamsReader(source, range)
    do throws(Refusal) {
      try reader.readDocument()
      return reader.tree
    } catch {
      problems.report(error.diagnostic)
      return nil
    }
  }

  private init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
    locator = MarkLocator(source.bytes, in: range)
    tree = YAMLTree(expecting: range.count / 12 + 8)
  }

  private mutating func readDocument() throws(Refusal) {
    try refuseAliasBomb()
    let parser: Parser
    let root: Node?
    do {
      // Without rules to resolve by, every text stays as written.
      parser = try Parser(yaml: source.text(range), resolver: .basic, encoding: .utf8)
      root = try parser.singleRoot()
    } catch {
      throw refusal(of: error)
    }
    guard let root else { return tree.addEmpty(at: range.lowerBound) }
    // The parser owns the anchors that its nodes refer to.
    try withExtendedLifetime(parser) { () throws(Refusal) in try add(root, depth: 1) }
  }

  private mutating func add(_ node: Node, depth: Int) throws(Refusal) {
    let start = offset(of: node.mark)
    if node.anchor != nil { throw refusal(.yamlSharing, of: "anchors and aliases", at: start) }
    guard depth <= Self.depthLimit else {
      throw refusal(
        .yamlDepth, "more than \(Self.depthLimit) levels of values inside values",
        at: start..<start + 1, help: Self.depthHelp)
    }
    switch node {
    case .scalar(let scalar): try add(scalar, at: start)
    case .sequence(let sequence): try add(sequence, at: start, depth: depth)
    case .mapping(let mapping): try add(mapping, at: start, depth: depth)
    case .alias: throw refusal(.yamlSharing, of: "anchors and aliases", at: start)
    }
  }

  private mutating func add(_ scalar: Node.Scalar, at start: Int) throws(Refusal) {
    let isPlain = scalar.style == .plain
    try refuseTag(isPlain ? scalar.tag : nil, at: start)
    let end = endOfScalar(scalar, from: start)
    try refuseLostWords(after: end, of: scalar)
    tree.addText(isPlain ? .plain : .quoted, at: start..<end, copied: scalar.string)
  }

  private mutating func add(
    _ sequence: Node.Sequence, at start: Int, depth: Int
  ) throws(Refusal) {
    try refuseTag(sequence.tag, at: start)
    let index = tree.open(.sequence, at: start)
    for node in sequence { try add(node, depth: depth + 1) }
    tree.close(index, after: afterBracket(.closeBracket, openedAt: start))
  }

  private mutating func add(
    _ mapping: Node.Mapping, at start: Int, depth: Int
  ) throws(Refusal) {
    try refuseTag(mapping.tag, at: start)
    let index = tree.open(.mapping, at: start)
    for (key, value) in mapping {
      try addKey(key)
      try add(value, depth: depth + 1)
    }
    tree.close(index, after: afterBracket(.closeBrace, openedAt: start))
  }

  private mutating func addKey(_ key: Node) throws(Refusal) {
    let start = offset(of: key.mark)
    guard case .scalar(let scalar) = key else {
      throw refusalOfKey(at: start)
    }
    if key.anchor != nil { throw refusal(.yamlSharing, of: "anchors and aliases", at: start) }
    if scalar.style == .plain, scalar.string == "<<" {
      throw refusal(.yamlSharing, of: "merge keys", at: start)
    }
    // The standard tag would have rules compiled that tell types of texts apart.
    let untyped = Tag(.implicit, .basic)
    try add(Node.Scalar(scalar.string, untyped, scalar.style, scalar.mark), at: start)
  }
}
