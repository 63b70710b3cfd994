import Diagnostics

/// Assets that neither a layout nor a style sheet names. What scripts load is for layouts to tell them, because
/// published names have fingerprints.
struct UnusedAssets {
  private let assets: ThemeAssets
  private let templates: [SourceText]
  private let listing: TemplateListing

  init(_ assets: ThemeAssets, templates: [SourceText], listing: TemplateListing) {
    self.listing = listing
    self.assets = assets
    self.templates = templates
  }

  func report(problems: inout Problems) {
    let suspects = assets.all.indices.filter {
      !assets.askedFor.contains($0) && !Self.needsNoReader(assets.all[$0].source)
    }
    guard !suspects.isEmpty else { return }
    let said = templates.reduce(into: Set<String>()) { $0.formUnion(Self.names(in: $1.bytes)) }
    // A section on all of them says their names without the word in front.
    guard !said.contains("") else { return }
    for asset in suspects.map({ assets.all[$0] }) where !said.contains(asset.name) {
      problems.report(
        UnusedRules.asset, "no layout and no style sheet names this file",
        at: Place(path: "templates/\(asset.file)"),
        help: listing.meant(by: asset.file)
          ?? "say {{assets.\(asset.name)}} where it belongs, or remove the file")
    }
  }

  /// The two that must be there, and licences, which lie beside fonts.
  private static func needsNoReader(_ source: String) -> Bool {
    ThemeAssets.wellKnown.contains { $0.source == source } || source.hasSuffix(".txt")
      || source.hasSuffix(".md")
  }

  /// What follows `assets.` in a template; the empty name for a section on `assets`.
  private static func names(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    let word = Array("assets".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: word[0]) {
      rest = rest[start...]
      guard rest.starts(with: word) else {
        rest = rest.dropFirst()
        continue
      }
      let before = start == 0 ? 0 : bytes[start - 1]
      rest = rest.dropFirst(word.count)
      if before == UInt8(ascii: "#") { names.insert("") }
      guard rest.first == UInt8(ascii: ".") else { continue }
      let name = rest.dropFirst().prefix {
        ThemeAssets.Asset.isLetterOrDigit($0) || $0 == UInt8(ascii: "_")
      }
      names.insert(String(decoding: name, as: UTF8.self))
    }
    return names
  }
}
