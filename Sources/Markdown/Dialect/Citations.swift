import Diagnostics

extension DialectReader {
  static let malformedCitation = Rule(
    "MD010", .error, "a citation names its sources",
    reason: """
      A bracket that begins with '@' is meant as a citation. Printed as it stands, it would leave a \
      claim without its source.
      """)

  /// Makes nodes of the citations in a run of text.
  ///
  /// cmark knows no citations: a bracket that is not a link stays text, in pieces where the line is
  /// broken.
  mutating func readCitations(_ node: MarkdownNode) {
    var run = CitationRun(node)
    while let open = run.nextOpening(), !isInLink(node) {
      guard let bracket = run.bracket(at: open), let span = locate(bracket) else { continue }
      if let group = bracket.inside.withUnsafeBufferPointer({ CitationGroup($0) }) {
        citedIDs += group.parts.map { String(decoding: bracket.inside[$0.id], as: UTF8.self) }
        run.replace(bracket, span: span)
      } else {
        report(bracket, at: span)
      }
    }
    run.finish()
  }

  /// The bracket in the source, to the end of its first line; nil when it is written there with a backslash or as an entity, so
  /// that it is not meant as a citation.
  private mutating func locate(_ bracket: CitationBracket) -> Range<Int>? {
    guard let found = cursor.find(bracket.firstLine) else { return nil }
    if cursor.isEscaped(found.lowerBound) { return nil }
    return found.lowerBound..<(found.upperBound + (bracket.last == nil ? 1 : 0))
  }

  private func isInLink(_ node: MarkdownNode) -> Bool {
    var ancestor = node.parent
    while let current = ancestor, current.isInline {
      if current.kind == .link || current.kind == .image { return true }
      ancestor = current.parent
    }
    return false
  }

  private mutating func report(_ bracket: CitationBracket, at span: Range<Int>) {
    let written = "[" + String(decoding: bracket.inside, as: UTF8.self) + "]"
    problems.report(
      Self.malformedCitation,
      "'\(written.replacing("\n", with: " "))' is not a citation", at: source.place(span),
      help: "write '[@id]', '[@id, p. 12]' or '[@id; @other]', or '\\[' for a bracket")
  }
}
