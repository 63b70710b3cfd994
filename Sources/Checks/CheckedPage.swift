import Diagnostics
import FrontMatter
import Markdown
import Search

/// A page as checks see it. Valid only while its document is.
struct CheckedPage {
  let outline: [Heading]
  /// Those of the body; the lead picture stands in the header.
  let pictures: [MarkdownNode]
  /// Those of the body's `figure` blocks.
  let figures: [FigureBlock]
  /// Whether the body has blocks of data.
  let hasBlocks: Bool
  let text: PageText
  let places: SourceMap
  let header: FrontMatter?
  let language: WordLanguage
  /// Those that the site has its readers call; empty where it does not say.
  let emergencyNumbers: [String]
  /// Whether all pages may cite a source with this id.
  let isSharedSource: @Sendable (String) -> Bool

  init(
    _ document: borrowing MarkdownDocument, _ text: PageText, header: FrontMatter?,
    language page: PageLanguage
  ) {
    language = page.words
    isSharedSource = page.isSharedSource
    emergencyNumbers = page.emergencyNumbers
    outline = document.outline
    pictures = document.pictures
    hasBlocks = !document.components.isEmpty
    figures = document.components.compactMap { FigureBlock($0) }
    places = document.places
    self.text = text
    self.header = header
  }
}

/// The language of a page, and what holds where it is read.
package struct PageLanguage: Sendable {
  let words: WordLanguage
  let emergencyNumbers: [String]
  let isSharedSource: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - tag: BCP 47.
  ///   - emergencyNumbers: all that readers of this language can call; empty when the site does not say.
  ///   - isSharedSource: whether all pages may cite a source with this id.
  package init(
    _ tag: String, emergencyNumbers: [String] = [],
    isSharedSource: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    words = WordLanguage(tag: tag)
    self.isSharedSource = isSharedSource
    self.emergencyNumbers = emergencyNumbers
  }
}

extension CheckedPage {
  func place(of heading: Heading) -> Place { places.source.place(heading.span) }
}
