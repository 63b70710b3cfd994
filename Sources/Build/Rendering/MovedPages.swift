import Fingerprints
import HTML
import SiteModel
import Templates

/// A page at each earlier address of a page, for hosts that do not redirect: it takes browsers on at once,
/// and people by a link. One is made at a time, because a site that moved has as many as pages.
struct MovedPages {
  let site: Site
  let layouts: Layouts

  func page(at alias: Site.Alias) -> [UInt8] {
    let language = site.pages[alias.page].language
    let strings = site.languages[language].strings
    let view = GeneratedView(
      site: site, language: language, title: strings.text(.movedTitle),
      summary: strings.text(.movedSummary), path: alias.address.relative, isIndexed: false,
      target: alias.page)
    var html = HTMLBuffer()
    layouts[Layouts.moved, language]?.render(view.record(), into: &html)
    return html.bytes
  }
}

/// One of them, which is made again only when it shows something else.
struct MovedPage: SharedOutput {
  let alias: Site.Alias
  let pages: MovedPages

  var path: String { alias.address.file }

  func reads(_ facts: SiteFacts) -> UInt64 {
    let language = pages.site.pages[alias.page].language
    var digest = Fingerprint()
    digest.add(path)
    digest.add(facts.faces.names[alias.page])
    digest.add(facts.digest(of: Fact(.language, language)))
    if let layout = facts.layout(Layouts.moved, language) { digest.add(facts.digest(of: layout)) }
    return digest.value
  }

  func bytes() -> [UInt8] { pages.page(at: alias) }
}
