/// An earlier address of a page, as editors write it: a path on the site, from `/` below the site's base.
///
/// `/old-name/` and `/old-name` are the folder, `/old.html` is the file of that name, and `/old/index.html`
/// is its folder.
package struct AliasAddress: Sendable, Hashable {
  /// Path below the site's base: `old-name/` or `old.html`.
  package let relative: String

  /// Why a text is no alias, and what to write instead.
  struct Mistake: Error {
    let message: String
    let help: String
  }

  init(_ written: String) throws(Mistake) {
    guard written.hasPrefix("/"), !written.hasPrefix("//") else {
      throw Mistake(
        message: "'\(written)' is not a path on this site",
        help: "write the path alone, from '/': /old-name/")
    }
    if let wrong = written.first(where: { "?#".contains($0) }) {
      throw Mistake(
        message: "'\(written)' has a '\(wrong)', and what follows it decides nothing here",
        help: "write the path alone: \(written.prefix { $0 != wrong })")
    }
    if let wrong = written.unicodeScalars.first(where: { !LinkableName.isLinkable($0) }) {
      throw Mistake(
        message: "'\(written)' has \(LinkableName.shown(wrong)), which no link can hold",
        help: LinkableName.isInvisible(wrong)
          ? "write the address anew, without it"
          : "write the characters as readers see them, without '%'")
    }
    relative = try Self.relative(of: written)
  }

  private static func relative(of written: String) throws(Mistake) -> String {
    var steps = written.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if let last = steps.last, last.isEmpty || last == "index.html" { steps.removeLast() }
    guard !steps.isEmpty else {
      throw Mistake(
        message: "'\(written)' is the home page", help: "name the page's earlier address")
    }
    if let wrong = steps.first(where: { $0.isEmpty || $0.hasPrefix(".") }) {
      throw Mistake(
        message: "'\(written)' has the folder '\(wrong)', which no page can lie in",
        help: "write the whole path without empty parts, and none that begins with a dot")
    }
    let isFile = !written.hasSuffix("/") && isDocument(steps[steps.count - 1])
    if let wrong = (isFile ? steps.dropLast() : steps[...]).first(where: isDocument) {
      throw Mistake(
        message: "'\(written)' has a folder with the name of a file, '\(wrong)'",
        help: "end the path there, without a slash")
    }
    return steps.joined(separator: "/") + (isFile ? "" : "/")
  }

  /// Whether a name or path ends as the name of a page's file does.
  static func isDocument(_ name: Substring) -> Bool {
    let ending = name.suffix(5).lowercased()
    return ending == ".html" || ending.hasSuffix(".htm")
  }

  /// The file in the built site.
  package var file: String { relative.hasSuffix("/") ? relative + "index.html" : relative }

  package func path(on base: BaseAddress) -> String { base.path + relative }
}

extension Site {
  /// An earlier address and the page that is found elsewhere now.
  package struct Alias: Sendable {
    package let address: AliasAddress
    /// Position of the page.
    package let page: Int
  }

  /// The earlier addresses of all pages that have one now, in the order of the pages. Linear in the pages; the
  /// list is made anew each time.
  package var aliases: [Alias] {
    var aliases: [Alias] = []
    for (index, page) in pages.enumerated() where page.keepsAddress && !page.aliases.isEmpty {
      aliases += page.aliases.compactMap { alias in
        (try? AliasAddress(alias.value)).map { Alias(address: $0, page: index) }
      }
    }
    return aliases
  }
}
