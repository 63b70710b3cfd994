import Fingerprints
import FrontMatter
import SiteModel

/// A list from A to Z: on one page, or where it is long, on a page for each letter.
struct LetterList {
  let site: Site
  let language: Int
  let layouts: Layouts
  let content: Content
  /// What stands in the list, in no order.
  let names: [String]
  /// For each name the letter that it is listed under.
  private let initials: [Character]

  enum Content {
    /// All pages, by their titles.
    case pages([Int])
    /// What they are about.
    case conditions(ConditionList)
  }

  static let pagesFolder = "a-z/"
  static let conditionsFolder = "a-z/conditions/"

  /// More than these make a page that takes long on a slow connection, and that nobody scrolls through.
  private static let namesOnOne = 500

  init(site: Site, language: Int, layouts: Layouts, content: Content) {
    self.site = site
    self.language = language
    self.layouts = layouts
    self.content = content
    names =
      switch content {
      case .pages(let pages): pages.map { site.pages[$0].title }
      case .conditions(let list): list.entries.map(\.name)
      }
    initials =
      names.count > Self.namesOnOne
      ? LetterIndex.letters(of: names, language: site.languages[language].tag) : []
  }

  /// Those that the site has.
  static func all(_ site: Site, _ layouts: Layouts) -> [LetterList] {
    var lists: [LetterList] = []
    for language in site.languages.indices {
      if layouts.listsPages {
        let pages = site.pages.indices.filter {
          site.pages[$0].language == language && site.pages[$0].isPublished
        }
        lists.append(
          LetterList(site: site, language: language, layouts: layouts, content: .pages(pages)))
      }
      if layouts.listsConditions, site.hasConditions(in: language) {
        let list = ConditionList(site, language: language)
        lists.append(
          LetterList(site: site, language: language, layouts: layouts, content: .conditions(list)))
      }
    }
    return lists
  }

  // MARK: Pages

  /// Below the site's base.
  var folder: String { site.relativePath(content.folder, in: language) }

  /// Whether all names stand on one page.
  var isWhole: Bool { initials.isEmpty }

  /// The letters that have pages of their own, in no order that matters.
  private var ownPages: [Character] { Array(Set(initials)).sorted() }

  /// Letters that do not stand in addresses as they are have their numbers there.
  func path(_ letter: Character) -> String {
    if letter.isASCII { return "\(folder)\(letter)/" }
    let scalars = letter.unicodeScalars.map { String($0.value, radix: 16) }
    return "\(folder)u\(scalars.joined(separator: "-"))/"
  }

  /// Where a name is listed.
  func path(ofEntry entry: Int) -> String { isWhole ? folder : path(initials[entry]) }

  /// Each page with the last day on which something in it changed.
  var sitemapEntries: [Sitemap.Entry] {
    var days: [Character: CivilDay] = [:]
    for (entry, letter) in initials.enumerated() {
      days[letter] = max(days[letter] ?? day(of: entry), day(of: entry))
    }
    return [Sitemap.Entry(path: folder, lastModified: names.indices.lazy.map(day).max())]
      + ownPages.map { Sitemap.Entry(path: path($0), lastModified: days[$0]) }
  }

  private func day(of entry: Int) -> CivilDay {
    switch content {
    case .pages(let pages): site.pages[pages[entry]].modified
    case .conditions(let list):
      list.entries[entry].pages.lazy.map { site.pages[$0].modified }.max()
        ?? CivilDay(number: 0)
    }
  }

  /// What is as the last build made it need not be put in order again: `remembered` are the digests of what its outputs
  /// were made of.
  func outputs(_ facts: SiteFacts, _ remembered: [String: UInt64]) -> [any SharedOutput] {
    let reads = digest(facts)
    let letters = ownPages
    let paths = ([folder] + letters.map(path)).map { $0 + "index.html" }
    if paths.allSatisfy({ remembered[$0] == reads }) {
      return paths.map { ListPage(path: $0, digest: reads, make: { [] }) }
    }
    let pages = LetterPages(list: self)
    return [ListPage(path: paths[0], digest: reads) { pages.page(nil) }]
      + zip(paths.dropFirst(), letters).map { path, letter in
        ListPage(path: path, digest: reads) { pages.page(letter) }
      }
  }

  private func digest(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint()
    digest.add(names.count)
    switch content {
    case .pages(let pages): for page in pages { digest.add(facts.faces.names[page]) }
    case .conditions(let list):
      for entry in list.entries {
        digest.add(entry.name)
        digest.add(entry.condition ?? -1)
        digest.add(entry.anchor)
        for page in entry.pages { digest.add(facts.faces.names[page]) }
      }
      for other in site.languages.indices {
        digest.add(languages.contains(other))
        digest.add(facts.faces.ways[other])
      }
    }
    digest.add(facts.digest(of: Fact(.language, language)))
    if let layout = facts.layout(content.layout, language) {
      digest.add(facts.digest(of: layout))
    }
    return digest.value
  }

  /// Those that have such a list.
  var languages: [Int] {
    switch content {
    case .pages: Array(site.languages.indices)
    case .conditions: site.languages.indices.filter(site.hasConditions)
    }
  }
}

extension LetterList.Content {
  /// Below the language's folder.
  var folder: String {
    switch self {
    case .pages: LetterList.pagesFolder
    case .conditions: LetterList.conditionsFolder
    }
  }

  var layout: String {
    switch self {
    case .pages: Layouts.allPages
    case .conditions: Layouts.conditions
    }
  }

  var title: SiteString {
    switch self {
    case .pages: .allPagesTitle
    case .conditions: .conditionsTitle
    }
  }

  var letterTitle: SiteString {
    switch self {
    case .pages: .allPagesLetter
    case .conditions: .conditionsLetter
    }
  }

  var summary: SiteString {
    switch self {
    case .pages: .allPagesSummary
    case .conditions: .conditionsSummary
    }
  }
}

/// One page of a list.
private struct ListPage: SharedOutput {
  let path: String
  let digest: UInt64
  let make: () -> [UInt8]

  func reads(_ facts: SiteFacts) -> UInt64 { digest }
  func bytes() -> [UInt8] { make() }
}
