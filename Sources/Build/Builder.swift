import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// Builds a site: lists the files, reads the headers, knows the site, then reads, checks, renders and
/// places each body that is not on the published site as it would be rendered, and lets the finished tree take
/// the published one's place.
package struct Builder: Sendable {
  private let options: BuildOptions
  private let workers: Workers
  private let progress: BuildProgress
  private let onWait: @Sendable () -> Void

  /// `onWait` is called when another build works on the same output, before waiting for it.
  package init(
    _ options: BuildOptions, progress: BuildProgress = BuildProgress(),
    onWait: @escaping @Sendable () -> Void = {}
  ) {
    self.options = options
    self.progress = progress
    self.onWait = onWait
    workers = Workers(jobs: options.jobs)
  }

  /// Problems of the site are in the report; only the machine's troubles are thrown. In both cases the
  /// published folder stays as it was.
  package func build() throws(MachineTrouble) -> BuildReport {
    try OutputPlace(options).check()
    let publication = try Publication(
      output: options.output, program: options.program, onWait: onWait)
    progress.enter(.listing)
    var published = try publication.published()
    let knowledge = try publication.knowledge(of: published)
    let check = PublishedCheck(published)
    let stamps = try SourceStamps.both(options, workers)
    published.knowledge = try knowledge.value()
    let scans = try SourceScans(stamps, published.knowledge, workers)
    var report: BuildReport
    if let remembered = try unchanged(scans, published, check, publication) {
      report = remembered
    } else {
      report = try build(scans, published, check, publication)
    }
    if report.isPublished, options.asksDigest || options.writesManifest {
      report.digest = try digest(of: publication)
    }
    return report
  }

  /// The report of the last build, if everything that this one would do is done.
  private func unchanged(
    _ scans: SourceScans, _ published: PublishedTree, _ check: PublishedCheck,
    _ publication: Publication
  ) throws(MachineTrouble) -> BuildReport? {
    guard let record = published.knowledge, scans.areUnchanged,
      record.summary.holds(options), options.hosts.isEmpty, !options.discardsChanges,
      try check.isWhole()
    else { return nil }
    if !scans.areRemembered {
      try publication.remember(
        record.bytes(content: scans.content.record, templates: scans.templates.record))
    }
    return BuildReport(record.summary, paths: ReportPaths(options), isStrict: options.isStrict)
  }

  private func build(
    _ scans: SourceScans, _ published: PublishedTree, _ check: PublishedCheck,
    _ publication: Publication
  ) throws(MachineTrouble) -> BuildReport {
    let hidden = try publication.hiddenManifest()
    let strangers = check.strangers()
    var scans = scans
    var problems = Problems()
    let paths = ReportPaths(options)
    progress.enter(.headers)
    guard
      let sources = SiteSources(
        content: scans.content, templates: scans.templates, baseURL: options.baseURL,
        problems: &problems)
    else {
      return BuildReport(paths.applied(to: problems), isStrict: options.isStrict)
    }
    let headers = try HeaderReading(
      sources, content: &scans.content, remembered: published.knowledge, today: options.today,
      workers: workers, progress: progress, problems: &problems)
    progress.enter(.site)
    let isSameSite =
      headers.areAsRemembered && scans.onlyPagesChanged
      && published.knowledge?.summary.baseURL == options.baseURL
    let remembered = isSameSite ? published.knowledge : nil
    var context = try context(sources, headers, unchanged: remembered, problems: &problems)
    let published = published.without(try check.differing())
    if !blocks(problems) {
      context.update = try publication.update(of: published, hidden: hidden)
    }
    var body = SiteBody(
      context: context, headers: headers, memory: BuildMemory(published, context.facts.table))
    progress.enter(.pages)
    try body.render(workers, progress, problems: &problems)
    var report = BuildReport(
      paths.applied(to: problems), sources: sources, site: context.site,
      refused: body.pages.refused, isStrict: options.isStrict, work: body.work)
    guard let update = context.update, report.isPublished else { return report }
    progress.enter(.publishing)
    let release = SiteRelease(
      body: body, scans: scans, update: update, check: check, strangers: strangers,
      options: options,
      diagnostics: problems.inFileOrder())
    report.work = try release.publish(publication, workers)
    return report
  }

  /// All that is known before the first body is read. `unchanged` is what the last build knew, if all pages
  /// and all that they share are as they were.
  private func context(
    _ sources: SiteSources, _ headers: HeaderReading, unchanged: BuildRecord?,
    problems: inout Problems
  ) throws(MachineTrouble) -> RenderingContext {
    let site = try knowSite(
      sources, headers, listOrder: unchanged?.listOrder, problems: &problems)
    let addresses = unchanged?.summary.addressDiagnostics ?? site.addressProblems
    problems.append(addresses)
    let texts = SharedTexts(site, problems: &problems)
    let assets = ThemeAssets(sources.templateListing, sources.templates, problems: &problems)
    progress.enter(.layouts)
    let layouts = try compileLayouts(sources, site, texts, assets, problems: &problems)
    return RenderingContext(
      sources: sources, site: site, layouts: layouts, texts: texts, assets: assets,
      facts: SiteFacts(site, layouts, texts, unchanged: unchanged?.facts),
      addressDiagnostics: addresses)
  }

  private func digest(of publication: Publication) throws(MachineTrouble) -> String {
    progress.enter(.digest)
    let manifest = try SiteManifest(
      of: try Folder(opening: publication.output), workers: workers)
    if options.writesManifest { try Companions(output: publication.output).write(manifest) }
    return manifest.digest
  }

  private func blocks(_ problems: Problems) -> Bool {
    problems.hasErrors || (options.isStrict && problems.count(.warning) > 0)
  }

  private func knowSite(
    _ sources: SiteSources, _ headers: HeaderReading, listOrder: [Int]?, problems: inout Problems
  ) throws(MachineTrouble) -> Site {
    let pictures = try PictureReading(sources, workers: workers, problems: &problems)
    let site = Site(
      settings: sources.settings, languages: sources.languages, glossaries: sources.glossaries,
      library: sources.library, today: options.today, pages: headers.pages,
      files: sources.contentListing.files, fileSizes: pictures.sizes, listOrder: listOrder,
      problems: &problems)
    SettingsPages(site: site).check(problems: &problems)
    return site
  }

  private func compileLayouts(
    _ sources: SiteSources, _ site: Site, _ texts: SharedTexts, _ assets: ThemeAssets,
    problems: inout Problems
  ) throws(MachineTrouble) -> Layouts {
    let files = sources.templateListing.templates.compactMap {
      sources.templates.read($0, problems: &problems)
    }.filter { TextEncoding.check($0, &problems) }.map(TextEncoding.withoutByteOrderMark)
    for file in files { assets.checkLiterals(in: file, problems: &problems) }
    var faults = Problems()
    let library = TemplateLibrary(sources: files, problems: &faults)
    let views = site.languages.indices.map { language in
      sources.hasStrings[language]
        ? SiteView(
          site: site, language: language, disclaimer: texts.disclaimers[language], assets: assets
        ).record() : nil
    }
    let layouts = try Layouts(library, views: views, site: site, workers, problems: &faults)
    // A layout that does not compile uses texts that would all seem to be strays.
    if !faults.hasErrors { layouts.checkStrings(sources, problems: &faults) }
    problems.append(faults)
    return layouts
  }
}
