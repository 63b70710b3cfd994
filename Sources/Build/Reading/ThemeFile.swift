import Fingerprints

/// A file of the theme: what the site calls it, and which one is read for it.
struct ThemeFile: Sendable {
  /// Path below `templates/`, as the theme has it: `assets/icon.svg`.
  let name: String
  /// Path below `templates/` of the file that is read: `custom/assets/icon.svg` where the site has its own.
  let path: String

  /// Where a site keeps its own files. Each takes the place of the theme's file of the same path, so that a new version
  /// of the theme replaces all but this folder.
  static let ownFolder = "custom"

  /// All files of the theme in the order of their names, and the paths of those that are not read because the site has its
  /// own in their places.
  static func all(_ paths: [String]) -> (read: [ThemeFile], replaced: [String]) {
    let prefix = ownFolder + "/"
    let own = paths.filter { $0.hasPrefix(prefix) }
      .map { ThemeFile(name: String($0.dropFirst(prefix.count)), path: $0) }
    guard !own.isEmpty else { return (paths.map { ThemeFile(name: $0, path: $0) }, []) }
    let names = Set(own.map(\.name))
    let theme = paths.filter { !$0.hasPrefix(prefix) }
    let others = theme.filter { !names.contains($0) }.map { ThemeFile(name: $0, path: $0) }
    return (
      (own + others).sorted { $0.name.precedesByBytes($1.name) }, theme.filter(names.contains)
    )
  }
}
