import Diagnostics

/// What lies in `templates/`.
struct TemplateListing: Sendable {
  /// Layouts and partials: `article.html`, `partials/header.html`.
  private(set) var templates: [ThemeFile] = []
  /// Paths of layouts and partials of the theme in whose place the site has its own.
  private(set) var replaced: [String] = []
  /// Files that are published as they are, below `assets/`.
  private(set) var assets: [ThemeFile] = []
  /// Paths of catalogues of strings, by language tag.
  private(set) var strings: [String: String] = [:]

  init(_ listing: FolderListing, problems: inout Problems) {
    listing.reportUnusable(in: "templates", problems: &problems)
    let files = ThemeFile.all(listing.files)
    replaced = files.replaced.filter { $0.hasSuffix(".html") }
    for file in files.read {
      if file.name.hasPrefix("assets/") {
        assets.append(file)
      } else if file.name.hasPrefix("strings/"), file.name.hasSuffix(".yaml") {
        strings[String(file.name.dropFirst("strings/".count).dropLast(".yaml".count))] = file.path
      } else if file.name.hasSuffix(".html") {
        templates.append(file)
      } else {
        problems.report(
          BuildRules.unused, "the file has no use on the site",
          at: Place(path: "templates/\(file.path)"),
          help: "templates end in .html, strings in .yaml; style sheets and pictures lie in assets/"
        )
      }
    }
  }
}
