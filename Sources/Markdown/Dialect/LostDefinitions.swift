import CCmarkGFM
import Diagnostics

/// Finds the definitions that cmark takes out of a text without a trace: footnotes that nothing mentions,
/// and all but the first of one name.
///
/// They are in no tree. But every line that stands in the text, in code or in a comment belongs to a
/// block of the tree; so a line that looks like a definition and belongs to none is one that was taken
/// out.
struct LostDefinitions {
  static let rules = [unmentionedFootnote, repeatedFootnote, repeatedDestination]

  static let unmentionedFootnote = Rule(
    "MD016", .error, "a footnote is mentioned in the text",
    reason: "A footnote that nothing mentions is not shown: what it says would be lost.")
  static let repeatedFootnote = Rule(
    "MD017", .error, "a footnote is defined once",
    reason: "Only the first footnote of a name is shown: what the others say would be lost.")
  static let repeatedDestination = Rule(
    "MD018", .warning, "the destination of a link is defined once",
    reason: "Only the first definition of a name is used: all links of that name lead to it.")

  let source: SourceText
  let definitions: [Definition]
  private let covered: Set<Int>
  private let shown: Set<Int>

  init(_ source: SourceText, _ definitions: [Definition], root: MarkdownNode) {
    self.source = source
    self.definitions = definitions
    var covered: Set<Int> = []
    var shown: Set<Int> = []
    for node in root.descendants where !node.isInline {
      if let lines = Self.lines(of: node) { covered.formUnion(lines) }
      if node.kind == .footnoteDefinition, let lines = node.lines { shown.insert(lines.lowerBound) }
    }
    self.covered = covered
    self.shown = shown
  }

  func report(_ problems: inout Problems) {
    let footnotes = definitions.filter(\.isFootnote)
    reportFootnotes(
      shown: footnotes.filter { shown.contains($0.line) },
      lost: footnotes.filter { !shown.contains($0.line) && !covered.contains($0.line) }, &problems)
    var first: [String: Definition] = [:]
    for definition in definitions where !definition.isFootnote && !covered.contains(definition.line)
    {
      if let earlier = first[definition.label] {
        report(Self.repeatedDestination, definition, after: earlier, &problems)
      } else {
        first[definition.label] = definition
      }
    }
  }

  private func reportFootnotes(
    shown: [Definition], lost: [Definition], _ problems: inout Problems
  ) {
    var known = Dictionary(shown.map { ($0.label, $0) }) { first, _ in first }
    var outer: Definition?
    for definition in lost {
      // What stands within a footnote that is lost comes to light when that one is shown.
      if let outer, definition.indent >= outer.indent + 4 { continue }
      outer = definition
      if let earlier = known[definition.label] {
        report(Self.repeatedFootnote, definition, after: earlier, &problems)
      } else {
        known[definition.label] = definition
        problems.report(
          Self.unmentionedFootnote,
          "nothing mentions the footnote '[^\(definition.name)]', so it is not shown",
          at: source.place(definition.span),
          help: "write '[^\(definition.name)]' where it belongs, or remove the footnote")
      }
    }
  }

  private func report(
    _ rule: Rule, _ definition: Definition, after earlier: Definition, _ problems: inout Problems
  ) {
    let written = source.text(definition.span)
    problems.report(
      rule, "'\(written)' is defined twice, and this definition is not used",
      at: source.place(definition.span),
      notes: [.init("this one is", at: source.place(earlier.span))], help: "choose another name")
  }

  /// The lines that belong to a block itself. cmark's last lines of code, comments and underlined
  /// headings are not to be trusted.
  private static func lines(of node: MarkdownNode) -> ClosedRange<Int>? {
    guard let lines = node.lines else { return nil }
    switch node.kind {
    case .paragraph, .table: return lines
    case .heading: return lines.lowerBound...lines.lowerBound
    case .codeBlock, .htmlBlock:
      let count = node.literalBytes.count { $0 == UInt8(ascii: "\n") } + (node.isFenced ? 1 : 0)
      return lines.lowerBound...(lines.lowerBound + max(1, count) - 1)
    default: return nil
    }
  }
}

extension MarkdownNode {
  /// Whether a block is code between fences, not code that is indented.
  var isFenced: Bool {
    guard kind == .codeBlock else { return false }
    var length: Int32 = 0
    var offset: Int32 = 0
    var mark: CChar = 0
    return cmark_node_get_fenced(raw, &length, &offset, &mark) != 0
  }
}
