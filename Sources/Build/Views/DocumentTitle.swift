import FrontMatter
import SiteModel

/// What stands in the browser's tab and in lists of search results.
struct DocumentTitle {
  private let phrase: Phrase
  private let site: String

  init(_ site: Site, language: Int) {
    let language = site.languages[language]
    phrase = language.strings[.documentTitle]
    self.site = site.settings.title.text(in: language.tag) ?? ""
  }

  /// The site's name is not said twice where a page bears it.
  func text(for page: String) -> String {
    page == site ? page : phrase.filled(["page": page, "site": site])
  }
}
