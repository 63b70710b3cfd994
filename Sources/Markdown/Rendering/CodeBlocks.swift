import Diagnostics
import HTML

extension RenderPass {
  mutating func renderCodeBlock(_ node: MarkdownNode) {
    let info = node.infoBytes
    let language = info.prefix { !$0.isSpace }
    if !language.isEmpty,
      let name = ComponentBlock.Name(rawValue: String(decoding: language, as: UTF8.self))
    {
      renderComponent(name, node)
      return
    }
    startLine()
    html.append("<pre><code")
    if !language.isEmpty {
      html.append(" class=\"language-")
      html.append(text: UnsafeBufferPointer(rebasing: language))
      html.append("\"")
    }
    html.append(">")
    html.append(text: node.literalBytes)
    html.append("</code></pre>\n")
  }

  private mutating func renderComponent(_ name: ComponentBlock.Name, _ node: MarkdownNode) {
    startLine()
    let fence = places.firstLine(of: node)
    let nameSpan = nameSpan(name, inLine: fence)
    let text = BlockText(node.literalBytes, named: nameSpan, fromLine: fence + 1, in: places)
    let block = ComponentBlock(name: name, nameSpan: nameSpan, text: text)
    resolver.pointee.component(block, into: &html, problems: &problems)
    startLine()
  }

  private func nameSpan(_ name: ComponentBlock.Name, inLine number: Int) -> SourceSpan {
    let line = places.span(ofLine: number)
    var written = name.rawValue
    let found = written.withUTF8 { name in
      source.bytes.withUnsafeBufferPointer { $0.first(name, in: line.bytes) }
    }
    return SourceSpan(source, found ?? line.bytes)
  }
}
