import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Reads what pages say now. One per thread.
struct ContentReader {
  private let site: Site
  private let content: SourceReader
  private let parser: MarkdownParser

  init(_ site: Site, _ content: SourceReader) {
    self.site = site
    self.content = content
    parser = MarkdownParser(limits: site.settings.limits, reservedIDs: .ofLayouts)
  }

  /// The file of a page of the site.
  func source(of page: Int, problems: inout Problems) -> SourceText? {
    content.read(site.pages[page].source, limit: SourceReader.pageLimit, problems: &problems)
  }

  /// What of a page has changed since somebody signed for it.
  func changes(of page: Int) -> [ContentMark.Part] {
    var problems = Problems()
    guard let source = source(of: page, problems: &problems) else { return [] }
    let found = withContent(of: source, problems: &problems) {
      content, reading, frontMatter, sources in
      ReviewedContent(
        content, source, frontMatter, sources: sources,
        library: site.library)?.changes
    }
    return (found ?? nil) ?? []
  }

  /// The mark of a page as it is now. Nil where its text or its sources cannot be read.
  func mark(of page: Int) -> ContentMark? {
    var problems = Problems()
    return source(of: page, problems: &problems).flatMap { mark(of: $0, problems: &problems) }
  }

  /// The mark of a page as it is now. Nil, with reports, where its text or its sources cannot be read.
  func mark(of source: SourceText, problems: inout Problems) -> ContentMark? {
    let library = site.library
    let found = withContent(of: source, problems: &problems) {
      content, reading, frontMatter, sources in
      content.isWhole && sources.knowsItsSources(library)
        ? ContentMark(of: content, frontMatter, sources: sources) : nil
    }
    return found ?? nil
  }

  /// What a page says in every language alike. Nil where its text or its sources cannot be read.
  func version(of page: Int) -> VersionContent? {
    var problems = Problems()
    guard let source = source(of: page, problems: &problems) else { return nil }
    let library = site.library
    let found = withContent(of: source, problems: &problems) { content, _, _, sources in
      content.isWhole && sources.knowsItsSources(library)
        ? VersionContent(of: content, source, sources: sources) : nil
    }
    return found ?? nil
  }

  private func withContent<Result>(
    of source: SourceText, problems: inout Problems,
    _ body: (
      borrowing MarkdownDocument, FrontMatterReading, FrontMatter, Bibliography
    ) -> Result
  ) -> Result? {
    guard let reading = FrontMatter.read(source, today: site.today, problems: &problems),
      let frontMatter = reading.frontMatter
    else { return nil }
    var sources = Bibliography(
      frontMatter.references, style: site.settings.citationStyle, library: site.library,
      source: source, problems: &problems)
    return parser.withDocument(
      source, body: reading.parts.body, placeholders: placeholders(of: source), problems: &problems
    ) { document, _ in
      sources.addCited(document.allCitedIDs, from: site.library)
      return body(document, reading, frontMatter, sources)
    }
  }

  /// A text in which a name stands for nothing has a mistake.
  private func placeholders(of source: SourceText) -> Placeholders {
    let path = source.path.drop { $0 != "/" }.dropFirst()
    let page = site.page(at: String(path)).map { site.pages[$0] }
    return page.map { Placeholders(site, language: $0.language) } ?? Placeholders()
  }
}
