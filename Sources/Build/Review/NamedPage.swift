import Diagnostics
import SiteModel

/// A page as somebody names it on a command line: by its file, from the present folder or below `content/`, or by its
/// address.
struct NamedPage {
  private let site: Site
  /// The folder that is called `content`.
  private let folder: String

  init(_ site: Site, content folder: String) {
    self.site = site
    self.folder = folder
  }

  /// The position of the page.
  func position(of name: String) -> Int? {
    if let path = pathBelowContent(name), let page = site.page(at: path) { return page }
    let plain = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    return site.page(at: plain) ?? page(atAddress: name)
  }

  /// What to write instead of a name that no page has.
  func help(for name: String) -> String {
    let sources = site.pages.map(\.source)
    var below = pathBelowContent(name) ?? name
    while below.hasSuffix("/") { below.removeLast() }
    if let linked = site.helpForLink(on: writtenBelowContent(name)) { return linked }
    if let whole = ["\(below).md", "\(below)/index.md"].first(where: { site.page(at: $0) != nil }) {
      return "did you mean '\(folder)/\(whole)'?"
    }
    if let nearest = Suggestion.nearest(to: below, among: sources) {
      return "did you mean '\(folder)/\(nearest)'?"
    }
    // Perhaps the folder is wrong, or left out.
    let file = Self.fileName(below)
    let names = sources.map(Self.fileName)
    let meant = names.contains(file) ? file : Suggestion.nearest(to: file, among: names)
    let alike = sources.filter { Self.fileName($0) == meant }
    if (1...3).contains(alike.count) {
      return "did you mean \(alike.map { "'\(folder)/\($0)'" }.joined(separator: " or "))?"
    }
    let example = site.pages.first { $0.language == 0 && !$0.isIndex }?.source ?? "en/index.md"
    return "name the page's file, as in '\(folder)/\(example)', or its address"
  }

  /// `content/en/page.md` and what leads to the same file in another way.
  private func pathBelowContent(_ name: String) -> String? {
    var parent = "."
    var file = name
    if let slash = name.lastIndex(of: "/") {
      parent = slash == name.startIndex ? "/" : String(name[..<slash])
      file = String(name[name.index(after: slash)...])
    }
    guard let base = OutputPlace.real(folder), let real = OutputPlace.real(parent) else {
      return nil
    }
    if real == base { return file }
    return real.hasPrefix(base + "/") ? "\(real.dropFirst(base.count + 1))/\(file)" : nil
  }

  /// The same as it is written: what lies behind a symbolic link is elsewhere.
  private func writtenBelowContent(_ name: String) -> String {
    for start in ["\(folder)/", "./\(folder)/"] where name.hasPrefix(start) {
      return String(name.dropFirst(start.count))
    }
    return name
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  private func page(atAddress name: String) -> Int? {
    var path = name[...]
    let base = site.settings.base
    if path.hasPrefix(base.text) {
      path = path.dropFirst(base.text.count)
    } else if path.hasPrefix(base.path) {
      path = path.dropFirst(base.path.count)
    } else {
      guard path.hasPrefix("/") else { return nil }
      path = path.dropFirst()
    }
    path = path.prefix { $0 != "#" && $0 != "?" }
    if path.hasSuffix("index.html") { path = path.dropLast("index.html".count) }
    let address = path.isEmpty || path.hasSuffix("/") ? String(path) : path + "/"
    return site.pages.firstIndex { $0.address.relative == address }
  }
}
