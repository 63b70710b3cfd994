package import Diagnostics
import Fingerprints
package import FrontMatter
package import Markdown

/// The site as it will be: settings, languages, and what all pages know of one another.
///
/// Made once the headers are read and not changed after that, so all threads share it.
package final class Site: Sendable {
  package let settings: SiteSettings
  package let languages: [Language]
  /// One per language.
  package let glossaries: [Glossary]
  package let library: ReferenceLibrary
  /// The day of the build.
  package let today: CivilDay
  /// In the order of their sources.
  package let pages: [Page]
  /// Pictures and downloads: paths below `content/`, sorted.
  package let files: [String]
  /// One for each file; nil for downloads, and for pictures that state no size.
  package let fileSizes: [BodyImage.Size?]
  /// Smaller forms of pictures, by their positions; the others have none.
  package let fileForms: [Int: [BodyImage.Form]]

  /// Symbolic links in `content/`: nobody follows them.
  private let links: [String]

  /// How it stands with the reviews of the pages today.
  package let states: PageStates
  private let notices: [Int: ReviewState]
  package let topics: TopicIndex
  package let guides: GuideIndex
  package let translations: TranslationIndex
  private let pageBySource: [String: Int]
  private let fileByPath: [String: Int]

  /// `pages` come in any order; the site's is that of their sources. Addresses are not checked: see
  /// `addressProblems`. `listOrder` is that of the same pages in an earlier build (`TopicIndex.listOrder`).
  package init(
    settings: SiteSettings, languages: [Language], glossaries: [Glossary],
    library: ReferenceLibrary, today: CivilDay, pages: [Page], files: [String],
    fileSizes: [BodyImage.Size?], fileForms: [Int: [BodyImage.Form]] = [:],
    links: [String] = [], listOrder: [Int]? = nil, states: PageStates = PageStates(),
    problems: inout Problems
  ) {
    precondition(fileSizes.count == files.count, "each file has its size, or nil, at its position")
    let pages = Self.inOrder(pages)
    let bySource = Self.positions(pages)
    self.settings = settings
    self.languages = languages
    self.glossaries = glossaries
    self.library = library
    self.today = today
    self.pages = pages
    self.files = files
    self.fileSizes = fileSizes
    self.fileForms = fileForms
    self.links = links
    self.states = states
    notices = states.notices
    pageBySource = bySource
    fileByPath = Dictionary(
      files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    topics = TopicIndex(
      pages: pages, bySource: bySource, languages: languages.count, listOrder: listOrder,
      problems: &problems)
    guides = GuideIndex(
      pages: pages, bySource: bySource, topics: topics, problems: &problems)
    translations = TranslationIndex(
      pages: pages, bySource: bySource, isMultilingual: settings.isMultilingual,
      problems: &problems)
    checkReplacements(problems: &problems)
    checkWithdrawnTopics(problems: &problems)
    checkTranslations(problems: &problems)
    checkPermanentIDs(problems: &problems)
    checkHomes(problems: &problems)
    checkTypes(problems: &problems)
  }

  /// Pages usually come in order, and copying thousands of them costs more than looking.
  private static func inOrder(_ pages: [Page]) -> [Page] {
    let isSorted = pages.indices.dropFirst().allSatisfy {
      pages[$0 - 1].source.precedesByBytes(pages[$0].source)
    }
    return isSorted ? pages : pages.sorted { $0.source.precedesByBytes($1.source) }
  }

  private static func positions(_ pages: [Page]) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(pages.count)
    for index in pages.indices where positions[pages[index].source] == nil {
      positions[pages[index].source] = index
    }
    return positions
  }

  /// The page whose source is at this path below `content/`.
  package func page(at source: String) -> Int? { pageBySource[source] }

  /// The state of review that a page tells its readers of.
  package func notice(on page: Int) -> ReviewState? { notices[page] }

  /// The picture or download at this path below `content/`.
  package func file(at path: String) -> Int? { fileByPath[path] }

  /// What to do about a path below `content/` that leads through a symbolic link; nil for all others. What another page
  /// is called is no help there: the file is where the path says.
  package func helpForLink(on path: String) -> String? {
    guard let link = links.first(where: { path == $0 || path.hasPrefix($0 + "/") }) else {
      return nil
    }
    return "'content/\(link)' is a symbolic link: put the file or folder itself there"
  }

  /// The home page of a language.
  package func home(of language: Int) -> Int? {
    page(at: "\(languages[language].tag)/index.md")
  }

  package func path(of page: Int) -> String { pages[page].address.path(on: settings.base) }

  /// Path below the site's base of a file that belongs to a language, or lies in its folder.
  package func relativePath(_ file: String, in language: Int) -> String {
    settings.isMultilingual ? "\(languages[language].tag)/\(file)" : file
  }

  /// Where a picture or download of `content/` is found in the built site, below the base.
  package func publishedPath(ofFile index: Int) -> String {
    let path = files[index]
    guard !settings.isMultilingual, let language = languages.first,
      path.hasPrefix(language.tag + "/")
    else { return path }
    return String(path.dropFirst(language.tag.count + 1))
  }

  package func count(_ status: Page.Status) -> Int {
    pages.indices.count { pages[$0].status == status }
  }
}
