import CCmarkGFM
import HTML

extension RenderPass {
  mutating func renderBlocks(of parent: MarkdownNode) {
    renderBlocks(from: parent.firstChild)
  }

  mutating func renderBlocks(from first: MarkdownNode?) {
    var node = first
    while let block = node {
      renderBlock(block)
      node = block.next
    }
  }

  mutating func renderBlock(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph: renderParagraph(node)
    case .heading: renderHeading(node)
    case .list: renderList(node)
    case .blockQuote: renderQuote(node)
    case .table: renderTable(node)
    case .codeBlock: renderCodeBlock(node)
    case .htmlBlock: renderHTMLBlock(node)
    case .thematicBreak:
      startLine()
      html.append("<hr />\n")
    case .footnoteDefinition: renderFootnoteDefinition(node)
    default: preconditionFailure("a block of kind \(node.kind) stands where none can")
    }
  }

  private mutating func renderParagraph(_ node: MarkdownNode) {
    startLine()
    if let image = figureImage(node) {
      renderFigure(image)
      return
    }
    html.append("<p>")
    renderInlines(of: node)
    if isLastOfFootnote(node) {
      html.append(" ")
      renderBackLinks()
    }
    html.append("</p>\n")
  }

  private mutating func renderHeading(_ node: MarkdownNode) {
    startLine()
    let level = Int(cmark_node_get_heading_level(node.raw))
    sectionLevel = level
    html.append("<h")
    html.append(level)
    html.append(" id=\"")
    html.append(text: outline[Int(node.remark) - 1].id)
    html.append("\">")
    withoutTermLinks { $0.renderInlines(of: node) }
    html.append("</h")
    html.append(level)
    html.append(">\n")
  }

  private mutating func renderQuote(_ node: MarkdownNode) {
    startLine()
    if let callout = node.callout {
      renderCallout(callout, node)
      return
    }
    html.append("<blockquote>\n")
    renderBlocks(of: node)
    startLine()
    html.append("</blockquote>\n")
  }
}
