package import Diagnostics
import Fingerprints
package import FrontMatter
package import HTML
package import Markdown

/// Answers the body renderer's questions for one page, and notes what the page uses of the site.
package struct PageResolver: BodyResolver {
  package let site: Site
  package let language: Int
  /// Path of the file that is rendered, below `content/`.
  private let source: String
  /// The folder of that file.
  let folder: Substring
  let citationLabel: Phrase
  /// In the order of the file.
  private let headings: [String]
  private let ownAnchors: Set<String>
  package var bibliography: Bibliography
  package internal(set) var terms = TermUses()
  package let automaticTerms: AutomaticTerms
  /// Whether mentions of terms are places to come back to. Not in texts that stand on many pages.
  let marksMentions: Bool
  /// Positions of the pictures and downloads that the page needs.
  package private(set) var files: Set<Int> = []
  /// Positions of the pages that are linked to.
  package private(set) var pages: Set<Int> = []
  /// Whether the page has shown a picture so far: those behind it are loaded later.
  var hasPicture: Bool
  /// How many pictures of signs the page has so far.
  var icons = 0
  /// Where the films of the page are played from.
  package internal(set) var providers: Set<FilmProvider> = []
  /// The latest day on which one of them was reviewed: before it, the page has a mistake.
  package internal(set) var lastFilmReview: CivilDay?
  /// Links to sections of other pages, to be checked once all pages are read.
  package private(set) var sectionLinks: [SectionLink] = []

  /// - Parameters:
  ///   - source: path of the file that is rendered, below `content/`.
  ///   - headings: ids of the file's own headings, in their order.
  ///   - hasPicture: whether there is one above the text.
  ///   - automaticTerms: which terms are linked without being marked.
  package init(
    site: Site, source: String, language: Int, headings: [String] = [],
    hasPicture: Bool = false, bibliography: Bibliography, automaticTerms: AutomaticTerms = .off,
    marksMentions: Bool = true
  ) {
    self.automaticTerms = automaticTerms
    self.marksMentions = marksMentions
    self.site = site
    self.language = language
    self.hasPicture = hasPicture
    self.bibliography = bibliography
    self.source = source
    folder = ContentPath.folder(of: source)
    citationLabel = site.languages[language].strings[.citationLabel]
    self.headings = headings
    ownAnchors = Set(headings)
  }

  /// The sources that all pages may cite.
  var library: ReferenceLibrary { site.library }

  // MARK: Links

  package mutating func link(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    if let scheme = Address.scheme(of: destination) {
      return external(destination, scheme, at: span, problems: &problems)
    }
    if destination.hasPrefix("//") {
      return reportWithoutScheme(destination, at: span, problems: &problems)
    }
    let (written, anchor) = Self.split(destination)
    if written.isEmpty { return ownSection(anchor, at: span, problems: &problems) }
    guard let path = contentPath(written, at: span, problems: &problems) else { return nil }
    if let page = site.page(at: path) {
      return link(to: page, written, path, anchor, at: span, problems: &problems)
    }
    if let file = site.file(at: path) {
      return link(to: file, path, anchor, at: span, problems: &problems)
    }
    reportUnknown(written, path, at: span, problems: &problems)
    return nil
  }

  private func ownSection(
    _ anchor: String?, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    guard let anchor else {
      problems.report(
        LinkRules.unknownPage, "the link leads nowhere", at: span.place,
        help: "name a page's source file or an address between the round brackets")
      return nil
    }
    // "ä" has two Unicode forms, which Swift takes for equal and browsers not.
    if let heading = ownAnchors.firstIndex(of: anchor), ownAnchors[heading].hasBytes(of: anchor) {
      return Address(path: "#\(ownAnchors[heading])")
    }
    AnchorAdvice(anchor, among: headings)
      .report(on: "this page", at: span.place, problems: &problems)
    return nil
  }

  private mutating func link(
    to page: Int, _ written: String, _ path: String, _ anchor: String?, at span: SourceSpan,
    problems: inout Problems
  ) -> Address? {
    if written.utf8.last == UInt8(ascii: "/") {
      reportUnknown(written, path, at: span, problems: &problems)
      return nil
    }
    checkSpelling(path, site.pages[page].source, at: span, problems: &problems)
    pages.insert(page)
    switch site.pages[page].status {
    case .draft: reportDraft(written, at: span, problems: &problems)
    case .withdrawn:
      // There are no sections to lead to.
      reportWithdrawn(written, page, at: span, problems: &problems)
      return Address(path: site.path(of: page))
    case .published, .refused: break
    }
    guard let anchor else { return Address(path: site.path(of: page)) }
    sectionLinks.append(
      SectionLink(page: page, anchor: anchor, origin: .content(source, span.bytes)))
    return Address(path: "\(site.path(of: page))#\(anchor)")
  }

  private mutating func link(
    to file: Int, _ path: String, _ anchor: String?, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    checkSpelling(path, site.files[file], at: span, problems: &problems)
    let address = link(toFile: file)
    guard let anchor else { return address }
    guard !anchor.isEmpty, PublishedFile.hasPlaces(path) else {
      problems.report(
        LinkRules.placeInFile, "'#\(anchor)' is no place in this file", at: span.place,
        help: "take the '#' and what follows it out")
      return nil
    }
    return Address(path: "\(address.text)#\(anchor)")
  }

  mutating func link(toFile file: Int) -> Address {
    files.insert(file)
    return Address(path: site.settings.base.path + site.publishedPath(ofFile: file))
  }

  private func reportDraft(_ written: String, at span: SourceSpan, problems: inout Problems) {
    problems.report(
      LinkRules.unpublished, "'\(written)' is a draft and will not be on the site", at: span.place,
      help: "link to another page, or take the link out until the page is published")
  }

  private func reportWithdrawn(
    _ written: String, _ page: Int, at span: SourceSpan, problems: inout Problems
  ) {
    let page = site.pages[page]
    let since = page.withdrawal?.date.map { " on \($0)" } ?? ""
    let instead = site.replacement(of: page).map { site.pages[$0].source }
    problems.report(
      LinkRules.withdrawn, "'\(written)' was withdrawn\(since)", at: span.place,
      help: instead.map {
        "link to what is in its place: \(ContentPath.relative($0, from: folder))"
      } ?? "take the link out, or link to another page")
  }

  func reportUnknown(
    _ written: String, _ path: String, isPicture: Bool = false, at span: SourceSpan,
    problems: inout Problems
  ) {
    UnknownTarget(
      site: site, folder: folder, language: language, written: written, path: path,
      isPicture: isPicture
    ).report(at: span.place, problems: &problems)
  }

  /// Swift and some disks take two Unicode forms of a name for one, servers do not.
  func checkSpelling(
    _ path: String, _ name: String, at span: SourceSpan, problems: inout Problems
  ) {
    guard !path.hasBytes(of: name) else { return }
    problems.report(
      LinkRules.spelling, "the path looks like '\(name)' and is written with other characters",
      at: span.place, help: TwoSpellings(path, name).help)
  }

  func contentPath(
    _ written: String, at span: SourceSpan, problems: inout Problems
  ) -> String? {
    if written.contains(byte: UInt8(ascii: "%")), let mistake = PercentEncoding(written).mistake {
      problems.report(LinkRules.encoding, mistake.message, at: span.place, help: mistake.help)
      return nil
    }
    if let path = ContentPath(ContentPath.decoded(written), from: folder).path { return path }
    problems.report(
      LinkRules.outside, "'\(written)' leads out of content/", at: span.place,
      help: "put the file into content/, and write the way to it from this page")
    return nil
  }

  /// `../a.md#b` in path and anchor.
  private static func split(_ destination: String) -> (path: String, anchor: String?) {
    guard destination.contains(byte: UInt8(ascii: "#")),
      let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    else { return (destination, nil) }
    let anchor = ContentPath.decoded(String(destination[destination.index(after: hash)...]))
    return (String(destination[..<hash]), anchor)
  }
}
