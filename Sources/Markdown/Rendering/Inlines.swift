import Diagnostics
import HTML

extension RenderPass {
  mutating func renderInlines(of parent: MarkdownNode) {
    let outer = openElements.count
    var node = parent.firstChild
    while let inline = node {
      if let termForms, linksTermsHere, inline.kind == .text {
        node = renderRun(from: inline, termForms)
        continue
      }
      renderInline(inline, openedBefore: outer)
      node = inline.next
    }
    if openElements.count > outer { closeElements(downTo: outer) }
  }

  private mutating func renderInline(_ node: MarkdownNode, openedBefore outer: Int) {
    switch node.kind {
    case .text: renderText(node.literalBytes)
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
    items.reserveCapacity(group.parts.count)
    let bracket = span(of: node).bytes
    var position = bracket.lowerBound
    for part in group.parts {
      let mark = markSpan(part, of: node.citationBytes, from: position)
      if let mark { position = mark.upperBound }
      items.append(item(part, of: node.citationBytes, at: mark ?? bracket))
    }
    resolver.pointee.citation(items, into: &html, problems: &problems)
  }

  /// Nil for an id that is written with a backslash or an entity.
  private func markSpan(
    _ part: CitationGroup.Part, of group: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    let mark = group.slice((part.id.lowerBound - 1)..<part.id.upperBound)
    return source.bytes.withUnsafeBufferPointer { $0.first(mark, in: start..<$0.count) }
  }

  private func item(
    _ part: CitationGroup.Part, of group: UnsafeBufferPointer<UInt8>, at span: Range<Int>
  ) -> CitationItem {
    let locator = String(decoding: group.slice(part.locator), as: UTF8.self)
    return CitationItem(
      id: String(decoding: group.slice(part.id), as: UTF8.self),
      locator: locator.isEmpty ? nil : locator.replacing("\n", with: " "),
      span: SourceSpan(source, span))
  }
}
