/// Where a page is found: its source's path without `.md`, with a slash at the end.
///
/// `en/low-back-pain/exercise.md` is `/en/low-back-pain/exercise/` and lies in
/// `en/low-back-pain/exercise/index.html`; `index.md` is its folder. On a site with one language the
/// language is left out.
package struct PageAddress: Sendable, Hashable {
  /// Path below the site's base without a slash in front: `en/low-back-pain/exercise/`, or nothing for
  /// the home page of a site with one language.
  package let relative: String

  package init(relative: String) {
    self.relative = relative
  }

  /// `source` is relative to `content/`.
  package init(source: String, isMultilingual: Bool) {
    var path = source[...]
    if path.hasSuffix(".md") { path = path.dropLast(3) }
    if !isMultilingual, let slash = path.firstIndex(of: "/") {
      path = path[path.index(after: slash)...]
    }
    if path == "index" {
      path = ""
    } else if path.hasSuffix("/index") {
      path = path.dropLast("/index".count)
    }
    relative = path.isEmpty ? "" : path + "/"
  }

  /// The file in the built site.
  package var file: String { relative + "index.html" }

  /// Path as it stands in links on the site, base path included.
  package func path(on base: BaseAddress) -> String { [base.path, relative].concatenated() }

  package func absolute(on base: BaseAddress) -> String {
    [base.origin, base.path, relative].concatenated()
  }
}
