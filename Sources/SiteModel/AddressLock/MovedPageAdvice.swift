import Diagnostics
import FrontMatter

/// Says of an address that vanished what brings it back: an alias of the page that has most probably taken its place,
/// or else the page, withdrawn.
struct MovedPageAdvice {
  private let site: Site
  /// Pages whose address is new, by their languages and names, and by their languages and titles.
  private var named: [Key: [Page]] = [:]
  private var titled: [Key: [Page]] = [:]
  private let formerTitles: [String: String]

  private struct Key: Hashable {
    let language: Substring
    let text: String
  }

  /// `new` are sources of pages that are at an address where none was, `formerTitles` what the pages were called, by the
  /// sources that they had.
  init(_ site: Site, new: [String], formerTitles: [String: String]) {
    self.site = site
    self.formerTitles = formerTitles
    for source in Set(new).sorted() {
      guard let page = site.page(at: source).map({ site.pages[$0] }) else { continue }
      let language = Self.language(source)
      named[Key(language: language, text: String(Self.name(source))), default: []].append(page)
      titled[Key(language: language, text: page.title), default: []].append(page)
    }
  }

  /// `isFirst` where the ways out are to be named, which are the same for all.
  func report(
    _ line: AddressLock.Line, at place: Place, isFirst: Bool, _ problems: inout Problems
  ) {
    guard case .source(let source) = line.owner else { return }
    let address = "/\(line.address)"
    var notes: [Diagnostic.Note] = []
    if isFirst {
      notes.append(
        .init(
          "if no reader has ever seen the address, delete its line; to give it up for good, write"
            + " 'gone \(address): ' and why"))
    }
    problems.report(
      LockRules.vanished, "nothing is at '\(address)' any more", at: place, notes: notes,
      help: help(source, address))
  }

  private func help(_ source: String, _ address: String) -> String {
    if source == AddressLock.program { return helpForProgram(address) }
    if let page = site.page(at: source).map({ site.pages[$0] }) {
      return page.status == .draft
        ? "write 'withdrawn: {date: \(site.today)}' in the place of 'draft: true' in content/\(source), and why as its reason"
        : alias(address, of: page)
    }
    if let page = successor(of: source) { return alias(address, of: page) }
    return
      "add 'aliases: [\(address)]' to the page that is in its place, or restore content/\(source) with "
      + "'withdrawn: {date: \(site.today)}', and why as its reason"
  }

  /// Of pages that the program made, only the glossary leaves an address that another page can take.
  private func helpForProgram(_ address: String) -> String {
    guard !site.isReservedForAliases(String(address.dropFirst())) else {
      return
        "sitegen no longer makes this page, and no alias can be there: bring back what it was made of (its layout, a "
        + "setting), or write 'gone \(address): ' and why in the place of the line"
    }
    let home = site.pages.first {
      $0.type == .home && address.hasPrefix("/\($0.address.relative)")
    }
    return
      "sitegen no longer makes this page: bring back what it was made of (the glossary, a setting), or "
      + (home.map { alias(address, of: $0) } ?? "add 'aliases: [\(address)]' to another page")
  }

  private func alias(_ address: String, of page: Page) -> String {
    page.aliases.isEmpty
      ? "add 'aliases: [\(address)]' to content/\(page.source)"
      : "add '\(address)' to the aliases of content/\(page.source)"
  }

  /// A page of the same language that came when this one went: of the same name in another folder, of the same title, or
  /// of nearly the same name, if there is one alone.
  private func successor(of source: String) -> Page? {
    let language = Self.language(source)
    let name = String(Self.name(source))
    if let same = only(named[Key(language: language, text: name)]) { return same }
    if let title = formerTitles[source],
      let same = only(titled[Key(language: language, text: title)])
    {
      return same
    }
    // Among thousands that moved at once, nobody knows which names were meant to be near.
    guard named.count <= Self.comparable else { return nil }
    let others = named.keys.filter { $0.language == language }.map(\.text).sorted()
    return Suggestion.nearest(to: name, among: others).flatMap {
      only(named[Key(language: language, text: $0)])
    }
  }

  /// How many names each one that went is compared with at most.
  private static let comparable = 200

  private func only(_ pages: [Page]?) -> Page? { pages?.count == 1 ? pages?.first : nil }

  private static func language(_ source: String) -> Substring { source.prefix { $0 != "/" } }

  /// `exercise` of `en/back/exercise.md` and of `en/back/exercise/index.md`.
  private static func name(_ source: String) -> Substring {
    let steps = source.dropLast(".md".count).split(separator: "/")
    return (steps.last == "index" ? steps.dropLast().last : steps.last) ?? ""
  }
}
