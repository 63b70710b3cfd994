import Diagnostics
import FrontMatter
import Markdown

/// A picture of the body, or the lead picture.
struct Picture {
  /// The file's name without its folders.
  let name: String
  let alternative: String
  let caption: String
  let place: Place
}

extension CheckedPage {
  /// Calls `visit` with each picture that has an alternative text. Texts are made for pictures alone, which are
  /// few.
  func forEachDescribedPicture(_ visit: (Picture) -> Void) {
    if let image = header?.image, let alternative = image.alternative {
      visit(
        Picture(
          name: Self.name(image.source.value), alternative: alternative.value,
          caption: image.caption?.value ?? "", place: places.source.place(alternative.span)))
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
