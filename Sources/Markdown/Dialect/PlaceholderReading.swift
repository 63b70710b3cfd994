import CCmarkGFM
import Diagnostics

extension DialectReader {
  static let unknownPlaceholder = Rule(
    "MD026", .error, "a name in braces is one that is filled in",
    reason: "A misspelt name would be printed as it stands, in the place of a telephone number.")
  static let placeholderWithoutValue = Rule(
    "MD027", .error, "the site says what stands for a name in braces",
    reason: "Readers would be told to call, and not whom.")

  /// Puts what the site says in the place of each name in braces, as a link where it can be one. Nodes behind it are
  /// read in their turn.
  mutating func readPlaceholders(_ node: MarkdownNode) {
    var start = 0
    while let mark = PlaceholderMark(in: node.literalBytes, from: start) {
      start = mark.range.upperBound
      let written = node.literalBytes.slice(mark.range)
      let span = cursor.bytes.first(written, in: cursor.rest) ?? cursor.rest
      guard let value = value(of: mark, at: span) else { continue }
      if isInLink(node) {
        start = replace(mark, in: node, with: value.text)
      } else {
        divide(node, at: mark, value, span: span)
        return
      }
    }
  }

  /// Nil, with a report, for a name that nothing stands for.
  private mutating func value(
    of mark: PlaceholderMark, at span: Range<Int>
  ) -> (text: String, address: String)? {
    guard let name = Placeholders.Name(rawValue: mark.name) else {
      let names = Placeholders.Name.allCases.map(\.rawValue)
      problems.report(
        Self.unknownPlaceholder, "'{\(mark.name)}' is not filled in", at: source.place(span),
        help: Suggestion.nearest(to: mark.name, among: names).map { "did you mean '{\($0)}'?" }
          ?? "write braces that are meant as such as code; {\(names[0])} would be filled in")
      return nil
    }
    guard let value = placeholders.value(of: name) else {
      problems.report(
        Self.placeholderWithoutValue, "the site does not say its emergency number",
        at: source.place(span), help: "add it to site.yaml: emergency: {number: \"112\"}")
      return nil
    }
    return value
  }

  /// Where a link would stand within a link or a picture's text, the words stand alone. The end of what was put in.
  private func replace(
    _ mark: PlaceholderMark, in node: MarkdownNode, with text: String
  ) -> Int {
    let old = node.literalBytes
    var new = Array(old[..<mark.range.lowerBound])
    new += text.utf8
    let end = new.count
    new += old[mark.range.upperBound...]
    new.withUnsafeBufferPointer { node.setLiteral($0) }
    return end
  }

  /// The text before the mark stays in the node; a link and the rest follow.
  private func divide(
    _ node: MarkdownNode, at mark: PlaceholderMark, _ value: (text: String, address: String),
    span: Range<Int>
  ) {
    let text = node.literalBytes
    let rest = text.slice(mark.range.upperBound..<text.count)
    let link = MarkdownNode.makeLink(value.text, to: value.address)
    link.span = span
    node.insertAfter(link)
    if !rest.isEmpty {
      let tail = MarkdownNode.make(CMARK_NODE_TEXT)
      tail.setLiteral(rest)
      link.insertAfter(tail)
    }
    node.setLiteral(text.slice(0..<mark.range.lowerBound))
  }

  /// A name in a title, which is shown as it stands.
  mutating func refusePlaceholder(inTitleOf node: MarkdownNode) {
    guard let mark = PlaceholderMark(in: node.titleBytes, from: 0) else { return }
    let written = node.titleBytes.slice(mark.range)
    problems.report(
      Self.unknownPlaceholder, "'{\(mark.name)}' is not filled in within a title",
      at: source.place(cursor.bytes.first(written, in: cursor.rest) ?? node.span ?? cursor.rest),
      help: "put it into the text")
  }
}
