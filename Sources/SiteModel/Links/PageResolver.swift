package import Diagnostics
package import HTML
package import Markdown

/// Answers the body renderer's questions for one page, and notes what the page uses of the site.
package struct PageResolver: BodyResolver {
  let site: Site
  let language: Int
  /// Path of the file that is rendered, below `content/`.
  private let source: String
  /// The folder of that file.
  let folder: Substring
  let citationLabel: Phrase
  private let ownAnchors: Set<String>
  package var bibliography: Bibliography
  /// Positions of the glossary's terms, in the order of their first use.
  package internal(set) var terms: [Int] = []
  /// Positions of the pictures and downloads that the page needs.
  package private(set) var files: Set<Int> = []
  /// Positions of the pages that are linked to.
  package private(set) var pages: Set<Int> = []
  /// Links to sections of other pages, to be checked once all pages are read.
  package private(set) var sectionLinks: [SectionLink] = []

  /// - Parameters:
  ///   - source: path of the file that is rendered, below `content/`.
  ///   - anchors: ids of the file's own headings.
  package init(
    site: Site, source: String, language: Int, anchors: Set<String> = [],
    bibliography: Bibliography
  ) {
    self.site = site
    self.language = language
    self.bibliography = bibliography
    self.source = source
    folder = ContentPath.folder(of: source)
    citationLabel = site.languages[language].strings[.citationLabel]
    ownAnchors = anchors
  }

  /// The sources that all pages may cite.
  var library: ReferenceLibrary { site.library }

  // MARK: Links

  package mutating func link(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    guard Address.scheme(of: destination) == nil, !destination.hasPrefix("//") else {
      return external(destination, at: span, problems: &problems)
    }
    let (written, anchor) = Self.split(destination)
    if written.isEmpty { return ownSection(anchor, at: span, problems: &problems) }
    guard let path = contentPath(written, at: span, problems: &problems) else { return nil }
    if let page = site.page(at: path) {
      return link(to: page, written, anchor, at: span, problems: &problems)
    }
    if let file = site.file(at: path) { return link(toFile: file) }
    reportUnknown(written, path, at: span, problems: &problems)
    return nil
  }

  private func external(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    if isOwn(destination) { return reportOwn(destination, at: span, problems: &problems) }
    if !destination.hasPrefix("//"), let address = Address(destination) { return address }
    problems.report(
      LinkRules.scheme, "'\(destination)' is not an address that may be followed", at: span.place,
      help: "links begin with https:, mailto: or tel:, or name a file of content/")
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
    // The heading's own spelling: "ä" has two Unicode forms, which Swift takes for equal and browsers not.
    if let heading = ownAnchors.firstIndex(of: anchor) {
      return Address(path: "#\(ownAnchors[heading])")
    }
    problems.report(
      LinkRules.unknownHeading, "'#\(anchor)' is not a heading of this page", at: span.place,
      help: Suggestion.help(for: anchor, among: ownAnchors))
    return nil
  }

  private mutating func link(
    to page: Int, _ written: String, _ anchor: String?, at span: SourceSpan,
    problems: inout Problems
  ) -> Address? {
    switch site.pages[page].status {
    case .draft: reportUnpublished(written, "a draft", at: span, problems: &problems)
    case .withdrawn: reportUnpublished(written, "withdrawn", at: span, problems: &problems)
    case .published, .refused: break
    }
    pages.insert(page)
    guard let anchor else { return Address(path: site.path(of: page)) }
    sectionLinks.append(
      SectionLink(page: page, anchor: anchor, origin: .content(source, span.bytes)))
    return Address(path: "\(site.path(of: page))#\(anchor)")
  }

  mutating func link(toFile file: Int) -> Address {
    files.insert(file)
    return Address(path: site.settings.base.path + site.publishedPath(ofFile: file))
  }

  private func reportUnpublished(
    _ written: String, _ state: String, at span: SourceSpan, problems: inout Problems
  ) {
    problems.report(
      LinkRules.unpublished, "'\(written)' is \(state) and will not be on the site", at: span.place,
      help: "link to another page, or take the link out until the page is published")
  }

  func reportUnknown(
    _ written: String, _ path: String, at span: SourceSpan, problems: inout Problems
  ) {
    let isPage = path.hasSuffix(".md") || !path.contains(".")
    let candidates = isPage ? site.pages.map(\.source) : site.files
    let nearest = Suggestion.nearest(to: path, among: candidates)
    problems.report(
      isPage ? LinkRules.unknownPage : LinkRules.unknownFile,
      isPage ? "'\(written)' is not a page of this site" : "there is no file '\(written)'",
      at: span.place,
      help: nearest.map { "did you mean '\(ContentPath.relative($0, from: folder))'?" }
        ?? (isPage
          ? sourceHelp(forPath: written.drop { $0 == "/" })
          : "put the file beside the page, and write its name as it is, capital letters too"))
  }

  func contentPath(
    _ written: String, at span: SourceSpan, problems: inout Problems
  ) -> String? {
    if let path = ContentPath(ContentPath.decoded(written), from: folder).path { return path }
    problems.report(
      LinkRules.outside, "'\(written)' leads out of content/", at: span.place,
      help: "put the file into content/")
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
