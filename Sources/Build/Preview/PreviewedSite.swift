package import Diagnostics
import FrontMatter
package import SiteModel
import Synchronization

/// A site as one look has found it. Pages and files are made when they are asked for, on any thread.
package final class PreviewedSite: Sendable {
  let context: RenderingContext
  let options: BuildOptions
  private let content: SourceScan
  private let files: PreviewFiles
  private let good: GoodPages
  /// By the path of their file.
  private let diagnostics: [String: [Diagnostic]]
  let settling = Settling()
  private let addresses = Mutex<[String: Int]?>(nil)
  private let looked = Mutex<[Int: LookedPage]>([:])

  init(
    context: RenderingContext, content: SourceScan, templates: SourceScan, usedFiles: Set<Int>,
    providers: [FilmProvider], diagnostics: [Diagnostic], good: GoodPages, options: BuildOptions
  ) {
    self.content = content
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

  /// Returns when the index for readers and the links to pages are known: a moment after the rest.
  package func settled() async { await settling.isOver() }

  private var known: Settling.Outcome? { settling.outcome }

  /// The pages whose text links to a page, but for those that are wrong; none before the site is settled. Linear in the
  /// pages.
  package func links(to page: Int) -> [PreviewLink] {
    guard let record = known?.record else { return [] }
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
    /// As it lies in the sources.
    case copy(PreviewedFile)
  }

  /// Nil when there is nothing, or nothing yet: files of the index for readers come once the site is settled. A file that
  /// cannot be read is nothing, too: it went since the last look.
  package func found(at path: String) -> Found? {
    if let page = page(at: path) { return .page(page) }
    if let bytes = known?.index[path] { return .file(bytes) }
    switch files.found(at: path) {
    case .bytes(let bytes): return .file(bytes)
    case .file(let file): return .copy(file)
    case nil: return nil
    }
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

  /// The page at a position, as it is or was last good. One thread makes it, however many ask.
  package func page(_ index: Int) -> PreviewedPage {
    let entry = looked.withLock { looked in
      if let known = looked[index] { return known }
      if looked.count >= Self.lookedLimit { looked = [:] }
      let entry = LookedPage()
      looked[index] = entry
      return entry
    }
    return entry.value { look(at: index) }
  }

  /// Pages that are kept as they were made; more are asked for by programs only.
  private static let lookedLimit = 64

  private func look(at index: Int) -> PreviewedPage {
    let page = site.pages[index]
    var problems = Problems()
    problems.append(diagnostics["content/\(page.source)"] ?? [])
    // What was saved a moment ago is for the next look: it would be half of one and half of the other.
    guard isAsLooked(page) else {
      return PreviewedPage(good[page.source], .lastGood, portrait: nil, shown(problems))
    }
    if page.status == .withdrawn { return withdrawn(index, problems) }
    let inspection = PageInspection(of: index, in: context, problems: &problems)
    let found = shown(problems)
    let errors = found.filter { $0.severity == .error }
    guard !errors.isEmpty else {
      if let bytes = inspection.bytes { good.set(bytes, of: page.source) }
      return PreviewedPage(inspection.bytes, .current, portrait: inspection.portrait, found)
    }
    // A day that is to come is no reason to hide the page from whoever prepares it.
    let isToCome = errors.allSatisfy { $0.rule == Rule.dayHasCome }
    if !isToCome, let last = good[page.source] {
      return PreviewedPage(last, .lastGood, portrait: inspection.portrait, found)
    }
    return PreviewedPage(
      inspection.bytes, isToCome ? .toCome : .withMistakes, portrait: inspection.portrait, found)
  }

  private func withdrawn(_ index: Int, _ problems: Problems) -> PreviewedPage {
    var ignored = Problems()
    return PreviewedPage(
      WithdrawnPages(site: site, layouts: context.layouts).page(index), .current,
      portrait: PageInspection(of: index, in: context, problems: &ignored).portrait,
      shown(problems))
  }

  /// Whether the file has the content that the look has read.
  private func isAsLooked(_ page: Page) -> Bool {
    guard let position = content.position(of: page.source) else { return false }
    if content.folder.stamp(ofFile: page.source) == content.stamps[position] { return true }
    return (try? content.folder.fingerprint(of: page.source)) == content.digests[position]
  }

  private func shown(_ problems: Problems) -> [Diagnostic] {
    ReportPaths(options).applied(to: problems.inFileOrder(strict: options.isStrict))
  }
}

/// A page that is made once, when it is first asked for.
private final class LookedPage: Sendable {
  private let page = Mutex<PreviewedPage?>(nil)

  /// Whoever comes while it is made waits for it.
  func value(_ make: () -> PreviewedPage) -> PreviewedPage {
    page.withLock { page in
      if let page { return page }
      let made = make()
      page = made
      return made
    }
  }
}

/// A page as an editor sees it.
package struct PreviewedPage: Sendable {
  /// Nil when nothing of it can be shown.
  package let bytes: [UInt8]?
  package let state: State
  /// What is known of it; nil where its header cannot be read.
  package let portrait: PagePortrait?
  /// Hints, too.
  package let diagnostics: [Diagnostic]

  package enum State: Sendable {
    case current
    /// As it was before it became wrong.
    case lastGood
    /// As it is, because no good state of it was seen.
    case withMistakes
    /// As it will be: nothing is wrong with it but a day in the future.
    case toCome
  }

  init(
    _ bytes: [UInt8]?, _ state: State, portrait: PagePortrait?, _ diagnostics: [Diagnostic]
  ) {
    self.bytes = bytes
    self.state = state
    self.portrait = portrait
    self.diagnostics = diagnostics
  }
}
