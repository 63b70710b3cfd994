package import Diagnostics
package import SiteModel
import Synchronization

/// A site as one look has found it. Pages and files are made when they are asked for, on any thread.
package final class PreviewedSite: Sendable {
  let context: RenderingContext
  let options: BuildOptions
  private let files: PreviewFiles
  private let good: GoodPages
  /// By the path of their file.
  private let diagnostics: [String: [Diagnostic]]
  private let settled = Mutex<Settled?>(nil)
  private let addresses = Mutex<[String: Int]?>(nil)
  private let looked = Mutex<[Int: PreviewedPage]>([:])

  init(
    context: RenderingContext, content: SourceScan, templates: SourceScan, usedFiles: Set<Int>,
    providers: [FilmProvider], diagnostics: [Diagnostic], good: GoodPages, options: BuildOptions
  ) {
    self.context = context.inspecting
    self.options = options
    self.good = good
    files = PreviewFiles(
      SiteFiles(
        context: context, content: content, templates: templates, usedFiles: usedFiles,
        providers: providers, remembered: [:]))
    self.diagnostics = Dictionary(grouping: diagnostics, by: \.place.path)
  }

  package var site: Site { context.site }

  /// What is known a moment after the rest.
  private struct Settled {
    /// The index for readers, by the paths of its files.
    let index: [String: [UInt8]]
    let record: BuildRecord?
  }

  func settle(index: [String: [UInt8]], _ record: BuildRecord?) {
    settled.withLock { $0 = Settled(index: index, record: record) }
  }

  /// The pages whose text links to a page, but for those that are wrong. Linear in the pages.
  package func links(to page: Int) -> [PreviewLink] {
    guard let record = settled.withLock({ $0?.record }) else { return [] }
    let wanted = Fact(.page, page)
    return site.pages.indices.filter { index in
      guard index != page, !record.bodies.isEmpty(at: index),
        var reader = try? record.bodies.reader(at: index)
      else { return false }
      return (try? reader.facts())?.contains(wanted) ?? false
    }.map(site.previewLink)
  }

  /// The path of the site on its host, with a slash at both ends.
  package var base: String { site.settings.base.path }

  /// The home page of each language that has one.
  package var homes: [PreviewLink] {
    site.languages.indices.compactMap(site.home).map(site.previewLink)
  }

  package var drafts: [PreviewLink] {
    site.pages.indices.filter { site.pages[$0].status == .draft }.map(site.previewLink)
  }

  /// What servers are asked to send with each page, by the names of header fields.
  package var headers: [(name: String, value: String)] {
    files.rules.headers.map { ($0.name, $0.value) }
  }

  /// The theme's style sheets: what each is called there, and its path on the site's host.
  package var styleSheets: [(source: String, path: String)] {
    context.assets.all.filter(\.isStyleSheet).map {
      ($0.source, site.settings.base.path + $0.published)
    }
  }

  /// What lies at a path below the site's base, as `en/low-back-pain/index.html`.
  package enum Found: Sendable {
    /// A page, by its position.
    case page(Int)
    case file([UInt8])
  }

  /// Nil when there is nothing. A file that cannot be read is nothing, too: it went since the last look.
  package func found(at path: String) -> Found? {
    if let page = page(at: path) { return .page(page) }
    if let bytes = settled.withLock({ $0?.index[path] }) { return .file(bytes) }
    return files.bytes(at: path).map { .file($0) }
  }

  /// The page at a path, whatever its status.
  package func page(at path: String) -> Int? {
    addresses.withLock { addresses in
      let known = addresses ?? Self.addresses(of: site)
      addresses = known
      return known[path]
    }
  }

  /// Drafts have an address here, too. One that they share with a page of the site is that page's.
  private static func addresses(of site: Site) -> [String: Int] {
    var addresses: [String: Int] = [:]
    addresses.reserveCapacity(site.pages.count)
    for index in site.pages.indices {
      let path = site.pages[index].address.file
      if let other = addresses[path], site.pages[other].isMeantForSite { continue }
      addresses[path] = index
    }
    return addresses
  }

  /// The file of a page, as the command was given its folder: `content/en/asthma/inhalers.md`.
  package func path(of page: Int) -> String {
    "\(ReportPaths.withoutTrailingSlash(options.content))/\(site.pages[page].source)"
  }

  /// The page at a position, as it is or was last good.
  package func page(_ index: Int) -> PreviewedPage {
    if let known = looked.withLock({ $0[index] }) { return known }
    let page = look(at: index)
    looked.withLock { $0[index] = page }
    return page
  }

  private func look(at index: Int) -> PreviewedPage {
    let page = site.pages[index]
    var problems = Problems()
    problems.append(diagnostics["content/\(page.source)"] ?? [])
    if page.status == .withdrawn {
      let bytes = WithdrawnPages(site: site, layouts: context.layouts).page(index)
      return PreviewedPage(bytes, isLastGood: false, portrait: nil, shown(problems))
    }
    let inspection = PageInspection(of: index, in: context, problems: &problems)
    let found = shown(problems)
    guard found.contains(where: { $0.severity == .error }) else {
      if let bytes = inspection.bytes { good.set(bytes, of: page.source) }
      return PreviewedPage(
        inspection.bytes, isLastGood: false, portrait: inspection.portrait, found)
    }
    let last = good[page.source]
    return PreviewedPage(
      last ?? inspection.bytes, isLastGood: last != nil, portrait: inspection.portrait, found)
  }

  private func shown(_ problems: Problems) -> [Diagnostic] {
    ReportPaths(options).applied(to: problems.inFileOrder(strict: options.isStrict))
  }
}

/// A page as an editor sees it.
package struct PreviewedPage: Sendable {
  /// Nil when nothing of it can be shown.
  package let bytes: [UInt8]?
  /// Whether these are what it was before it became wrong.
  package let isLastGood: Bool
  /// What is known of it; nil where its header cannot be read.
  package let portrait: PagePortrait?
  /// Hints, too.
  package let diagnostics: [Diagnostic]

  init(
    _ bytes: [UInt8]?, isLastGood: Bool, portrait: PagePortrait?, _ diagnostics: [Diagnostic]
  ) {
    self.bytes = bytes
    self.isLastGood = isLastGood
    self.portrait = portrait
    self.diagnostics = diagnostics
  }
}
