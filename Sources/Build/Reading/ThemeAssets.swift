import Diagnostics

/// The assets that each page refers to, below `templates/` and below the site's base alike.
enum ThemeAssets {
  static let stylesheet = "assets/site.css"
  static let icon = "assets/icon.svg"

  static func check(_ listing: TemplateListing, problems: inout Problems) {
    for path in [stylesheet, icon] where !listing.assets.contains(path) {
      problems.report(
        BuildRules.missingAsset, "'templates/\(path)' is not there",
        at: Place(path: "templates/\(path)"),
        help: Suggestion.help(for: path, among: listing.assets) ?? "add the file")
    }
  }
}
