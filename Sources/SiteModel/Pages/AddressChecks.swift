package import Diagnostics
import FrontMatter

extension Site {
  /// What the program itself writes; nothing of `content/` may lie there.
  static let reservedFolders: Set<String> = ["a-z", "assets", "feedback", "pagefind", "search"]
  private static let reservedFiles: Set<String> = [
    "404.html", "feed.json", "feed.xml", "index.html", "pages.json", "robots.txt", "sitemap.xml",
    "_headers", "_redirects",
  ]

  private static let reservedLetters = Set(
    reservedFolders.union(reservedFiles).compactMap(\.utf8.first))

  /// Two sources must not have one address, and no alias may be another's.
  package var addressProblems: [Diagnostic] {
    var problems = Problems()
    checkAddresses(problems: &problems)
    return problems.all
  }

  private func checkAddresses(problems: inout Problems) {
    var claims = AddressClaims()
    for page in pages {
      checkName(page.source, page.pathInLanguage.dropLast(".md".count), problems: &problems)
      let owner = AddressClaims.Owner(
        source: page.source, isFile: false,
        keepsAddress: page.status != .draft)
      claim(page.address.relative, for: owner, &claims, problems: &problems)
    }
    for (index, source) in files.enumerated() {
      checkName(source, nil, problems: &problems)
      let owner = AddressClaims.Owner(source: source, isFile: true, keepsAddress: true)
      claim(publishedPath(ofFile: index), for: owner, &claims, problems: &problems)
    }
    checkAliases(&claims, problems: &problems)
  }

  private func claim(
    _ address: String, for owner: AddressClaims.Owner, _ claims: inout AddressClaims,
    problems: inout Problems
  ) {
    checkReserved(owner.source, address, problems: &problems)
    guard let other = claims.claim(address, for: owner) else { return }
    let isSameName = other.source.lowercased() == owner.source.lowercased()
    problems.report(
      PageRules.sameAddress,
      isSameName
        ? "two files have names that look alike: many computers take them for one"
        : "this file has the address of another: '/\(address)'",
      at: Place(path: "content/\(owner.source)"),
      notes: [.init("the other one is 'content/\(other.source)'")],
      help: isSameName
        ? "rename one of them: capital letters and accents are not enough to tell them apart"
        : "rename one of them, or put them together")
  }

  /// `plain` is the part of a page's path that should be easy to read aloud.
  private func checkName(_ source: String, _ plain: Substring?, problems: inout Problems) {
    if Self.isPlain(source), plain != nil { return }
    if let wrong = source.unicodeScalars.first(where: { !LinkableName.isLinkable($0) }) {
      problems.report(
        PageRules.unlinkableName,
        "the file's name has \(LinkableName.shown(wrong)), which no link can hold",
        at: Place(path: "content/\(source)"), help: "use small letters a to z, digits and hyphens")
    } else if let wrong = plain?.first(where: { !Self.isPlain($0) }) {
      problems.report(
        PageRules.fileName, "the file's name has '\(wrong)', which becomes part of the address",
        at: Place(path: "content/\(source)"), help: "use small letters a to z, digits and hyphens")
    }
  }

  /// Whether a page's path needs no closer look, as nearly all.
  private static func isPlain(_ source: String) -> Bool {
    var source = source
    return source.withUTF8 { bytes in
      bytes.dropLast(".md".utf8.count).allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "/"):
          true
        default: false
        }
      }
    }
  }

  private static func isPlain(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "0"..."9", "-", "/": true
    default: false
    }
  }

  private func checkReserved(_ source: String, _ address: String, problems: inout Problems) {
    guard isReserved(address) else { return }
    problems.report(
      PageRules.reservedAddress, "'/\(address)' is an address that sitegen writes itself",
      at: Place(path: "content/\(source)"), help: "give the file or its folder another name")
  }

  /// Whether the program itself writes there, or to a file where a page would need a folder.
  func isReserved(_ address: String) -> Bool {
    isReserved(address) { glossaryFolder(in: $0) }
  }

  /// Whether an alias cannot be there. A page must leave room for the first term of a language; an alias may lead on from
  /// where terms were.
  func isReservedForAliases(_ address: String) -> Bool {
    isReserved(address) { glossaryPage(in: $0) == nil ? nil : glossaryFolder(in: $0) }
  }

  private func isReserved(_ address: String, _ glossaryFolder: (Int) -> String?) -> Bool {
    if isFeedOfTopic(address) { return true }
    // Nearly all addresses are told apart by their first letter.
    guard
      settings.isMultilingual || settings.glossary.page != nil
        || Self.reservedLetters.contains(address.utf8.first ?? 0)
    else { return false }
    var path = address[...]
    var language = 0
    if settings.isMultilingual, let slash = path.firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if let index = languages.firstIndex(where: { $0.tag == folder }) {
        language = index
        path = path[path.index(after: slash)...]
      }
    }
    let first = String(path.prefix { $0 != "/" })
    let file = String(path.hasSuffix("/") ? path.dropLast() : path)
    return Self.reservedFolders.contains(first) || Self.reservedFiles.contains(file)
      || Self.isPartOfSitemap(file)
      || (!file.isEmpty && file == glossaryFolder(language))
  }

  /// Each topic's folder has the topic's feeds.
  private func isFeedOfTopic(_ address: String) -> Bool {
    var path = address.utf8[...]
    if path.last == UInt8(ascii: "/") { path = path.dropLast() }
    for name in ["/feed.xml", "/feed.json"]
    where path.suffix(name.utf8.count).elementsEqual(name.utf8) {
      let folder = String(address[..<path.endIndex].dropLast(name.utf8.count - 1))
      return topics.topics.joined().contains { pages[$0].address.relative == folder }
    }
    return false
  }

  /// `sitemap-2.xml`, of a site with very many pages.
  private static func isPartOfSitemap(_ file: String) -> Bool {
    file.hasPrefix("sitemap-") && file.hasSuffix(".xml")
      && file.dropFirst("sitemap-".count).dropLast(".xml".count).allSatisfy(\.isNumber)
  }

  /// Pages that lead to others stand where those are looked for.
  func checkTypes(problems: inout Problems) {
    let homes = languages.indices.map { home(of: $0) }
    for (index, page) in pages.enumerated() where page.isPublished {
      let isHome = homes[page.language] == index
      switch page.type {
      case .home where !isHome, .topic where !page.isIndex:
        problems.report(
          PageRules.indexType,
          "a page of type '\(page.type.rawValue)' has the file name of another",
          at: Place(path: "content/\(page.source)"),
          help: page.type == .home
            ? "call it index.md in the language's folder" : "call it index.md in the topic's folder"
        )
      case .article, .overview, .researchSummary, .factSheet, .experience:
        let topic = topics.topic(of: index)
        let absence = topic.flatMap { pages[$0].absence }
        guard !isHome, topic == nil || (absence != nil && page.namedTopic == nil) else { continue }
        problems.report(
          PageRules.noTopic,
          absence.map { "the page's topic is \($0), so that no list leads to the page" }
            ?? "the page belongs to no topic, so that no list leads to it",
          at: Place(path: "content/\(page.source)"),
          help: absence == nil
            ? "add an index.md with type: topic to its folder, or name a topic in its front matter"
            : "publish the topic, or name another in the page's front matter")
      default: continue
      }
    }
  }

  func checkHomes(problems: inout Problems) {
    for (index, language) in languages.enumerated() {
      let place = Place(path: "content/\(language.tag)/index.md")
      guard let home = home(of: index) else {
        problems.report(
          PageRules.missingHome, "the language '\(language.tag)' has no home page", at: place,
          help: "add the file, with type: home in its front matter")
        continue
      }
      guard pages[home].status != .refused, pages[home].type != .home else { continue }
      problems.report(
        PageRules.homeType,
        "the home page of '\(language.tag)' has the type '\(pages[home].type.rawValue)'",
        at: place, help: "write 'type: home' in its front matter")
    }
  }
}
