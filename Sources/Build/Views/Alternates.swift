import FrontMatter
import HTML
import SiteModel
import Templates

/// The versions of a page for `hreflang`: each names itself and all others, and one is for readers
/// whose language the site does not have (`x-default`).
struct Alternates {
  let site: Site

  /// Empty on a page that has no translation.
  func values(of page: Int) -> [Value] {
    let others = site.translations.others(of: page, in: site)
    guard !others.isEmpty else { return [] }
    let versions = (others + [page]).sorted { site.pages[$0].language < site.pages[$1].language }
    let isHome = site.home(of: site.pages[page].language) == page
    let fallback = isHome ? site.settings.base.text : absolute(versions[0])
    return versions.map { alternate(tag($0), absolute($0)) } + [alternate("x-default", fallback)]
  }

  /// For the page at the root of a site with several languages.
  func valuesOfRoot() -> [Value] {
    let homes = site.languages.indices.compactMap(site.home(of:)).filter {
      site.pages[$0].isPublished
    }
    return homes.map { alternate(tag($0), absolute($0)) }
      + [alternate("x-default", site.settings.base.text)]
  }

  /// For pages without a source that are the same in several languages. Empty for one alone.
  func values(ofPages pages: [(language: Int, path: String)]) -> [Value] {
    guard pages.count > 1, let first = pages.first else { return [] }
    let base = site.settings.base.text
    return pages.map { alternate(site.languages[$0.language].tag, base + $0.path) }
      + [alternate("x-default", base + first.path)]
  }

  private func tag(_ page: Int) -> String { site.languages[site.pages[page].language].tag }

  private func absolute(_ page: Int) -> String {
    site.pages[page].address.absolute(on: site.settings.base)
  }

  private func alternate(_ tag: String, _ address: String) -> Value {
    var record = Record(AlternateField.schema)
    record[AlternateField.lang] = .text(tag)
    record[AlternateField.address] = .address(Address(onSite: address))
    return .record(record)
  }
}
