/// Finds the source of what is written as readers see it: `/en/asthma/inhalers/`, `../asthma/`,
/// `inhalers.html`, an earlier address. Linear in the pages: for mistakes only.
struct AddressSearch {
  private let site: Site
  /// The folder of the file that holds the link.
  private let folder: Substring

  init(_ site: Site, from folder: Substring) {
    self.site = site
    self.folder = folder
  }

  /// Path below `content/`.
  func source(of written: String) -> String? {
    let bare = Self.bare(written)
    if written.hasPrefix("/") {
      return source(atAddress: bare) ?? source(atAddress: withoutBase(bare))
        ?? source(named: "/" + bare)
    }
    // Seen from the published page, which lies in a folder of its own, one more step leads up.
    return source(named: bare)
      ?? (bare.hasPrefix("../") ? source(named: String(bare.dropFirst(3))) : nil)
  }

  /// A page, or the page that had this address once.
  func source(atAddress address: String) -> String? {
    let relative = address.isEmpty ? "" : address + "/"
    return site.pages.first { $0.address.relative == relative }?.source
      ?? site.aliases.first { $0.address.relative == relative || $0.address.relative == address }
      .map { site.pages[$0.page].source }
  }

  /// A source, or the page of a folder, whose ending was left out or is that of the published file.
  private func source(named name: String) -> String? {
    guard let path = ContentPath(ContentPath.decoded(name), from: folder).path else { return nil }
    let stem = path.hasSuffix(".md") ? String(path.dropLast(".md".count)) : path
    return ["\(stem).md", stem.isEmpty ? "index.md" : "\(stem)/index.md"].lazy
      .compactMap { site.page(at: $0) }.first.map { site.pages[$0].source }
  }

  private func withoutBase(_ bare: String) -> String {
    let base = site.settings.base.path.dropFirst()
    return (bare + "/").hasPrefix(base) ? String(bare.dropFirst(base.count)) : bare
  }

  /// Without slashes at both ends, `index.html` and `.html`.
  private static func bare(_ written: String) -> String {
    var steps = written.split(separator: "/")
    guard let last = steps.popLast() else { return "" }
    let name =
      switch last.lowercased() {
      case "index.html", "index.htm", "index": Substring()
      case let small where small.hasSuffix(".html"): last.dropLast(5)
      case let small where small.hasSuffix(".htm"): last.dropLast(4)
      default: last
      }
    if !name.isEmpty { steps.append(name) }
    return steps.joined(separator: "/")
  }
}
