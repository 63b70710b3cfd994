import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// One page, rendered for an editor as far as it can be, whatever its status.
struct PageInspection {
  /// Nil when its header cannot be read, or its layout.
  let bytes: [UInt8]?
  let portrait: PagePortrait?

  /// Reports what is found on the page, hints too.
  init(of index: Int, in context: RenderingContext, problems: inout Problems) {
    let page = context.site.pages[index]
    var worker = PageWorker(context)
    var hints = 0
    guard let filled = worker.view(of: index, page, hints: &hints, problems: &problems) else {
      bytes = nil
      portrait = nil
      return
    }
    var html = HTMLBuffer()
    filled.template.render(filled.data, into: &html)
    bytes = html.bytes
    portrait = PagePortrait(of: index, filled, in: context)
  }
}

extension PagePortrait {
  fileprivate init(
    of index: Int, _ filled: PageWorker.FilledPage, in context: RenderingContext
  ) {
    let site = context.site
    let page = site.pages[index]
    isHeaderWrong = page.status == .refused
    review = Review(of: index, filled, on: site)
    sources = Source.all(of: page, filled, in: context)
    terms = Term.all(of: page, filled, on: site)
    linksOut = filled.resolver.pages.sorted().map(site.previewLink)
    headings = filled.view.outline.map { PageHeading(level: $0.level, text: $0.text) }
    measures = filled.measures
    form = Form(filled.view)
    translations = site.translations.othersWithAddress(of: index, in: site).map {
      Translation(
        page: $0, language: site.languages[site.pages[$0].language].tag, link: site.previewLink($0),
        updated: site.pages[$0].updated)
    }
  }
}

extension PagePortrait.Review {
  fileprivate init(of index: Int, _ filled: PageWorker.FilledPage, on site: Site) {
    let page = site.pages[index]
    let isWrong = page.status == .refused
    let facts = ReviewFacts(page, site.settings.review)
    state = isWrong ? nil : ReviewState(of: facts, on: site.today, site.settings.review.thresholds)
    updated = filled.knownUpdate(of: page)
    reviewed = page.reviewed
    nextReview = page.nextReview
    published = page.published
    owner = site.owner(of: index)
  }
}

extension PagePortrait.Form {
  /// Nil for a page without a form.
  fileprivate init?(_ view: PageView) {
    guard let action = view.site.settings.feedback?.action?.value, view.frontMatter.hasFeedback,
      view.page.status == .published
    else { return nil }
    self.action = action
    fields = [
      Field(name: "page", value: view.site.path(of: view.index)),
      Field(name: "page_updated", value: view.page.updated.description),
      Field(name: "lang", value: view.site.languages[view.page.language].tag),
      Field(name: "build", value: view.version),
    ]
  }
}

extension PagePortrait.Source {
  fileprivate static func all(
    of page: Page, _ filled: PageWorker.FilledPage, in context: RenderingContext
  ) -> [PagePortrait.Source] {
    let site = context.site
    let oldest = context.sources.sourceChecks.oldest
    let language = site.languages[page.language]
    let terms = ReferenceTerms(language.strings, language: language.tag)
    let bibliography = filled.resolver.bibliography
    let updated = filled.knownUpdate(of: page)
    return bibliography.printedSources.map(\.reference).map { reference in
      PagePortrait.Source(
        id: reference.id,
        line: site.settings.citationStyle.words(of: reference, terms: terms),
        citations: bibliography.citations(of: reference.id), year: reference.year,
        isOld: isOld(reference.year, oldest, updated))
    }
  }

  /// Not said where the day is not known that its age is counted to.
  private static func isOld(_ year: Int?, _ oldest: Int?, _ updated: CivilDay?) -> Bool {
    guard let year, let oldest, let updated else { return false }
    return updated.year - year > oldest
  }
}

extension PageWorker.FilledPage {
  /// Nil where the header does not say it, and another day stands in.
  fileprivate func knownUpdate(of page: Page) -> CivilDay? {
    page.status == .refused && view.frontMatter.updated.isStandIn ? nil : page.updated
  }
}

extension PagePortrait.Term {
  fileprivate static func all(
    of page: Page, _ filled: PageWorker.FilledPage, on site: Site
  ) -> [PagePortrait.Term] {
    let uses = filled.resolver.terms
    return uses.positions.map { position in
      let term = site.glossaries[page.language].terms[position]
      return PagePortrait.Term(
        term: term.term, id: term.id, mentions: uses.count(of: position),
        place: term.idPlace)
    }
  }
}

extension Site {
  /// To the page at a position.
  func previewLink(_ page: Int) -> PreviewLink {
    // A page whose header cannot be read has no title.
    let title = pages[page].title
    return PreviewLink(title: title.isEmpty ? pages[page].source : title, path: path(of: page))
  }
}
