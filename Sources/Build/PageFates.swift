import Diagnostics
import SiteModel

/// What became of the pages' sources. Each has exactly one fate, so that none is passed over in silence.
package struct PageFates: Sendable, Hashable {
  /// Without an error: on the site, if it was published.
  package private(set) var accepted = 0
  package private(set) var drafts = 0
  package private(set) var withdrawn = 0
  /// With an error, whatever else they are.
  package private(set) var refused = 0
  /// Not looked at, because there were no settings to check them against.
  package private(set) var unread = 0

  package var sources: Int { accepted + drafts + withdrawn + refused + unread }
}

extension PageFates {
  /// No page was looked at.
  init(unread: Int) {
    self.unread = unread
  }

  /// Nothing was wrong with any page.
  init(accepted: Int, drafts: Int, withdrawn: Int) {
    (self.accepted, self.drafts, self.withdrawn) = (accepted, drafts, withdrawn)
  }

  /// `sources` are the paths of all pages below `content/`; those that lie in no language's folder are not among
  /// the site's pages. `diagnostics` name files as if the folders were called `content` and `templates`.
  init(of sources: [String], on site: Site, _ diagnostics: [Diagnostic]) {
    let broken = diagnostics.filesWithErrors
    for page in site.pages {
      switch page.status {
      case _ where broken.contains("content/\(page.source)"): refused += 1
      case .refused: refused += 1
      case .published: accepted += 1
      case .draft: drafts += 1
      case .withdrawn: withdrawn += 1
      }
    }
    refused += sources.count - site.pages.count
  }
}
