import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Checks links to sections of other pages, once all pages have been read.
struct SectionLinks {
  let context: RenderingContext
  let pages: RenderedPages

  func check(problems: inout Problems) {
    for link in pages.sectionLinks + context.texts.sectionLinks
    where !pages.anchors.mayHave(link.anchor, on: link.page) {
      let source = context.site.pages[link.page].source
      problems.report(
        LinkRules.unknownHeading, "'#\(link.anchor)' is not a heading of 'content/\(source)'",
        at: place(link.origin), help: Suggestion.help(for: link.anchor, among: headings(of: source))
      )
    }
  }

  /// The file is read again: this is needed for a wrong link only.
  private func place(_ origin: SectionLink.Origin) -> Place {
    switch origin {
    case .value(let place): place
    case .content(let path, let span):
      read(path)?.place(span) ?? Place(path: "content/\(path)")
    }
  }

  private func headings(of path: String) -> [String] {
    var ignored = Problems()
    guard let source = read(path),
      let reading = FrontMatter.read(
        source, .metadata, today: context.site.today, problems: &ignored)
    else { return [] }
    let parser = MarkdownParser(reservedIDs: .ofLayouts)
    return parser.withDocument(source, body: reading.parts.body, problems: &ignored) {
      document, _ in document.outline.map(\.id)
    }
  }

  private func read(_ path: String) -> SourceText? {
    var ignored = Problems()
    return context.sources.content.read(
      path, limit: SourceReader.pageLimit, problems: &ignored)
  }
}
