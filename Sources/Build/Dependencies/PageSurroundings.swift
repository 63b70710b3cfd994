import Fingerprints
import FrontMatter
import SiteModel

/// Which other pages a page shows, and where. The page's view is filled from this, and it is what decides
/// whether the page must be rendered when another one changes: a new list is added here and nowhere else.
struct PageSurroundings {
  /// From the home page down.
  let breadcrumb: [Int]
  /// The same page in other languages.
  let translations: [Int]
  /// The one of these, and the page itself, that the others were translated from.
  let original: Int?
  /// The change of the original that a translation takes no account of.
  let behind: Site.MissedChange?
  /// Languages that the page is not in, and that have a home page to go to instead.
  let untranslated: [Int]
  let related: [Int]
  /// On a topic page.
  let pagesOfTopic: [Int]
  /// Where it is part of a guide.
  let guide: GuideIndex.Place?
  /// On the page that a guide begins on.
  let guideParts: [Int]
  /// On a home page.
  let recent: [Int]
  /// What the site says of itself on this page; what it says is part of the layout.
  let statements: Statements
  /// The state of its review that the page tells its readers of.
  let notice: ReviewState?

  init(_ site: Site, of index: Int) {
    let lists = PageLists(site: site, index: index)
    breadcrumb = site.ancestors(of: index)
    translations = site.translations.others(of: index, in: site)
    let original = translations.isEmpty ? nil : site.translations.original(of: index, in: site)
    self.original = original.flatMap { site.pages[$0].isPublished ? $0 : nil }
    behind = site.missedChange(of: index)
    untranslated = site.languages(without: translations + [index])
    related = lists.related
    pagesOfTopic = lists.pagesOfTopic
    guide = site.guides.place(of: index)
    guideParts = lists.guideParts
    recent = lists.recent
    statements = site.settings.statements(on: site.pages[index])
    notice = site.notice(on: index)
  }

  /// Pages that are named with title, type and address.
  private var named: [[Int]] { [breadcrumb, translations, related, guide?.neighbours ?? []] }
  /// Pages of which summary and date show too.
  private var listed: [[Int]] { [pagesOfTopic, guideParts, recent] }

  func digest(_ faces: PageFaces) -> UInt64 {
    var digest = Fingerprint()
    for pages in named {
      digest.add(pages.count)
      for page in pages { digest.add(faces.names[page]) }
    }
    digest.add(guide?.number ?? 0)
    digest.add(guide?.count ?? 0)
    digest.add(original.map { faces.names[$0] } ?? 0)
    digest.add(behind.map { faces.names[$0.original] } ?? 0)
    digest.add(behind.map { Int($0.change.day.number) } ?? 0)
    digest.add(untranslated.count)
    for language in untranslated { digest.add(faces.ways[language]) }
    digest.add(statements.rawValue)
    digest.add(notice?.rawValue)
    for pages in listed {
      digest.add(pages.count)
      for page in pages { digest.add(faces.entries[page]) }
    }
    return digest.value
  }
}

extension GuideIndex.Place {
  /// The pages that a part of a guide names.
  fileprivate var neighbours: [Int] { [start, previous] + (next.map { [$0] } ?? []) }
}

/// Digests of what other pages show of each page.
struct PageFaces: Sendable {
  /// Of title, type and address, and of the language that a page is in.
  let names: [UInt64]
  /// Of these with summary and date.
  let entries: [UInt64]
  /// Per language, of what a page shows that is not in it: the language's name, a note, and the way to its home page.
  let ways: [UInt64]

  init(_ site: Site) {
    let languages = site.languages.map { language in
      var digest = Fingerprint()
      digest.add(language.tag)
      digest.add(language.name)
      return digest.value
    }
    ways = site.languages.indices.map { language in
      var digest = Fingerprint()
      digest.add(languages[language])
      digest.add(site.languages[language].strings.text(.notInLanguage))
      digest.add(site.home(of: language).map { site.pages[$0].address.relative } ?? "")
      return digest.value
    }
    var names: [UInt64] = []
    var entries: [UInt64] = []
    names.reserveCapacity(site.pages.count)
    entries.reserveCapacity(site.pages.count)
    for page in site.pages {
      var digest = Fingerprint()
      digest.add(languages[page.language])
      digest.add(page.title)
      digest.add(page.type.rawValue)
      digest.add(page.address.relative)
      names.append(digest.value)
      digest.add(page.summary)
      digest.add(Int(page.updated.number))
      digest.add(Int(page.modified.number))
      entries.append(digest.value)
    }
    self.names = names
    self.entries = entries
  }
}
