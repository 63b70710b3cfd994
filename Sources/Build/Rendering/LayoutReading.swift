import Diagnostics
import FrontMatter
import SiteModel
import Templates

extension Layouts {
  /// Reads the layouts' files and compiles them with all that is known of the site, but for what is remembered of the same.
  init(
    _ sources: SiteSources, _ site: Site, _ texts: SharedTexts, _ assets: ThemeAssets,
    remembered: RememberedLayouts, workers: Workers, problems: inout Problems
  ) throws(MachineTrouble) {
    var found = Problems()
    let files = sources.templateListing.templates.compactMap {
      sources.templates.read($0.path, problems: &found)
    }.filter { TextEncoding.check($0, &found) }.map(TextEncoding.withoutByteOrderMark)
    let isWhole = files.count == sources.templateListing.templates.count
    // A file that is as it was, and can be read no more, is news.
    let remembered = isWhole ? remembered : RememberedLayouts(compiled: remembered.compiled)
    let read = Self.read(files, remembered.compiled)
    let library = read.library
    var faults = read.problems
    let isSearched = site.settings.isSearched(layouts: library.names)
    let views = site.languages.indices.map { language in
      sources.hasStrings[language]
        ? SiteView(
          site: site, language: language, disclaimer: texts.disclaimers[language], assets: assets,
          isSearched: isSearched, listsPages: library.names.contains(Layouts.allPages),
          listsConditions: library.names.contains(Layouts.conditions)
        ).record() : nil
    }
    try self.init(
      read, views: views, site: site, isSearched: isSearched, remembered: remembered, workers,
      problems: &faults)
    if let record = remembered.record {
      problems.append(record.diagnostics)
      return
    }
    for file in files { assets.checkLiterals(in: file, problems: &found) }
    UnusedAssets(assets, templates: files, listing: sources.templateListing).report(
      problems: &found)
    // A layout that does not compile uses texts that would all seem to be strays.
    if !faults.hasErrors { checkStrings(sources, problems: &faults) }
    LayoutLinks(site, self, assets).check(problems: &faults)
    found.append(isWhole ? faults.all : TemplateRules.withoutMissing(faults))
    problems.append(found)
  }

  private static func read(_ files: [SourceText], _ remembered: CompiledLayouts?) -> LayoutFiles {
    guard let remembered, remembered.files.areMade(of: files) else { return LayoutFiles(files) }
    return remembered.files
  }
}
