import Diagnostics

/// Checks the file names of assets: those that each page needs are there, each can stand in an address,
/// and no two become one name in layouts.
struct AssetNames {
  private let assets: [ThemeAssets.Asset]

  init(_ assets: [ThemeAssets.Asset]) {
    self.assets = assets
  }

  func check(problems: inout Problems) {
    checkPresence(problems: &problems)
    for asset in assets { checkCharacters(of: asset.file, problems: &problems) }
    checkUniqueness(problems: &problems)
  }

  private func checkPresence(problems: inout Problems) {
    let sources = assets.map(\.source)
    for path in ThemeAssets.wellKnown.map(\.source) where !sources.contains(path) {
      problems.report(
        BuildRules.missingAsset, "'templates/\(path)' is not there",
        at: Place(path: "templates/\(path)"),
        help: Suggestion.help(for: path, among: sources) ?? "add the file")
    }
  }

  private func checkCharacters(of source: String, problems: inout Problems) {
    guard let wrong = source.first(where: { !Self.isPlain($0) }) else { return }
    problems.report(
      AssetRules.fileName, "the file's name has '\(wrong)', which an address writes in another way",
      at: Place(path: "templates/\(source)"), help: "use letters a to z, digits, '-', '_' and '.'")
  }

  private static func isPlain(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": character.isASCII
    default: false
    }
  }

  private func checkUniqueness(problems: inout Problems) {
    var owners = Dictionary(
      uniqueKeysWithValues: ThemeAssets.wellKnown.map { ($0.name, $0.source) })
    for asset in assets {
      guard let owner = owners.updateValue(asset.source, forKey: asset.name) else { continue }
      problems.report(
        AssetRules.oneName, "layouts would call two files '{{assets.\(asset.name)}}'",
        at: Place(path: "templates/\(asset.file)"),
        notes: [.init("the other one is 'templates/\(owner)'")], help: "rename one of them")
    }
  }
}
