import Diagnostics
package import FrontMatter
import SiteModel

/// That a translation takes no account yet of what has changed in its original.
package struct BehindOriginal: Sendable, Hashable {
  /// The file of the original, as people call it.
  package let original: String
  /// The day of the change that the original lists; nil where digests alone tell.
  package let changed: CivilDay?
  /// What the original says otherwise; empty where the translation keeps no digests.
  package let parts: [ContentMark.Part]

  /// As lists say it.
  package var words: String {
    let change =
      changed.map { "it was changed on \($0)" } ?? "\(ReviewedContent.words(for: parts)) changed"
    return "behind its original '\(original)': \(change)"
  }
}

/// The translations that are behind. Of an original, nothing is read but its header, unless a translation keeps what it
/// said.
struct BehindPages: Sendable {
  /// By the position of the translation.
  let found: [Int: BehindOriginal]

  init(_ site: Site, _ content: SourceReader, _ workers: Workers) throws(MachineTrouble) {
    let pages = site.pages
    let following = pages.indices.filter { pages[$0].followed != nil && pages[$0].isPublished }
    let finders = try workers.run(
      over: following.count,
      make: { BehindFinder(site: site, reader: ContentReader(site, content)) },
      visit: { (finder: inout BehindFinder, index: Int) in finder.visit(following[index]) })
    found = finders.reduce(into: [:]) { $0.merge($1.found) { $1 } }
  }
}

private struct BehindFinder {
  let site: Site
  let reader: ContentReader
  private(set) var found: [Int: BehindOriginal] = [:]

  /// What the site does not ask for, or the page sets aside, is not said here either.
  mutating func visit(_ page: Int) {
    guard let original = site.translations.original(of: page, in: site), original != page,
      site.pages[original].isPublished
    else { return }
    let missed = asks(for: TranslationRules.behind, page) ? site.missedChange(of: page) : nil
    let parts = asks(for: TranslationRules.changed, page) ? changes(page, original) : []
    guard missed != nil || !parts.isEmpty else { return }
    found[page] = BehindOriginal(
      original: "content/\(site.pages[original].source)", changed: missed?.change.day,
      parts: parts)
  }

  private func asks(for rule: Rule, _ page: Int) -> Bool {
    site.settings.checks.severity(of: rule) != nil
      && !site.pages[page].upkeep.setAside.contains(rule)
  }

  private func changes(_ page: Int, _ original: Int) -> [ContentMark.Part] {
    guard let content = site.pages[page].followed?.content else { return [] }
    return reader.mark(of: original)?.changes(since: content) ?? []
  }
}
