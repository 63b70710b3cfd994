import Diagnostics
import SiteModel

/// What lies in `content/`, told apart by name. Nothing is passed over in silence: what has no use is
/// reported.
struct ContentListing: Sendable {
  private(set) var pages: [String] = []
  /// Pictures and downloads.
  private(set) var files: [String] = []
  private(set) var references: [String] = []
  private(set) var glossaries: [String] = []
  /// Symbolic links, which are reported and not followed.
  let links: [String]
  let hasSettings: Bool
  /// Whether there is a list of works that were retracted.
  let hasRetractions: Bool

  static let settings = "site.yaml"
  static let retractions = "retractions.csv"

  init(_ listing: FolderListing, problems: inout Problems) {
    links = listing.links
    hasSettings = listing.files.contains(Self.settings)
    hasRetractions = listing.files.contains(Self.retractions)
    for path in listing.files { sort(path, problems: &problems) }
    listing.reportUnusable(in: "content", problems: &problems)
  }

  /// What a file is for, by its name.
  private enum Use {
    case page, file, references, glossary
    /// There is one of it at most: settings, the list of retractions.
    case single
    case nothing
  }

  private static func use(of path: String) -> Use {
    if isPage(path) { return .page }
    let name = path.split(separator: "/").last ?? ""
    switch name {
    case "site.yaml" where path == settings: return .single
    case "retractions.csv" where path == retractions: return .single
    case "references.yaml" where path == name, "references.json" where path == name:
      return .references
    case "glossary.yaml" where depth(path) == 1: return .glossary
    default: return PublishedFile.endings.contains(PublishedFile.ending(name)) ? .file : .nothing
    }
  }

  /// Whether something is made of what a file says. Of others it is only known that they are there.
  static func isRead(_ path: String) -> Bool { use(of: path) != .nothing }

  private mutating func sort(_ path: String, problems: inout Problems) {
    switch Self.use(of: path) {
    case .page: pages.append(path)
    case .file: files.append(path)
    case .references: references.append(path)
    case .glossary: glossaries.append(path)
    case .single: break
    case .nothing: reportUnused(path, path.split(separator: "/").last ?? "", problems: &problems)
    }
  }

  private func reportUnused(_ path: String, _ name: Substring, problems: inout Problems) {
    let isPage = ["markdown", "mdown", "mkd", "md"].contains(PublishedFile.ending(name))
    problems.report(
      BuildRules.unused, "the file has no use on the site", at: Place(path: "content/\(path)"),
      help: isPage
        ? "a page's name ends in .md, in small letters"
        : "move it out of content/, or begin its name with a dot")
  }

  static func isPage(_ path: String) -> Bool { path.hasSuffix(".md") }

  private static func depth(_ path: String) -> Int {
    path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
  }
}
