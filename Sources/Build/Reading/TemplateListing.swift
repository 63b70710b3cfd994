import Diagnostics

/// What lies in `templates/`.
struct TemplateListing: Sendable {
  /// Layouts and partials: `article.html`, `partials/header.html`.
  private(set) var templates: [String] = []
  /// Files that are published as they are, below `assets/`.
  private(set) var assets: [String] = []
  /// Catalogues of strings by language tag.
  private(set) var strings: [String: String] = [:]

  init(_ listing: FolderListing, problems: inout Problems) {
    listing.reportUnusable(in: "templates", problems: &problems)
    for path in listing.files {
      if path.hasPrefix("assets/") {
        assets.append(path)
      } else if path.hasPrefix("strings/"), path.hasSuffix(".yaml") {
        strings[String(path.dropFirst("strings/".count).dropLast(".yaml".count))] = path
      } else if path.hasSuffix(".html") {
        templates.append(path)
      } else {
        problems.report(
          BuildRules.unused, "the file has no use on the site",
          at: Place(path: "templates/\(path)"),
          help: "templates end in .html, strings in .yaml; style sheets and pictures lie in assets/"
        )
      }
    }
  }
}
