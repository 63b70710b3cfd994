package import Diagnostics
import FrontMatter

extension SettingsRules {
  static let pageAsReceiver = Rule(
    "ST024", "comments are sent to a program, not to a page",
    reason: """
      What lies on a server as a file cannot take what is sent to it: the server answers with an error, and the comment \
      is lost.
      """)
}

extension Site {
  /// Whether the form would post to something that the site itself has. `made` are the folders, below a language's, in which
  /// it may have a page without a source.
  package func checkFormReceiver(made: [String], problems: inout Problems) {
    guard let action = settings.feedback?.action, let taken = occupant(of: action.value, made)
    else { return }
    problems.report(
      SettingsRules.pageAsReceiver, "comments would be sent to \(taken)",
      at: settings.source.place(action.span),
      help: "write the address of the program that receives them, for instance /comments")
  }

  /// What lies at an address, in words. Servers take `/help`, `/help/` and `/help/index.html` for one page.
  private func occupant(of written: String, _ made: [String]) -> String? {
    guard let path = pathBelowBase(written) else { return nil }
    let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
    if let page = pages.first(where: { $0.keepsAddress && $0.address.relative == folder }) {
      return "the page content/\(page.source)"
    }
    if let alias = aliases.first(where: { [path, folder].contains($0.address.relative) }) {
      return "an alias of content/\(pages[alias.page].source)"
    }
    if let file = files.indices.first(where: { publishedPath(ofFile: $0) == path }) {
      return "the file content/\(files[file])"
    }
    return path.isEmpty || isOne(folder, of: made) ? "a page that sitegen makes" : nil
  }

  private func isOne(_ folder: String, of made: [String]) -> Bool {
    languages.indices.contains { language in
      folder == glossaryPage(in: language)
        || made.contains { folder == relativePath($0, in: language) }
    }
  }

  /// The path of an address of the site, without query, place and `index.html`; nil for addresses elsewhere.
  private func pathBelowBase(_ written: String) -> String? {
    var path = written.prefix { $0 != "?" && $0 != "#" }
    if !path.hasPrefix("/") {
      // An address without encryption is a mistake of its own.
      guard path.hasPrefix("https://"),
        WebHost(of: written)?.name == WebHost(of: settings.base.text)?.name
      else { return nil }
      path = path.dropFirst("https://".count).drop { $0 != "/" }
    }
    if path.isEmpty { path = "/" }
    let base = settings.base.path
    if path + "/" == base { return "" }
    guard path.hasPrefix(base) else { return nil }
    let relative = path.dropFirst(base.count)
    return String(
      relative == "index.html" || relative.hasSuffix("/index.html")
        ? relative.dropLast("index.html".count) : relative)
  }
}
