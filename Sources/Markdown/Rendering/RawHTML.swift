import Diagnostics
import HTML

/// A raw element that was let through and waits for its end tag.
struct OpenElement {
  let name: String
  let span: SourceSpan
}

enum RawHTMLRules {
  static let all = [refused, unclosedComment, unbalanced]

  static let refused = Rule(
    "MD030", .error, "a page is written in Markdown, without HTML tags",
    reason: """
      What Markdown says can be checked, translated and shown on every device. A tag can bring in \
      scripts and styles, and is shown as nothing when it is misspelt.
      """)
  static let unclosedComment = Rule(
    "MD031", .error, "a comment is closed",
    reason: "A comment that is not closed hides the rest of the page from its readers.")
  static let unbalanced = Rule(
    "MD032", .error, "a tag is closed where it was opened",
    reason: "A tag that is left open changes the look of everything behind it.")

  /// What to write instead of a tag that Markdown has a mark for.
  static let inMarkdown = [
    "b": "'**words**'", "strong": "'**words**'", "i": "'*words*'", "em": "'*words*'",
    "a": "'[words](address)'", "img": "'![description](file)'",
    "br": "a backslash at the line's end",
    "hr": "'---'", "h1": "'## Words'", "h2": "'## Words'", "h3": "'### Words'",
    "p": "an empty line",
    "ul": "'- words'", "ol": "'1. words'", "li": "'- words'", "blockquote": "'> words'",
    "code": "'`words`'", "pre": "a fenced block", "del": "'~~words~~'", "s": "'~~words~~'",
    "table": "'| a | b |'", "details": "'> [!DETAILS] Words'",
  ]
}

extension RenderPass {
  // MARK: Blocks

  /// A block of comments is the author's affair and leaves nothing; anything else is refused.
  mutating func renderHTMLBlock(_ node: MarkdownNode) {
    let firstLine = places.firstLine(of: node)
    switch HTMLComments.outside(node.literalBytes) {
    case .nothing: break
    case .unclosedComment(let line):
      problems.report(
        RawHTMLRules.unclosedComment, "this comment is not closed, so the rest of the page is lost",
        at: places.span(ofLine: firstLine + line).place, help: "write '-->' at its end")
    case .markup(let line, let text):
      refuse(text, in: places.span(ofLine: firstLine + line))
    }
  }

  private mutating func refuse(_ text: UnsafeBufferPointer<UInt8>, in line: SourceSpan) {
    let isTag = text.hasPrefix("<")
    let written = text.prefix { $0 != UInt8(ascii: isTag ? ">" : "\n") }
    let length = written.count + (isTag && written.count < text.count ? 1 : 0)
    let mark = text.slice(0..<length)
    let found = source.bytes.withUnsafeBufferPointer { $0.first(mark, in: line.bytes) }
    let span = found.map { SourceSpan(source, $0) } ?? line
    if isTag {
      refuse(HTMLTag(text), written: span.text, at: span)
    } else {
      problems.report(
        RawHTMLRules.refused, "words behind a comment are not shown", at: span.place,
        help: "put them on a line of their own")
    }
  }

  // MARK: Inlines

  mutating func renderHTMLInline(_ node: MarkdownNode, openedBefore outer: Int) {
    let literal = node.literalBytes
    if literal.hasPrefix("<!--") { return }
    let tag = HTMLTag(literal)
    guard options.rawHTML == .safeElements, let tag, tag.isSafe else {
      refuse(tag, written: node.literal, at: span(of: node))
      return
    }
    if tag.isEnd {
      closeElement(tag, node, openedBefore: outer)
    } else {
      tag.append(to: &html)
      guard !tag.isVoid else { return }
      openElements.append(OpenElement(name: tag.name, span: span(of: node)))
    }
  }

  private mutating func closeElement(
    _ tag: HTMLTag, _ node: MarkdownNode, openedBefore outer: Int
  ) {
    guard openElements.count > outer, openElements.last?.name == tag.name else {
      problems.report(
        RawHTMLRules.unbalanced, "'</\(tag.name)>' closes nothing that was opened here",
        at: span(of: node).place)
      return
    }
    openElements.removeLast()
    tag.append(to: &html)
  }

  /// Reports what was left open, and closes it so that the rest can be read.
  mutating func closeElements(downTo outer: Int) {
    while openElements.count > outer, let element = openElements.popLast() {
      problems.report(
        RawHTMLRules.unbalanced, "'<\(element.name)>' is not closed", at: element.span.place,
        help: "write '</\(element.name)>' before the emphasis or paragraph ends")
      HTMLTag.appendEnd(element.name, to: &html)
    }
  }

  // MARK: Refusal

  private mutating func refuse(_ tag: HTMLTag?, written: String, at span: SourceSpan) {
    let shown = written.prefix(40).prefix { !$0.isNewline }
    problems.report(
      RawHTMLRules.refused,
      "raw HTML '\(shown)\(shown.count < written.count ? "…" : "")' is not allowed",
      at: span.place, help: advice(tag))
  }

  private func advice(_ tag: HTMLTag?) -> String {
    if let tag, let markdown = RawHTMLRules.inMarkdown[tag.name] {
      return "in Markdown: \(markdown)"
    }
    if options.rawHTML == .safeElements {
      return
        "within a paragraph these are allowed: \(HTMLTag.safeNames.sorted().joined(separator: ", "))"
    }
    return "write it in Markdown, or '\\<' for the sign itself"
  }
}
