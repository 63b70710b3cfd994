import Diagnostics
import FrontMatter

/// Which pages say the same in several languages: those with the same path below their language's
/// folder, and those that name one another with `translation_of`.
package struct TranslationIndex: Sendable {
  private let groups: [String: [Int]]
  private let keys: [String?]

  init(pages: [Page], bySource: [String: Int], problems: inout Problems) {
    var groups: [String: [Int]] = [:]
    var keys = [String?](repeating: nil, count: pages.count)
    for (index, page) in pages.enumerated() {
      let key = Self.key(of: page, pages, bySource, problems: &problems)
      groups[key, default: []].append(index)
      keys[index] = key
    }
    self.groups = groups.filter { $0.value.count > 1 }
    self.keys = keys
  }

  /// The published versions of a page in other languages, in the order of the languages.
  package func others(of page: Int, in site: Site) -> [Int] {
    guard let key = keys[page], let group = groups[key] else { return [] }
    return group.filter { $0 != page && site.pages[$0].isPublished }
      .sorted { site.pages[$0].language < site.pages[$1].language }
  }

  private static func key(
    of page: Page, _ pages: [Page], _ bySource: [String: Int], problems: inout Problems
  ) -> String {
    guard let named = page.translationOf else { return String(page.pathInLanguage) }
    if let original = bySource[named.value], pages[original].language != page.language {
      return String(pages[original].pathInLanguage)
    }
    problems.report(
      PageRules.unknownTranslation, "'\(named.value)' is not a page in another language",
      at: named.place,
      help: Suggestion.help(for: named.value, among: pages.map(\.source))
        ?? "name the original's file below content/, for instance en/low-back-pain/exercise.md")
    return String(page.pathInLanguage)
  }
}
