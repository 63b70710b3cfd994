import Diagnostics
import FrontMatter

/// Which pages say the same in several languages: those with the same path below their language's
/// folder, and those that `translation_of` ties together, directly or through others.
package struct TranslationIndex: Sendable {
  /// Per page the first page of its group.
  private let leaders: [Int]
  /// Groups of two and more, by their first page.
  private let groups: [Int: [Int]]

  /// On a site with one language a page can only be wrong in naming an original.
  init(
    pages: [Page], bySource: [String: Int], isMultilingual: Bool, problems: inout Problems
  ) {
    guard isMultilingual else {
      for page in pages {
        guard let named = page.translationOf else { continue }
        _ = Self.original(named, of: page, pages, bySource, problems: &problems)
      }
      (leaders, groups) = (Array(pages.indices), [:])
      return
    }
    var ties = Ties(count: pages.count)
    var byPath: [Substring: Int] = [:]
    for (index, page) in pages.enumerated() {
      if let named = page.translationOf {
        let original = Self.original(named, of: page, pages, bySource, problems: &problems)
        if let original { ties.tie(index, original) }
      } else if let other = byPath[page.pathInLanguage] {
        ties.tie(index, other)
      } else {
        byPath[page.pathInLanguage] = index
      }
    }
    leaders = pages.indices.map { ties.leader(of: $0) }
    groups = Dictionary(grouping: pages.indices, by: { [leaders] in leaders[$0] })
      .filter { $0.value.count > 1 }
    checkLanguages(pages, problems: &problems)
  }

  /// Whether there is a version in another language, published or not. Cheap.
  package func hasOthers(_ page: Int) -> Bool {
    !groups.isEmpty && groups[leaders[page]] != nil
  }

  /// The published versions of a page in other languages, in the order of the languages.
  package func others(of page: Int, in site: Site) -> [Int] {
    guard let group = groups[leaders[page]] else { return [] }
    return group.filter { $0 != page && site.pages[$0].isPublished }
      .sorted { site.pages[$0].language < site.pages[$1].language }
  }

  /// The same with those that were withdrawn, at whose address that is said.
  package func othersWithAddress(of page: Int, in site: Site) -> [Int] {
    guard let group = groups[leaders[page]] else { return [] }
    return group.filter { $0 != page && site.pages[$0].keepsAddress }
      .sorted { site.pages[$0].language < site.pages[$1].language }
  }

  /// The page that a page and its translations were made from: the one that names no other as its original; of
  /// several, that in the language which the site names first. It may be the page itself; nil when it has no version in
  /// another language.
  ///
  /// An original that was withdrawn, or that has mistakes, is still the original: no other version takes its place. So
  /// whoever shows it asks whether it is published.
  package func original(of page: Int, in site: Site) -> Int? {
    guard let group = groups[leaders[page]] else { return nil }
    var count = 0
    var first: Int?
    // Asked of each page: no list is made.
    for version in group where version == page || site.pages[version].status != .draft {
      count += 1
      if first.map({ Self.isMoreOriginal(site.pages[version], than: site.pages[$0]) }) ?? true {
        first = version
      }
    }
    return count > 1 ? first : nil
  }

  private static func isMoreOriginal(_ page: Page, than other: Page) -> Bool {
    (page.translationOf == nil) == (other.translationOf == nil)
      ? page.language < other.language : page.translationOf == nil
  }

  private static func original(
    _ named: Page.Name, of page: Page, _ pages: [Page], _ bySource: [String: Int],
    problems: inout Problems
  ) -> Int? {
    if let original = bySource[named.value], pages[original].language != page.language {
      reportUnpublished(pages[original], named, by: page, problems: &problems)
      return original
    }
    problems.report(
      PageRules.unknownTranslation, "'\(named.value)' is not a page in another language",
      at: named.place,
      help: Suggestion.help(
        for: named.value,
        among: pages.filter { $0.language != page.language && $0.isMeantForSite }.map(\.source))
        ?? "name the original's file below content/, for instance en/low-back-pain/exercise.md")
    return nil
  }

  /// A page that is not meant for the site itself may name another, and whoever withdraws an original may have
  /// translations that still hold.
  private static func reportUnpublished(
    _ original: Page, _ named: Page.Name, by page: Page, problems: inout Problems
  ) {
    guard page.isMeantForSite, original.status != .withdrawn, let absence = original.absenceOfPage
    else { return }
    problems.reportUnpublished("'\(named.value)'", absence, at: named.place)
  }

  /// Readers who switch the language must come to one page.
  private func checkLanguages(_ pages: [Page], problems: inout Problems) {
    for group in groups.values {
      var first: [Int: Int] = [:]
      for index in group {
        let page = pages[index]
        guard let other = first.updateValue(index, forKey: page.language) else { continue }
        problems.report(
          PageRules.doubleTranslation,
          "two pages of one language are translations of the same page",
          at: page.translationOf?.place ?? Place(path: "content/\(page.source)"),
          notes: [.init("the other one is 'content/\(pages[other].source)'")],
          help: "let one of them name the original with 'translation_of'")
      }
    }
  }
}

/// Groups that grow together as their members are tied (disjoint sets).
private struct Ties {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The smallest member of the group.
  mutating func leader(of member: Int) -> Int {
    var leader = member
    while parents[leader] != leader { leader = parents[leader] }
    parents[member] = leader
    return leader
  }

  mutating func tie(_ first: Int, _ second: Int) {
    let leaders = (leader(of: first), leader(of: second))
    parents[max(leaders.0, leaders.1)] = min(leaders.0, leaders.1)
  }
}
