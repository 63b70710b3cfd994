import CCmarkGFM
import Diagnostics

extension DialectReader {
  static let unknownCallout = Rule(
    "MD011", .error, "a callout is of a known kind",
    reason: """
      The set of callouts is closed, because each has its own look and its own words for people who \
      do not see it. A kind that is not known would be shown as an ordinary quotation.
      """)

  static let linkInSummary = Rule(
    "MD025", .error, "the title of a DETAILS callout is plain words",
    reason: "It is a button, and a link within a button cannot be reached with the keyboard.")
  static let emptyCallout = Rule(
    "MD024", .error, "a callout says something",
    reason: "A box with nothing but its name alarms readers and does not tell them why.")

  /// Marks a quote that begins with `[!KIND]` as a callout: the mark is taken off, the rest of its line
  /// becomes a paragraph of its own, the title.
  mutating func readCallout(_ quote: MarkdownNode) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text, text.literalBytes.hasPrefix("[!")
    else { return }
    cursor.enter(paragraph)
    guard let close = text.literalBytes.firstIndex(of: UInt8(ascii: "]")) else {
      reportOpenMark(text)
      return
    }
    guard close > 2 else { return }
    let written = text.literalBytes.slice(2..<close)
    let name = String(decoding: written, as: UTF8.self)
    guard let kind = CalloutKind(rawValue: name) else {
      reportUnknownCallout(name)
      return
    }
    let rest = text.literalBytes[(close + 1)...].drop(while: \.isSpace)
    text.setLiteral(UnsafeBufferPointer(rebasing: rest))
    divide(paragraph)
    let hasTitle = paragraph.firstChild != nil
    if !hasTitle { paragraph.unlink() }
    if quote.firstChild == nil { reportEmpty(written) }
    quote.callout = Callout(kind: kind, hasTitle: hasTitle)
  }

  /// Moves what stands behind the first line into a paragraph that follows.
  private func divide(_ paragraph: MarkdownNode) {
    if let first = paragraph.firstChild, first.kind == .text, first.literalBytes.isEmpty {
      first.unlink()
    }
    let isBreak = { (node: MarkdownNode) in node.kind == .softBreak || node.kind == .lineBreak }
    guard let lineBreak = paragraph.children.first(where: isBreak) else { return }
    let body = MarkdownNode.make(CMARK_NODE_PARAGRAPH)
    while let next = lineBreak.next { body.append(next) }
    lineBreak.unlink()
    paragraph.insertAfter(body)
  }

  /// The title of DETAILS is the button that opens it.
  mutating func checkDetails(_ quote: MarkdownNode) {
    guard let callout = quote.callout, callout.kind == .details, callout.hasTitle,
      let link = quote.firstChild?.descendants.first(where: {
        [.link, .citation, .footnoteReference].contains($0.kind)
      })
    else { return }
    problems.report(
      Self.linkInSummary, "the title of a DETAILS callout cannot hold links or citations",
      at: SourceMap(source: source, lines: lines).span(of: link).place,
      help: "put them into the text below the title")
  }

  private mutating func reportOpenMark(_ text: MarkdownNode) {
    let span = cursor.find(text.literalBytes) ?? cursor.rest
    problems.report(
      Self.unknownCallout, "the mark of the callout is not complete", at: source.place(span),
      help: "write the kind between '[!' and ']': > [!NOTE] Title")
  }

  private mutating func reportEmpty(_ name: UnsafeBufferPointer<UInt8>) {
    let span = cursor.find(name) ?? cursor.rest
    problems.report(
      Self.emptyCallout, "the callout says nothing", at: source.place(span),
      help: "write its text behind '>' on the lines that follow")
  }

  private mutating func reportUnknownCallout(_ name: String) {
    let mark = Array("[!\(name)]".utf8).withUnsafeBufferPointer { cursor.find($0) }
    let span = mark.map { ($0.lowerBound + 2)..<($0.upperBound - 1) } ?? cursor.rest
    let kinds = CalloutKind.allCases.map(\.rawValue)
    problems.report(
      Self.unknownCallout, "'\(name)' is not a kind of callout", at: source.place(span),
      help: Suggestion.help(for: name, among: kinds)
        ?? "the kinds are \(kinds.joined(separator: ", "))")
  }
}

/// What a quote is that begins with `[!KIND]`.
struct Callout {
  let kind: CalloutKind
  /// Whether the quote's first paragraph is the callout's title.
  let hasTitle: Bool
}

extension MarkdownNode {
  /// Packed into the quote's remark.
  fileprivate(set) var callout: Callout? {
    get {
      let packed = Int(remark)
      guard packed != 0 else { return nil }
      return Callout(kind: CalloutKind.allCases[packed / 2 - 1], hasTitle: packed % 2 == 1)
    }
    nonmutating set {
      let index = newValue.flatMap { CalloutKind.allCases.firstIndex(of: $0.kind) }
      remark = index.map { UInt($0 + 1) * 2 + (newValue?.hasTitle == true ? 1 : 0) } ?? 0
    }
  }

  /// The kind of callout that a quote is, or nil for an ordinary quote and all other nodes.
  package var calloutKind: CalloutKind? { kind == .blockQuote ? callout?.kind : nil }

  /// The paragraph that is a callout's title; nil for a callout without one.
  package var calloutTitle: MarkdownNode? { callout?.hasTitle == true ? firstChild : nil }

  /// Whether the node is the title of the callout that it stands in.
  package var isCalloutTitle: Bool { parent?.callout?.hasTitle == true && previous == nil }
}
