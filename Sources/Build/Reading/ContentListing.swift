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
  let hasSettings: Bool
  /// Whether there is a list of works that were retracted.
  let hasRetractions: Bool

  static let settings = "site.yaml"
  static let retractions = "retractions.csv"

  init(_ listing: FolderListing, problems: inout Problems) {
    hasSettings = listing.files.contains(Self.settings)
    hasRetractions = listing.files.contains(Self.retractions)
    for path in listing.files { sort(path, problems: &problems) }
    listing.reportUnusable(in: "content", problems: &problems)
  }

  private mutating func sort(_ path: String, problems: inout Problems) {
    if Self.isPage(path) { return pages.append(path) }
    let name = path.split(separator: "/").last ?? ""
    switch name {
    case "site.yaml" where path == Self.settings: break
    case "retractions.csv" where path == Self.retractions: break
    case "references.yaml" where path == name, "references.json" where path == name:
      references.append(path)
    case "glossary.yaml" where Self.depth(path) == 1: glossaries.append(path)
    case _ where PublishedFile.endings.contains(PublishedFile.ending(name)): files.append(path)
    default: reportUnused(path, name, problems: &problems)
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
