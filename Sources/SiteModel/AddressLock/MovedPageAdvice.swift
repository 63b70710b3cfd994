import Diagnostics
import FrontMatter

/// Says of an address that vanished what brings it back: an alias of the page that has most probably taken its place,
/// or else the page, withdrawn.
struct MovedPageAdvice {
  private let site: Site
  /// Pages whose address is new.
  private let new: [Page]
  private let formerTitle: (String) -> String?

  /// `new` are sources of pages that are at an address where none was.
  init(_ site: Site, new: [String], formerTitle: @escaping (String) -> String?) {
    self.site = site
    self.new = Set(new).sorted().compactMap { site.page(at: $0).map { site.pages[$0] } }
    self.formerTitle = formerTitle
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
    if let page = site.page(at: source).map({ site.pages[$0] }) {
      return page.status == .draft
        ? "write 'withdrawn: {date: \(site.today), reason: …}' in the place of 'draft: true' in content/\(source)"
        : alias(address, of: page)
    }
    if let page = successor(of: source) { return alias(address, of: page) }
    return
      "add 'aliases: [\(address)]' to the page that is in its place, or restore content/\(source) with "
      + "'withdrawn: {date: \(site.today), reason: …}'"
  }

  private func alias(_ address: String, of page: Page) -> String {
    page.aliases.isEmpty
      ? "add 'aliases: [\(address)]' to content/\(page.source)"
      : "add '\(address)' to the aliases of content/\(page.source)"
  }

  /// A page of the same language that came when this one went: of the same name in another folder, of the same title, or
  /// of nearly the same name, if there is one alone.
  private func successor(of source: String) -> Page? {
    let language = source.prefix { $0 != "/" }
    let others = new.filter { $0.source.hasPrefix(language + "/") }
    let name = Self.name(source)
    if let same = only(others.filter { Self.name($0.source) == name }) { return same }
    if let title = formerTitle(source), let same = only(others.filter { $0.title == title }) {
      return same
    }
    let near = Suggestion.nearest(
      to: String(name), among: others.map { String(Self.name($0.source)) })
    return only(others.filter { Self.name($0.source) == near ?? "" })
  }

  private func only(_ pages: [Page]) -> Page? { pages.count == 1 ? pages.first : nil }

  /// `exercise` of `en/back/exercise.md` and of `en/back/exercise/index.md`.
  private static func name(_ source: String) -> Substring {
    let steps = source.dropLast(".md".count).split(separator: "/")
    return (steps.last == "index" ? steps.dropLast().last : steps.last) ?? ""
  }
}
