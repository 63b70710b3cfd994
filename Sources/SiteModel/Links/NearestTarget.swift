import Diagnostics

/// "did you mean" for paths: the one page or file that was most likely meant.
struct NearestTarget {
  private let candidates: [String]
  private let folder: String

  /// Only pages that will be on the site are answers, and only those of the language: a reader of a page does not change
  /// the language by a link.
  init(_ site: Site, language: Int, isPage: Bool) {
    candidates =
      isPage
      ? site.pages.filter { $0.isMeantForSite && $0.language == language }.map(\.source)
      : site.files
    folder = site.languages[language].tag + "/"
  }

  /// First what is written from the wrong folder, then what is misspelt; files first in the page's own language.
  func nearest(to path: String) -> String? {
    let own = candidates.filter { $0.hasPrefix(folder) }
    return fromAnotherFolder(path, among: own) ?? Suggestion.nearest(to: path, among: own)
      ?? fromAnotherFolder(path, among: candidates)
      ?? Suggestion.nearest(to: path, among: candidates)
  }

  /// The only one whose path ends as this one does: in all its parts, or at least in its name.
  private func fromAnotherFolder(_ path: String, among candidates: [String]) -> String? {
    var parts = path.split(separator: "/")[...]
    guard parts.last != "index.md" else { return nil }
    while !parts.isEmpty {
      let end = "/" + parts.joined(separator: "/")
      let found = candidates.filter { $0.hasSuffix(end) }
      if found.count == 1 { return found[0] }
      if found.count > 1 { return nil }
      parts = parts.dropFirst()
    }
    return nil
  }
}
