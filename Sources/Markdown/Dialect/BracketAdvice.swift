import Diagnostics

/// What is said about a bracket that is not what it was meant to be.
extension BracketReview {
  static let malformedCitation = Rule(
    "MD010", .error, "a citation names its sources",
    reason: """
      A bracket with '@' is meant as a citation. Printed as it stands, it would leave a claim without \
      its source.
      """)

  mutating func report(
    _ bracket: Bracket, _ mark: Mark, at span: Range<Int>?, in surroundings: Surroundings
  ) {
    let citation = mark.id.isEmpty ? "the citation" : "'[@\(mark.id)]'"
    switch surroundings {
    case .link:
      report(
        Self.malformedCitation, "a citation cannot stand in a link", at: span,
        help: "put \(citation) behind the link, with a space between")
    case .picture:
      report(
        Self.malformedCitation, "a citation cannot stand in a picture's description", at: span,
        help: "put \(citation) into the text beside the picture")
    case .text:
      report(
        Self.malformedCitation, "\(quoted(span)) is not a citation", at: span,
        help: advice(bracket, mark, at: span))
    }
  }

  /// A link has no open bracket but where a bare address has taken in what stands directly behind it.
  mutating func reportUnclosed(_ bracket: Bracket, in surroundings: Surroundings) {
    guard let mark = bracket.mark, mark.isFirst, !mark.id.isEmpty else { return }
    let span = bracket.start.flatMap { start in mark.span.map { start..<$0.upperBound } }
    guard surroundings == .text else {
      report(bracket, mark, at: span, in: surroundings)
      return
    }
    report(
      Self.malformedCitation, "'[@\(mark.id)' is not closed", at: span,
      help: "write '[@\(mark.id)]', or '\\[' for a bracket")
  }

  mutating func reportUndefinedFootnote(_ name: String, at span: Range<Int>?) {
    let help =
      name.contains(where: \.isWhitespace)
      ? "a footnote's name is one word, as in '[^note]'"
      : Suggestion.nearest(to: name, among: footnotes).map { "did you mean '[^\($0)]'?" }
        ?? "add '[^\(name)]: …' in a paragraph of its own"
    report(Self.undefinedFootnote, "the page has no footnote '[^\(name)]'", at: span, help: help)
  }

  mutating func reportFootnote(
    _ mention: String, at span: Range<Int>?, in surroundings: Surroundings
  ) {
    let text = surroundings == .link ? "a link" : "a picture's description"
    report(
      Self.undefinedFootnote, "a footnote cannot be mentioned in \(text)", at: span,
      help: "put '\(mention)' into the text, with a space before it")
  }

  /// At the block's first line, what was not found in the source. A paragraph of nothing but mistakes is
  /// one mistake; the first twenty show it.
  private mutating func report(
    _ rule: Rule, _ message: String, at span: Range<Int>?, help: String
  ) {
    guard problems.all.count < 20 else { return }
    problems.report(rule, message, at: source.place(span ?? block), help: help)
  }

  /// The bracket as it is written, to the end of its first line.
  private func quoted(_ span: Range<Int>?) -> String {
    guard let span else { return "a bracket with '@' in this text" }
    let written = source.text(span)
    let line = written.prefix { !$0.isNewline }
    return line.endIndex == written.endIndex ? "'\(line)'" : "'\(line) …'"
  }

  private func advice(_ bracket: Bracket, _ mark: Mark, at span: Range<Int>?) -> String {
    if let span, let at = mark.span, !mark.isFirst {
      let words = source.text((span.lowerBound + 1)..<at.lowerBound)
      let rest = bytes.slice(at.lowerBound..<(span.upperBound - 1))
      let isWhole = !bracket.holdsMarkup && CitationGroup(rest) != nil
      let citation = isWhole ? String(decoding: rest, as: UTF8.self) : "@\(mark.id)"
      return "write '\(Self.lead(words))[\(citation)]', or '\\@' for the sign itself"
    }
    if bracket.holdsMarkup, !mark.id.isEmpty {
      return "write plain words behind the source, as in '[@\(mark.id), p. 12]'"
    }
    return "write '[@id]', '[@id, p. 12]' or '[@id; @other]', or '\\[' for a bracket"
  }

  /// The words that stand before the source in a bracket, as they would stand before the bracket;
  /// pandoc's '-' before a source has no meaning here.
  private static func lead(_ words: String) -> String {
    guard let last = words.lastIndex(where: { !$0.isWhitespace && $0 != "-" }),
      words.contains(where: \.isLetter)
    else { return "" }
    return "\(words[...last].drop(while: \.isWhitespace)) "
  }
}
