import HTML

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
    // By bytes: every page of every build passes here.
    var path = source.utf8[...]
    if path.suffix(3).elementsEqual(".md".utf8) { path = path.dropLast(3) }
    if !isMultilingual, let slash = path.firstIndex(of: UInt8(ascii: "/")) {
      path = path[path.index(after: slash)...]
    }
    if path.suffix(6).elementsEqual("/index".utf8) {
      path = path.dropLast("/index".utf8.count)
    } else if path.elementsEqual("index".utf8) {
      path = path.prefix(0)
    }
    relative = path.isEmpty ? "" : source[path.startIndex..<path.endIndex] + "/"
  }

  /// The file in the built site.
  package var file: String { relative + "index.html" }

  /// Path as it stands in links on the site, base path included.
  package func path(on base: BaseAddress) -> String { [base.path, relative].concatenated() }

  /// In letters that every reader of addresses knows.
  package func encoded(on base: BaseAddress) -> String {
    var path = HTMLBuffer()
    path.append(addressPath: relative)
    return base.text + String(decoding: path.content, as: UTF8.self)
  }

  package func absolute(on base: BaseAddress) -> String {
    [base.origin, base.path, relative].concatenated()
  }
}
