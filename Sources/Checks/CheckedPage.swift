import Diagnostics
import FrontMatter
import Markdown

/// A page as checks see it. Valid only while its document is.
struct CheckedPage {
  let outline: [Heading]
  /// Those of the body; the lead picture stands in the header.
  let pictures: [MarkdownNode]
  let text: PageText
  let places: SourceMap
  let header: FrontMatter?
  let language: CheckedLanguage

  init(
    _ document: borrowing MarkdownDocument, header: FrontMatter?, language tag: String
  ) {
    language = CheckedLanguage(tag)
    outline = document.outline
    pictures = document.pictures
    places = document.places
    text = PageText(document.root, language, size: document.places.source.bytes.count)
    self.header = header
  }
}

/// The languages whose words checks know. In others they look at form alone.
enum CheckedLanguage: Sendable {
  case english
  case german
  case other

  init(_ tag: String) {
    switch tag.prefix(while: { $0 != "-" }).lowercased() {
    case "en": self = .english
    case "de": self = .german
    default: self = .other
    }
  }
}

extension CheckedPage {
  func place(of heading: Heading) -> Place { places.source.place(heading.span) }
}
