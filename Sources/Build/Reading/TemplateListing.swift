import Diagnostics

/// What lies in `templates/`.
struct TemplateListing: Sendable {
  /// Layouts and partials: `article.html`, `partials/header.html`.
  private(set) var templates: [ThemeFile] = []
  /// Paths of layouts and partials of the theme in whose place the site has its own.
  private(set) var replaced: [String] = []
  /// Files that are published as they are, below `assets/`.
  private(set) var assets: [ThemeFile] = []
  /// Paths of catalogues of strings, by language tag: the theme's, and the site's own behind it.
  private(set) var strings: [String: [String]] = [:]
  /// Names of the theme's files.
  private let theme: [String]

  init(_ listing: FolderListing, problems: inout Problems) {
    listing.reportUnusable(in: "templates", problems: &problems)
    let files = ThemeFile.all(listing.files)
    theme = listing.files.filter { !$0.hasPrefix(ThemeFile.ownFolder + "/") }
    replaced = files.replaced.filter { $0.hasSuffix(".html") }
    for file in files.read {
      if file.name.hasPrefix("assets/") {
        assets.append(file)
      } else if file.name.hasPrefix("strings/"), file.name.hasSuffix(".yaml") {
        let tag = String(file.name.dropFirst("strings/".count).dropLast(".yaml".count))
        strings[tag] =
          (files.replaced.contains(file.name) ? [file.name] : []) + [file.path]
      } else if let place = misplaced(file) {
        problems.report(
          BuildRules.misplacedOwn,
          "the theme has no '\(file.name)' whose place the file could take",
          at: Place(path: "templates/\(file.path)"), help: "did you mean '\(place)'?")
      } else if file.name.hasSuffix(".html") {
        templates.append(file)
      } else {
        problems.report(
          BuildRules.unused, "the file has no use on the site",
          at: Place(path: "templates/\(file.path)"),
          help: meant(by: file.path)
            ?? "templates end in .html, strings in .yaml; style sheets and pictures lie in assets/"
        )
      }
    }
  }

  /// Where the theme has the partial that a file of the site's own lies above. Every other new name may be meant.
  private func misplaced(_ file: ThemeFile) -> String? {
    guard file.path != file.name, file.name.hasSuffix(".html"), !file.name.contains("/"),
      !theme.contains(file.name)
    else { return nil }
    return theme.first { $0.hasSuffix("/" + file.name) }.map(Self.own)
  }

  /// Of a file of the site's own that takes no place and has no use, the one that may be meant: of the same name in another
  /// folder, or of a name that is near. Nil for other files.
  func meant(by path: String) -> String? {
    let prefix = ThemeFile.ownFolder + "/"
    guard path.hasPrefix(prefix) else { return nil }
    let name = String(path.dropFirst(prefix.count))
    guard !theme.contains(name) else { return nil }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let place =
      theme.first { $0.hasSuffix("/" + last) } ?? Suggestion.nearest(to: name, among: theme)
    if let place { return "did you mean '\(Self.own(place))'?" }
    let folder = name.prefix(through: name.lastIndex(of: "/") ?? name.startIndex)
    let beside = theme.filter { name.contains("/") && $0.hasPrefix(folder) }
    guard !beside.isEmpty else { return nil }
    return "the theme has there: \(beside.prefix(5).joined(separator: ", "))"
  }

  private static func own(_ name: String) -> String {
    "templates/\(ThemeFile.ownFolder)/\(name)"
  }
}
