import Search
import SiteModel

/// Where pages stand among those of their language that can be found.
struct PageOrdinals: Sendable, Equatable {
  /// For each page its position, and one more; 0 for a page that cannot be found.
  var numbers: [Int] = []

  /// Nil for a page that cannot be found.
  subscript(page: Int) -> Int? {
    numbers.indices.contains(page) && numbers[page] > 0 ? numbers[page] - 1 : nil
  }
}

/// Which pages readers can find, and the index that finds them, by language.
struct SearchedPages: Sendable {
  let ordinals: PageOrdinals
  let indexes: [SearchIndex]

  static let folder = "search/"

  /// All pages that are published.
  init(_ site: Site) {
    var counts = [Int](repeating: 0, count: site.languages.count)
    ordinals = PageOrdinals(
      numbers: site.pages.map { page in
        guard page.isPublished else { return 0 }
        counts[page.language] += 1
        return counts[page.language]
      })
    indexes = site.languages.indices.map {
      SearchIndex(WordLanguage(tag: site.languages[$0].tag), pages: counts[$0])
    }
  }

  /// Positions on the site of a language's pages that can be found, in the index's order.
  func pages(in language: Int, of site: Site) -> [Int] {
    site.pages.indices.filter { site.pages[$0].language == language && ordinals[$0] != nil }
  }
}

extension SiteSettings {
  /// Whether readers can search the site: where it says so, and where it says nothing and has a layout for it.
  func isSearched(layouts: [String]) -> Bool {
    switch search {
    case .own, .pagefind: true
    case .some(.none): false
    case nil: layouts.contains(Layouts.search)
    }
  }
}
