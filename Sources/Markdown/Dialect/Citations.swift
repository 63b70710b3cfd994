import Diagnostics

extension DialectReader {
  /// Makes nodes of the citations in a run of text. What looks like one and is none is left to the
  /// review of the block.
  ///
  /// cmark knows no citations: a bracket that is not a link stays text, in pieces where the line is
  /// broken.
  mutating func readCitations(_ node: MarkdownNode) {
    let text = node.literalBytes
    guard text.first(UInt8(ascii: "@"), in: text.indices) != nil else { return }
    var run = CitationRun(node)
    while let open = run.nextOpening() {
      guard !isInLink(node), let bracket = run.bracket(at: open),
        let group = bracket.inside.withUnsafeBufferPointer({ CitationGroup($0) }),
        let span = locate(bracket)
      else {
        isSuspect = true
        continue
      }
      citedIDs += group.parts.map { String(decoding: bracket.inside[$0.id], as: UTF8.self) }
      run.replace(bracket, span: span)
    }
    if run.hasLooseMark { isSuspect = true }
    run.finish()
  }

  /// The bracket in the source, to the end of its first line; nil when its opening is written there
  /// with a backslash or as an entity, so that it is not meant as a citation.
  private mutating func locate(_ bracket: CitationBracket) -> Range<Int>? {
    let bytes = cursor.bytes
    var start = cursor.rest.lowerBound
    while let open = bytes.first("[@", in: start..<cursor.rest.upperBound) {
      let place = open.lowerBound..<cursor.rest.upperBound
      if let found = WrittenText.span(of: bracket.firstLine, in: bytes, at: place) {
        cursor.pass(found)
        if cursor.isEscaped(found.lowerBound) { return nil }
        return found.lowerBound..<(found.upperBound + (bracket.last == nil ? 1 : 0))
      }
      start = open.upperBound
    }
    return nil
  }

  func isInLink(_ node: MarkdownNode) -> Bool {
    var ancestor = node.parent
    while let current = ancestor, current.isInline {
      if current.kind == .link || current.kind == .image { return true }
      ancestor = current.parent
    }
    return false
  }

  /// Reads what code is written as, so that nothing in it is taken for the text that follows.
  mutating func passCode(_ node: MarkdownNode) {
    let code = node.literalBytes
    guard
      code.first(UInt8(ascii: "@"), in: code.indices) != nil
        || (hasBraces && code.first(UInt8(ascii: "{"), in: code.indices) != nil)
    else { return }
    _ = cursor.find(code)
  }

  /// Titles of links and pictures are shown as they stand.
  mutating func readTitle(of node: MarkdownNode) {
    if hasBraces { refusePlaceholder(inTitleOf: node) }
    let title = node.titleBytes
    guard let open = title.first("[@", in: title.indices),
      let id = CitationGroup.id(title, open.upperBound..<title.count)
    else { return }
    let mark = title.slice(open.lowerBound..<id.upperBound)
    let found = cursor.bytes.first(mark, in: cursor.rest)
    if let found, cursor.isEscaped(found.lowerBound) { return }
    let citation = "'\(String(decoding: mark, as: UTF8.self))]'"
    problems.report(
      BracketReview.malformedCitation, "a citation cannot stand in a title",
      at: source.place(found ?? node.span ?? cursor.rest), help: "put \(citation) into the text")
  }
}
