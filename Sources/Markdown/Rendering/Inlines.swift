import Diagnostics
import HTML

extension RenderPass {
  mutating func renderInlines(of parent: MarkdownNode) {
    let outer = openElements.count
    var node = parent.firstChild
    while let inline = node {
      renderInline(inline, openedBefore: outer)
      node = inline.next
    }
    if openElements.count > outer { closeElements(downTo: outer) }
  }

  private mutating func renderInline(_ node: MarkdownNode, openedBefore outer: Int) {
    switch node.kind {
    case .text: html.append(text: node.literalBytes)
    case .softBreak: html.append("\n")
    case .lineBreak: html.append("<br />\n")
    case .citation: renderCitation(node)
    case .link: renderLink(node)
    case .image: renderImage(node)
    case .htmlInline: renderHTMLInline(node, openedBefore: outer)
    case .footnoteReference: renderFootnoteReference(node)
    case .strong: renderElement("<strong>", node, "</strong>")
    case .emphasis: renderElement("<em>", node, "</em>")
    case .strikethrough: renderElement("<del>", node, "</del>")
    case .code:
      html.append("<code>")
      html.append(text: node.literalBytes)
      html.append("</code>")
    default: preconditionFailure("an inline of kind \(node.kind) stands where none can")
    }
  }

  private mutating func renderElement(
    _ open: StaticString, _ node: MarkdownNode, _ close: StaticString
  ) {
    html.append(open)
    renderInlines(of: node)
    html.append(close)
  }

  private mutating func renderCitation(_ node: MarkdownNode) {
    guard let group = CitationGroup(node.citationBytes) else {
      preconditionFailure("a citation is in the tree that was not read as one")
    }
    var items: [CitationItem] = []
    var position = span(of: node).bytes.lowerBound
    for part in group.parts {
      let item = citationItem(part, of: node.citationBytes, from: position)
      position = item.span.bytes.upperBound
      items.append(item)
    }
    resolver.pointee.citation(items, into: &html, problems: &problems)
  }

  private func citationItem(
    _ part: CitationGroup.Part, of group: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> CitationItem {
    let mark = group.slice((part.id.lowerBound - 1)..<part.id.upperBound)
    let found = source.bytes.withUnsafeBufferPointer { $0.first(mark, in: start..<$0.count) }
    let locator = String(decoding: group.slice(part.locator), as: UTF8.self)
    return CitationItem(
      id: String(decoding: group.slice(part.id), as: UTF8.self),
      locator: locator.isEmpty ? nil : locator.replacing("\n", with: " "),
      span: SourceSpan(source, found ?? start..<start))
  }
}
