import Fingerprints
import FrontMatter
import HTML
import SiteModel
import Templates

/// What stands at the address of a page that was withdrawn: that it was, why, and what to read instead. Of what the page
/// said before there is nothing but its title, by which readers know that they came to the right place.
struct WithdrawnPages {
  let site: Site
  let layouts: Layouts

  func page(_ index: Int) -> [UInt8] {
    let page = site.pages[index]
    let strings = site.languages[page.language].strings
    let links = PageLinks(site, language: page.language)
    let ways = WithdrawnPageWays(site, of: index)
    var view = GeneratedView(
      site: site, language: page.language, title: page.title,
      summary: strings.text(.withdrawnSummary), path: page.address.relative, isIndexed: false)
    view.breadcrumb = ways.breadcrumb.map { links.link($0) }
    view.translations = ways.translations.map { links.translation($0) }
    view.untranslated = ways.untranslated.compactMap { links.untranslated($0) }
    view.withdrawal = .record(withdrawal(page, ways, links))
    var html = HTMLBuffer()
    layouts[Layouts.withdrawn, page.language]?.render(view.record(), into: &html)
    return html.bytes
  }

  private func withdrawal(_ page: Page, _ ways: WithdrawnPageWays, _ links: PageLinks) -> Record {
    let strings = site.languages[page.language].strings
    var undated = HTMLBuffer()
    undated.append(text: strings.text(.withdrawnUndated))
    var record = Record(WithdrawalField.schema)
    record[WithdrawalField.line] = .markup(
      page.withdrawal?.date.map { links.dates.line(.withdrawnOn, $0) } ?? undated.markup)
    record[WithdrawalField.reason] = .optional(page.withdrawal?.reason)
    record[WithdrawalField.replacement] = ways.replacement.map(links.link) ?? .absent
    record[WithdrawalField.topic] = ways.topic.map(links.link) ?? .absent
    return record
  }
}

/// Which other pages a withdrawn page leads to.
struct WithdrawnPageWays {
  let breadcrumb: [Int]
  /// In other languages, those that were withdrawn too among them: their readers have to be told in their own words.
  let translations: [Int]
  let untranslated: [Int]
  let replacement: Int?
  /// Where nothing has taken its place.
  let topic: Int?

  init(_ site: Site, of index: Int) {
    breadcrumb = site.ancestors(of: index)
    translations = site.translations.othersWithAddress(of: index, in: site)
    untranslated = site.languages(without: translations + [index])
    replacement = site.replacement(of: site.pages[index])
    topic =
      replacement == nil
      ? site.topics.topic(of: index).flatMap { site.pages[$0].isPublished ? $0 : nil } : nil
  }
}

/// One of them, which is made again only when it shows something else.
struct WithdrawnPage: SharedOutput {
  let index: Int
  let pages: WithdrawnPages

  private var page: Page { pages.site.pages[index] }

  var path: String { page.address.file }

  func reads(_ facts: SiteFacts) -> UInt64 {
    let ways = WithdrawnPageWays(pages.site, of: index)
    var digest = Fingerprint()
    digest.add(facts.faces.names[index])
    digest.add(page.withdrawal?.date?.description)
    digest.add(page.withdrawal?.reason)
    for pages in [
      ways.breadcrumb, ways.translations, ways.replacement.map { [$0] } ?? [],
      ways.topic.map { [$0] } ?? [],
    ] {
      digest.add(pages.count)
      for page in pages { digest.add(facts.faces.names[page]) }
    }
    digest.add(ways.untranslated.count)
    for language in ways.untranslated { digest.add(facts.faces.ways[language]) }
    digest.add(facts.digest(of: Fact(.language, page.language)))
    if let layout = facts.layout(Layouts.withdrawn, page.language) {
      digest.add(facts.digest(of: layout))
    }
    return digest.value
  }

  func bytes() -> [UInt8] { pages.page(index) }
}
