import Diagnostics
import SiteModel

/// The files below `templates/assets/`, and where each is published: under a name with a fingerprint of
/// its content, `assets/site.css` as `assets/site.3f9a1c0b2d4e.css`.
struct ThemeAssets: Sendable {
  struct Asset: Sendable {
    /// Path below `templates/`, as the theme has it.
    let source: String
    /// Path below `templates/` of the file that is read, which may be the site's own.
    let file: String
    /// What layouts call it, below `assets`: `fonts_inter_woff2` for `assets/fonts/inter.woff2`.
    let name: String
    /// Path below the site's base. The source's own when there were problems.
    var published: String
    /// What to publish when it is not the source's bytes: a style sheet with the published names of
    /// what it asks for.
    var rewritten: [UInt8]?
  }

  /// In the order of their sources.
  let all: [Asset]
  /// Whether a style sheet holds a picture or a font in itself, as a `data:` address.
  let hasDataAddresses: Bool
  /// Positions of the assets that style sheets ask for.
  let askedFor: Set<Int>
  /// Positions of the style sheets that others import, and so have in themselves.
  let parts: Set<Int>
  private let positions: [String: Int]

  /// The two that each page needs, and what layouts call them beside their own names.
  static let wellKnown = [
    (name: "stylesheet", source: "assets/site.css"), (name: "icon", source: "assets/icon.svg"),
  ]

  init(_ all: [Asset], hasDataAddresses: Bool, askedFor: Set<Int>, parts: Set<Int>) {
    self.all = all
    self.askedFor = askedFor
    self.parts = parts
    self.hasDataAddresses = hasDataAddresses
    positions = Self.positions(all)
  }

  /// Where the file that lies at `source` below `templates/` is published, below the site's base.
  func publishedPath(of source: String) -> String? {
    asset(at: source)?.published
  }

  /// The shortest name by which a layout can say an asset's address.
  func layoutName(of source: String) -> String? {
    Self.wellKnown.first { $0.source == source }?.name ?? asset(at: source)?.name
  }

  /// What is published: all but style sheets that are only parts of others. `names` are those that layouts say.
  func published(naming names: Set<String>) -> [Asset] {
    let wellKnown = Self.wellKnown.filter { names.contains($0.name) }.map(\.source)
    return all.indices.filter { index in
      !parts.contains(index) || names.contains(all[index].name)
        || wellKnown.contains(all[index].source)
    }.map { all[$0] }
  }

  private func asset(at source: String) -> Asset? { positions[source].map { all[$0] } }

  static func positions(_ assets: [Asset]) -> [String: Int] {
    Dictionary(
      assets.enumerated().map { ($1.source, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ThemeAssets.Asset {
  init(_ file: ThemeFile) {
    self.init(
      source: file.name, file: file.path, name: Self.name(of: file.name), published: file.name,
      rewritten: nil)
  }

  /// The name of an asset has letters and digits as they are, and `_` for every other byte.
  private static func name(of source: String) -> String {
    let path = source.utf8.dropFirst("assets/".utf8.count)
    return String(
      decoding: path.map { isLetterOrDigit($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  mutating func publish(under fingerprint: AssetFingerprint) {
    let start = source.lastIndex(of: "/") ?? source.startIndex
    let dot = source[start...].lastIndex(of: ".") ?? source.endIndex
    published = "\(source[..<dot]).\(fingerprint)\(source[dot...])"
  }

  var isStyleSheet: Bool { PublishedFile.ending(source[...]) == "css" }

  /// The folder that holds it, below `templates/`: addresses in it begin there.
  var folder: Substring {
    source.lastIndex(of: "/").map { source[..<$0] } ?? ""
  }
}
