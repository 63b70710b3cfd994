import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Checks links to sections of other pages, once all pages that had to be have been read.
///
/// A link of a kept page to a kept page was right and still is. So what is checked are the links of the pages
/// that were read, and those of kept pages that lead to them.
struct SectionLinks {
  private let context: RenderingContext
  private let links: [SectionLink]
  private let anchors: SectionAnchors

  init(
    context: RenderingContext, pages: [PageWorker], freshness: PageFreshness,
    memory: BuildMemory?
  ) {
    self.context = context
    var links = pages.flatMap(\.sectionLinks) + context.texts.sectionLinks
    var anchors = SectionAnchors()
    for worker in pages { anchors.merge(worker.anchors) }
    if let memory {
      links += Self.links(ofKept: freshness.kept, to: anchors, memory, context.site)
      Self.add(targetsOf: links, among: freshness.kept, to: &anchors, memory)
    }
    self.links = links
    self.anchors = anchors
  }

  func check(problems: inout Problems) {
    for link in links where !anchors.mayHave(link.anchor, on: link.page) {
      let source = context.site.pages[link.page].source
      AnchorAdvice(link.anchor, among: headings(of: source))
        .report(on: "'content/\(source)'", at: place(link.origin), problems: &problems)
    }
  }

  private static func links(
    ofKept kept: [PageFreshness.KeptPage], to read: SectionAnchors, _ memory: BuildMemory,
    _ site: Site
  ) -> [SectionLink] {
    guard !read.isEmpty else { return [] }
    return kept.flatMap { page in
      memory.links(of: page.earlier).filter { read[$0.page] != nil }.map {
        SectionLink(
          page: $0.page, anchor: $0.anchor,
          origin: .content(site.pages[page.page].source, $0.span))
      }
    }
  }

  private static func add(
    targetsOf links: [SectionLink], among kept: [PageFreshness.KeptPage],
    to anchors: inout SectionAnchors, _ memory: BuildMemory
  ) {
    let targets = Set(links.map(\.page)).filter { anchors[$0] == nil }
    guard !targets.isEmpty else { return }
    for page in kept where targets.contains(page.page) {
      if let body = try? memory.record.body(page.earlier) {
        anchors.add(body.anchors, of: page.page)
      }
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
    let parser = MarkdownParser(
      limits: context.site.settings.limits, reservedIDs: .ofLayouts)
    return parser.withDocument(
      source, body: reading.parts.body, placeholders: placeholders(of: path), problems: &ignored
    ) { document, _ in document.outline.map(\.id) }
  }

  private func placeholders(of path: String) -> Placeholders {
    guard let page = context.site.page(at: path) else { return Placeholders() }
    return context.renderers[context.site.pages[page].language].options.placeholders
  }

  private func read(_ path: String) -> SourceText? {
    var ignored = Problems()
    return context.sources.content.read(
      path, limit: SourceReader.pageLimit, problems: &ignored)
  }
}
