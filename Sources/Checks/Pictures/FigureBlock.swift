import Diagnostics
import FrontMatter
import Markdown

/// A picture that stands in the text as a block of data.
struct FigureBlock {
  let image: PageImage
  private let text: BlockText

  /// Nil for other blocks, and for one that cannot be read, which is reported where it is drawn.
  init?(_ block: ComponentBlock) {
    guard block.name == .figure else { return nil }
    var reported = Problems()
    let document = YAMLDocument.read(
      block.text.source, in: block.text.content, problems: &reported)
    guard let document,
      let image = PageImage.schema.read(
        document.root, problems: &reported, { PageImage(&$0) })
    else { return nil }
    self.image = image
    text = block.text
  }

  func place(_ range: Range<Int>) -> Place { text.span(range).place }
}
