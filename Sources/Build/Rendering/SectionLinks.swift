import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Checks links to sections of other pages, once all pages have been read.
struct SectionLinks {
  let context: RenderingContext
  let pages: RenderedPages

  func check(problems: inout Problems) {
    for link in pages.sectionLinks where !pages.anchors.mayHave(link.anchor, on: link.page) {
      let source = context.site.pages[link.page].source
      problems.report(
        LinkRules.unknownHeading, "'#\(link.anchor)' is not a heading of 'content/\(source)'",
        at: link.place, help: Suggestion.help(for: link.anchor, among: headings(of: source)))
    }
  }

  /// Read again, because headings are not kept: this is needed for a wrong link only.
  private func headings(of source: String) -> [String] {
    var ignored = Problems()
    guard
      let text = context.sources.content.read(
        source, limit: SourceReader.pageLimit, problems: &ignored),
      let reading = FrontMatter.read(
        text, .metadata, today: context.site.today, problems: &ignored)
    else { return [] }
    return MarkdownParser().withDocument(text, body: reading.parts.body, problems: &ignored) {
      document, _ in document.outline.map(\.id)
    }
  }
}
