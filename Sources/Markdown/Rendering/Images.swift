import Diagnostics
import HTML

extension RenderPass {
  mutating func renderImage(_ node: MarkdownNode) {
    renderImage(node, hasTitle: true)
  }

  /// The image of a paragraph that is a figure: one image with a title, and nothing else.
  func figureImage(_ paragraph: MarkdownNode) -> MarkdownNode? {
    guard let image = paragraph.firstChild, image.kind == .image, image.next == nil,
      !image.titleBytes.isEmpty
    else { return nil }
    return image
  }

  mutating func renderFigure(_ image: MarkdownNode) {
    html.append("<figure>\n")
    renderImage(image, hasTitle: false)
    html.append("\n<figcaption>")
    html.append(text: image.titleBytes)
    html.append("</figcaption>\n</figure>\n")
  }

  private mutating func renderImage(_ node: MarkdownNode, hasTitle: Bool) {
    guard hasSafeScheme(node),
      let image = resolver.pointee.image(
        node.destination, at: span(of: node), problems: &problems)
    else { return }
    guard !isOverflowing(at: node) else { return }
    image.write(
      alternative: node.plainText, title: hasTitle ? node.titleBytes : nil, into: &html)
  }
}
