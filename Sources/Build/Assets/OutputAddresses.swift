import Diagnostics
import SiteModel

/// Every address that a layout may lead to, below the site's base.
struct OutputAddresses {
  private let known: Set<String>
  /// Where readers find no more than that a page was withdrawn.
  let withdrawn: Set<String>

  /// Linear in the pages. Pages that their own errors keep off the site count, for they will be on it.
  init(_ site: Site, _ layouts: Layouts) {
    withdrawn = Set(site.pages.filter { $0.status == .withdrawn }.map(\.address.relative))
    var known = Set(site.pages.filter { $0.status != .draft }.map(\.address.relative))
    known.formUnion(site.files.indices.map { site.publishedPath(ofFile: $0) })
    known.formUnion(site.aliases.map(\.address.relative))
    known.formUnion(["404.html", "sitemap.xml", "robots.txt", ""])
    let notSent = layouts.answersIncomplete ? [GeneratedPages.notSentFolder] : []
    for language in site.languages.indices {
      if let glossary = site.glossaryPage(in: language) { known.insert(glossary) }
      if layouts.listsPages {
        known.insert(site.relativePath(LetterList.pagesFolder, in: language))
      }
      if layouts.listsConditions, site.hasConditions(in: language) {
        known.insert(site.relativePath(LetterList.conditionsFolder, in: language))
      }
      if layouts.isSearched { known.insert(site.relativePath(SearchedPages.folder, in: language)) }
      for path in ["404.html", PagesIndex.file, GeneratedPages.thanksFolder] + notSent {
        known.insert(site.relativePath(path, in: language))
      }
    }
    for feed in PageFeed.all(site) {
      known.formUnion([feed.path(AtomFeed.file), feed.path(JSONFeed.file)])
    }
    self.known = known
  }

  /// A page's file leads to it as its folder does.
  func contains(_ path: String) -> Bool {
    if known.contains(path) { return true }
    guard path.hasSuffix("index.html") else { return false }
    return known.contains(String(path.dropLast("index.html".count)))
  }

  func nearest(to path: String) -> String? {
    known.contains(path + "/") ? path + "/" : Suggestion.nearest(to: path, among: known)
  }
}
