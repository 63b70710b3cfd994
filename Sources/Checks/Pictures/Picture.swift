import Diagnostics
import FrontMatter
import Markdown

/// A picture of the body, in a block of data or not, or the lead picture.
struct Picture {
  /// The file's name without its folders.
  let name: String
  let alternative: String
  let caption: String
  let place: Place
}

extension Picture {
  /// Nil for a decorative picture.
  fileprivate init?(_ image: PageImage, _ place: (Range<Int>) -> Place) {
    guard let alternative = image.alternative else { return nil }
    self.init(
      name: CheckedPage.name(image.source.value), alternative: alternative.value,
      caption: image.caption?.value ?? "", place: place(alternative.span))
  }
}

extension CheckedPage {
  /// Calls `visit` with each picture that has an alternative text. Texts are made for pictures alone, which are
  /// few.
  func forEachDescribedPicture(_ visit: (Picture) -> Void) {
    if let image = header?.image, let lead = Picture(image, { places.source.place($0) }) {
      visit(lead)
    }
    for figure in figures {
      if let picture = Picture(figure.image, { figure.place($0) }) { visit(picture) }
    }
    for node in pictures {
      let alternative = node.plainText
      guard !Letters.areBlank(alternative) else { continue }
      visit(
        Picture(
          name: Self.name(node.destination), alternative: alternative, caption: node.title,
          place: places.span(of: node).place))
    }
  }

  static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
}
