import Build
import HTML
import SiteModel

/// What an editor may want to know of a page, as markup for the panel: sections with headings of the third level. What is
/// wrong with the page is not in it, because the surface knows that already.
struct Panel {
  let site: PreviewedSite
  let page: Int
  let editor: EditorLink?
  private let portrait: PagePortrait?

  init(site: PreviewedSite, page: Int, _ editor: EditorLink?) {
    self.site = site
    self.page = page
    self.editor = editor
    portrait = site.page(page).portrait
  }

  /// For a page that has no file of its own.
  static let ofGeneratedPage: Markup = {
    var html = HTMLBuffer()
    html.append(
      "<section><h3>Page</h3><p class=\"soft\">Made by sitegen: it has no file.</p></section>")
    return html.markup
  }()

  /// For an address without a page.
  static let ofNoPage: Markup = {
    var html = HTMLBuffer()
    html.append(
      "<section><h3>Page</h3><p class=\"soft\">There is no page at this address.</p></section>")
    return html.markup
  }()

  func markup() -> Markup {
    var html = HTMLBuffer()
    guard let portrait else {
      html.append(
        "<section><h3>Page</h3><p class=\"soft\">Nothing more is known: its header cannot be read, or it was saved a moment ago.</p></section>"
      )
      return html.markup
    }
    ReviewSection(
      review: portrait.review, site: site.site, isHeaderWrong: portrait.isHeaderWrong
    ).add(to: &html)
    SourcesSection(sources: portrait.sources, language: language).add(to: &html)
    TermsSection(terms: portrait.terms, language: language, editor: editor).add(to: &html)
    LinksSection(from: portrait.linksOut, to: site.links(to: page)).add(to: &html)
    if let measures = portrait.measures { ReadingSection(measures: measures).add(to: &html) }
    TranslationsSection(site: site, page: page, portrait: portrait).add(to: &html)
    FormSection(form: portrait.form, isHeaderWrong: portrait.isHeaderWrong).add(to: &html)
    return html.markup
  }

  private var language: String { site.site.languages[site.site.pages[page].language].tag }
}

extension HTMLBuffer {
  /// A row of a list of facts.
  mutating func fact(_ name: StaticString, _ value: (inout HTMLBuffer) -> Void) {
    append("<div><dt>")
    append(name)
    append("</dt><dd>")
    value(&self)
    append("</dd></div>")
  }

  /// A text in the language of the site, within a sentence of the panel.
  mutating func words(_ text: String, in language: String) {
    append("<bdi lang=\"")
    append(text: language)
    append("\">")
    append(text: text)
    append("</bdi>")
  }

  mutating func badge(_ kind: StaticString, _ text: String) {
    append("<span class=\"badge ")
    append(kind)
    append("\">")
    append(text: text)
    append("</span>")
  }
}
