import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// Builds a site: lists the files, reads the headers, knows the site, then reads, checks, renders and
/// writes each body, and lets the finished tree take the published one's place.
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
    let paths = ReportPaths(options)
    try OutputPlace(options).check()
    let publication = try Publication(output: options.output, onWait: onWait)
    var problems = Problems()
    guard let sources = try SiteSources(options, problems: &problems) else {
      return BuildReport(paths.applied(to: problems), isStrict: options.isStrict)
    }
    let site = try readHeaders(sources, problems: &problems)
    let texts = SharedTexts(site, problems: &problems)
    let assets = ThemeAssets(sources.templateListing, sources.templates, problems: &problems)
    let layouts = try compileLayouts(sources, site, texts, assets, problems: &problems)
    let tree = blocks(problems) ? nil : try publication.openTree()
    let context = RenderingContext(
      sources: sources, site: site, layouts: layouts, texts: texts, assets: assets, tree: tree)
    let pages = try renderPages(context, problems: &problems)
    let report = BuildReport(
      paths.applied(to: problems), sources: sources, site: site, refused: pages.refused,
      isStrict: options.isStrict)
    if let tree, report.isPublished {
      try finish(tree, context, pages)
      try publication.publish()
    }
    return report
  }

  private func blocks(_ problems: Problems) -> Bool {
    problems.hasErrors || (options.isStrict && problems.count(.warning) > 0)
  }

  private func readHeaders(
    _ sources: SiteSources, problems: inout Problems
  ) throws(MachineTrouble) -> Site {
    let headers = try HeaderReading(
      sources, today: options.today, workers: workers, progress: progress, problems: &problems)
    let pictures = try PictureReading(sources, workers: workers, problems: &problems)
    let site = Site(
      settings: sources.settings, languages: sources.languages, glossaries: sources.glossaries,
      library: sources.library, today: options.today, pages: headers.pages,
      files: sources.contentListing.files, fileSizes: pictures.sizes, problems: &problems)
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
    let layouts = Layouts(library, views: views, site: site, problems: &faults)
    // A layout that does not compile uses texts that would all seem to be strays.
    if !faults.hasErrors { layouts.checkStrings(sources, problems: &faults) }
    problems.append(faults)
    return layouts
  }

  private func renderPages(
    _ context: RenderingContext, problems: inout Problems
  ) throws(MachineTrouble) -> RenderedPages {
    progress.beginWriting(context.site.pages.count)
    let finished = try workers.run(
      over: context.site.pages.count, make: { PageWorker(context) },
      visit: { (worker: inout PageWorker, index: Int) throws(MachineTrouble) in
        try worker.visit(index)
        progress.finishOne()
      })
    let pages = RenderedPages(finished)
    for worker in finished { problems.append(worker.problems) }
    SectionLinks(context: context, pages: pages).check(problems: &problems)
    return pages
  }

  /// What is written once all pages are: other pages, files, indexes.
  private func finish(
    _ tree: OutputTree, _ context: RenderingContext, _ pages: RenderedPages
  ) throws(MachineTrouble) {
    let rest = try SiteFiles(context: context, usedFiles: pages.files).write(to: tree)
    try tree.removeEverything(except: pages.written + rest)
  }
}
