package import Diagnostics
import FrontMatter
package import HTML
package import Markdown

extension PageResolver {
  /// Fenced blocks whose info string names a component: each is read by its closed schema, checked and drawn.
  package mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    switch block.name {
    case .effect:
      let effect = block.read(.effect, problems: &problems) { Effect(&$0) }
      if let effect { write(effect, of: block, into: &html, problems: &problems) }
    case .factBox:
      let box = block.read(.factBox, problems: &problems) { FactBox(&$0) }
      if let box { write(box, of: block, into: &html, problems: &problems) }
    case .iconArray:
      let array = block.read(.iconArray, problems: &problems) { IconArray(&$0) }
      if let array { write(array, of: block, into: &html, problems: &problems) }
    case .video:
      let today = site.today
      let film = block.read(.video, problems: &problems) { Film(&$0, today: today) }
      if let film { write(film, of: block, into: &html, problems: &problems) }
    case .figure:
      let picture = block.read(PageImage.schema, problems: &problems) { PageImage(ofBlock: &$0) }
      if let picture { write(picture, of: block, into: &html, problems: &problems) }
    }
  }

  /// Numbers for the next pictures of signs on the page; the first of them.
  mutating func nextIcons(_ count: Int) -> Int {
    defer { icons += count }
    return icons + 1
  }
}
