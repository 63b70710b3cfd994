import Diagnostics
import HTML

extension RenderPass {
  mutating func renderCodeBlock(_ node: MarkdownNode) {
    if let block = ComponentBlock(node, in: places) {
      startLine()
      resolver.pointee.component(block, into: &html, problems: &problems)
      return startLine()
    }
    let language = node.codeLanguage
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
}
