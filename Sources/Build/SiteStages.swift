import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// What building and checking have in common: the stages from listed files to pages that were read, checked
/// and rendered, and the report on them. None of them writes anything.
struct SiteStages: Sendable {
  let purpose: BuildReport.Purpose
  let options: BuildOptions
  let workers: Workers
  let progress: BuildProgress
  private let patience: Patience

  init(
    _ purpose: BuildReport.Purpose, _ options: BuildOptions, _ progress: BuildProgress,
    _ patience: Patience = Patience()
  ) {
    self.patience = patience
    self.purpose = purpose
    self.options = options
    self.progress = progress
    workers = Workers(jobs: options.jobs)
  }

  /// All that is known before the first body is read.
  struct KnownSite {
    let headers: HeaderReading
    var context: RenderingContext
  }

  /// Reads what is shared and the headers, knows the site, and compiles the layouts. Nil, with reports, when
  /// there are no settings that the pages could be checked against. `remembered` is what the last build knew,
  /// `compiled` what the last look made of the layouts.
  func know(
    _ scans: inout SourceScans, remembered: BuildRecord?, compiled: CompiledLayouts? = nil,
    problems: inout Problems
  ) throws(MachineTrouble) -> KnownSite? {
    progress.enter(.headers)
    guard
      let sources = SiteSources(
        content: scans.content, templates: scans.templates, baseURL: options.baseURL,
        problems: &problems)
    else { return nil }
    let headers = try HeaderReading(
      sources, content: &scans.content, remembered: remembered, today: options.today,
      keepsGood: purpose == .preview, workers: workers, progress: progress, problems: &problems)
    progress.enter(.site)
    let isSameSite =
      headers.areAsRemembered && scans.onlyPagesChanged
      && remembered?.summary.baseURL == options.baseURL
      && remembered?.summary.stateDays.contains(options.today) == true
    let context = try context(
      sources, scans.content, headers, unchanged: isSameSite ? remembered : nil,
      compiled: compiled, problems: &problems)
    return KnownSite(headers: headers, context: context)
  }

  /// Reads, checks and renders the bodies that are not on the published site as they would be rendered.
  func render(_ body: inout SiteBody, problems: inout Problems) throws(MachineTrouble) {
    progress.enter(.pages)
    try body.render(workers, progress, problems: &problems)
    UnusedSources(body).report(problems: &problems)
  }

  /// Says which pages are due for review; a list of sources, say, has no use for that.
  func checkReviews(
    on known: KnownSite, problems: inout Problems
  ) throws(MachineTrouble) {
    let context = known.context
    try ReviewChecks(
      sources: context.sources, site: context.site, purpose: purpose, workers: workers
    ).check(problems: &problems)
  }

  /// Whether nothing will be published.
  func blocks(_ problems: Problems) -> Bool {
    problems.hasErrors || (options.isStrict && problems.count(.warning) > 0)
  }

  private func context(
    _ sources: SiteSources, _ content: SourceScan, _ headers: HeaderReading,
    unchanged: BuildRecord?, compiled: CompiledLayouts?, problems: inout Problems
  ) throws(MachineTrouble) -> RenderingContext {
    let pictures = try PictureReading(sources, workers: workers, problems: &problems)
    let smaller = try smallerPictures(pictures, sources, content, problems: &problems)
    let site = knowSite(
      sources, headers, pictures, smaller, listOrder: unchanged?.listOrder, problems: &problems)
    let addresses = unchanged?.summary.addressDiagnostics ?? site.addressProblems
    problems.append(addresses)
    let texts = SharedTexts(site, problems: &problems)
    let assets = ThemeAssets(
      sources.templateListing, sources.templates, sources.settings.base, problems: &problems)
    progress.enter(.layouts)
    let isSameSite = purpose == .build && unchanged?.summary.holds(options) == true
    var inLayouts = Problems()
    let layouts = try Layouts(
      sources, site, texts, assets,
      remembered: RememberedLayouts(
        compiled: compiled, record: isSameSite ? unchanged?.summary.layouts : nil),
      workers: workers, problems: &inLayouts)
    problems.append(inLayouts)
    return RenderingContext(
      purpose: purpose, sources: sources, site: site, layouts: layouts, texts: texts,
      assets: assets,
      facts: SiteFacts(
        site, layouts, texts, retractions: sources.sourceChecks.retractions,
        unchanged: unchanged?.facts),
      smallerPictures: smaller,
      addressDiagnostics: addresses, layoutDiagnostics: inLayouts.all, isSameSite: isSameSite)
  }

  private func smallerPictures(
    _ pictures: PictureReading, _ sources: SiteSources, _ content: SourceScan,
    problems: inout Problems
  ) throws(MachineTrouble) -> SmallerPictures {
    try SmallerPictures(
      of: pictures.candidates(content),
      PictureOrder(
        settings: sources.settings.pictures, source: sources.settings.source.path,
        program: options.pictureProgram, seconds: options.pictureSeconds,
        patience: patience,
        store: purpose != .check
          ? "\(PublicationPlace(options.output).base)/\(PictureStore.folderName)" : nil,
        user: "\(purpose) \(PublicationPlace(options.output).output) \(options.content)",
        content: sources.content),
      workers: workers, problems: &problems)
  }

  private func knowSite(
    _ sources: SiteSources, _ headers: HeaderReading, _ pictures: PictureReading,
    _ smaller: SmallerPictures, listOrder: [Int]?, problems: inout Problems
  ) -> Site {
    let states = PageStates(of: headers.pages, sources.settings.review, today: options.today)
    let site = Site(
      settings: sources.settings, languages: sources.languages, glossaries: sources.glossaries,
      library: sources.library, today: options.today, pages: states.applied(to: headers.pages),
      files: sources.contentListing.files, fileSizes: pictures.sizes,
      fileForms: smaller.images(on: sources.settings.base), links: sources.contentListing.links,
      listOrder: listOrder,
      states: states, problems: &problems)
    SettingsPages(site: site).check(problems: &problems)
    StatementChecks(site.settings, today: options.today).check(problems: &problems)
    return site
  }
}

// MARK: Reports

extension SiteStages {
  /// On a site whose pages were looked at.
  func report(
    _ problems: Problems, on body: SiteBody, _ addresses: LockFile.Outcome
  ) -> BuildReport {
    let diagnostics = problems.inFileOrder(strict: options.isStrict)
    let context = body.context
    var report = report(
      diagnostics, countedHints: body.hints,
      PageFates(of: context.sources.contentListing.pages, on: context.site, diagnostics), body.work)
    report.addressesGivenUp = addresses.goneCount
    report.newAddresses = addresses.newCount
    return report
  }

  /// On a site without settings: its pages could not be looked at.
  func report(_ problems: Problems, unread scans: SourceScans) -> BuildReport {
    let pages = scans.content.listing.files.count(where: ContentListing.isPage)
    return report(
      problems.inFileOrder(strict: options.isStrict), countedHints: 0, PageFates(unread: pages),
      BuildWork())
  }

  /// On a site with which nothing was to be done: what was said of it the last time.
  func report(_ remembered: BuildRecord.Summary) -> BuildReport {
    var problems = Problems()
    problems.append(remembered.diagnostics)
    var report = report(
      problems.inFileOrder(strict: options.isStrict), countedHints: remembered.hints,
      PageFates(
        accepted: remembered.accepted, drafts: remembered.drafts, withdrawn: remembered.withdrawn),
      BuildWork())
    report.addressesGivenUp = remembered.gone
    return report
  }

  /// `countedHints` are those that were counted where they were found.
  private func report(
    _ diagnostics: [Diagnostic], countedHints: Int, _ pages: PageFates, _ work: BuildWork
  ) -> BuildReport {
    let listed = diagnostics.filter { $0.severity > .hint || purpose.listsHints }
    let hints = diagnostics.count { $0.severity == .hint } + countedHints
    return BuildReport(
      purpose: purpose, diagnostics: ReportPaths(options).applied(to: listed), hints: hints,
      pages: pages, work: work)
  }
}
