import HTML

/// Footnotes after the roles of the Digital Publishing WAI-ARIA module. Their ids hold a colon, which
/// no heading's id can.
///
/// cmark moves the definitions to the end of the document, in the order of their first mention.
extension RenderPass {
  mutating func renderFootnoteReference(_ node: MarkdownNode) {
    guard let number = Int(node.literal), footnoteMentions.indices.contains(number - 1) else {
      preconditionFailure("a footnote is mentioned that was not counted")
    }
    footnoteMentions[number - 1] += 1
    html.append("<sup class=\"footnote-ref\"><a href=\"#fn:")
    html.append(number)
    html.append("\" id=\"")
    appendMentionID(number, footnoteMentions[number - 1])
    html.append("\" role=\"doc-noteref\">")
    html.append(number)
    html.append("</a></sup>")
  }

  mutating func renderFootnoteDefinition(_ node: MarkdownNode) {
    footnote += 1
    startLine()
    if footnote == 1 {
      html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      html.append(text: options.words.footnotes)
      html.append("\">\n<ol>\n")
    }
    html.append("<li id=\"fn:")
    html.append(footnote)
    html.append("\">\n")
    renderBlocks(of: node)
    if !endsWithParagraph(node) {
      renderBackLinks()
      html.append("\n")
    }
    html.append("</li>\n")
    if node.next == nil { html.append("</ol>\n</section>\n") }
  }

  /// Whether the way back goes to the end of this paragraph.
  func isLastOfFootnote(_ paragraph: MarkdownNode) -> Bool {
    paragraph.next == nil && paragraph.parent?.kind == .footnoteDefinition
  }

  /// One link for each mention of the footnote. There is none when only a footnote that is not shown
  /// mentions it.
  mutating func renderBackLinks() {
    guard footnoteUses.indices.contains(footnote - 1), footnoteUses[footnote - 1] > 0 else {
      return
    }
    for mention in 1...footnoteUses[footnote - 1] {
      if mention > 1 { html.append(" ") }
      html.append("<a href=\"#")
      appendMentionID(footnote, mention)
      html.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
      let number = mention > 1 ? "\(footnote)-\(mention)" : "\(footnote)"
      html.append(text: options.words.backToMention(number))
      html.append("\">↩\u{FE0E}")
      if mention > 1 {
        html.append("<sup>")
        html.append(mention)
        html.append("</sup>")
      }
      html.append("</a>")
    }
  }

  private func endsWithParagraph(_ definition: MarkdownNode) -> Bool {
    var last = definition.firstChild
    while let next = last?.next { last = next }
    return last?.kind == .paragraph && last.flatMap(figureImage) == nil
  }

  private mutating func appendMentionID(_ number: Int, _ mention: Int) {
    html.append("fnref:")
    html.append(number)
    guard mention > 1 else { return }
    html.append(":")
    html.append(mention)
  }
}
