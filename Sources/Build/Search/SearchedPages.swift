import Search
import SiteModel

/// Which pages readers can find, and the index that finds them, by language.
struct SearchedPages: Sendable {
  /// For each page its position among those of its language that can be found, and one more; 0 for a page that cannot.
  let ordinals: [Int]
  let indexes: [SearchIndex]

  static let folder = "search/"

  /// All pages that are published.
  init(_ site: Site) {
    var counts = [Int](repeating: 0, count: site.languages.count)
    ordinals = site.pages.map { page in
      guard page.isPublished else { return 0 }
      counts[page.language] += 1
      return counts[page.language]
    }
    indexes = site.languages.indices.map {
      SearchIndex(SearchLanguage(tag: site.languages[$0].tag), pages: counts[$0])
    }
  }
}

extension SiteSettings {
  /// Whether readers can search the site: where it says so, and where it says nothing and has a layout for it.
  func isSearched(layouts: [String]) -> Bool {
    switch search {
    case .own: true
    case .pagefind, .some(.none): false
    case nil: layouts.contains(Layouts.search)
    }
  }
}
