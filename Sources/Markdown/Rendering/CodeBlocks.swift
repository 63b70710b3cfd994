import Diagnostics
import HTML

extension RenderPass {
  mutating func renderCodeBlock(_ node: MarkdownNode) {
    if let block = node.component(of: components) {
      startLine()
      resolver.pointee.component(block, into: &html, problems: &problems)
      return startLine()
    }
    if reportMistakenName(node) { return }
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

  /// Data that was printed as code would tell readers nothing, and none of it would be checked.
  private mutating func reportMistakenName(_ node: MarkdownNode) -> Bool {
    guard !node.infoBytes.isEmpty else { return false }
    let written = String(decoding: node.infoBytes, as: UTF8.self)
    guard let name = ComponentBlock.Name(meantBy: written) else { return false }
    problems.report(
      ComponentBlock.mistakenName, "'\(written)' is not a block of data",
      at: places.span(of: written, inLine: places.firstLine(of: node)).place,
      help: "did you mean '\(name.rawValue)'?")
    return true
  }
}
