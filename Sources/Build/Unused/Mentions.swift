import Diagnostics
import SiteModel

/// Looks for names in the sources of pages that are not on the site: drafts, withdrawn pages, and those whose
/// errors hide what they use. What only they use waits for them and is not without use.
///
/// A name that stands there for another reason counts too: nobody is warned in vain.
struct Mentions {
  private let context: RenderingContext
  private let pages: [Int]
  private var missing: [String: [UInt8]]
  private(set) var found: Set<String> = []

  init(of names: [String], in context: RenderingContext, refused: Set<Int>) {
    self.context = context
    missing = Dictionary(names.map { ($0, Self.plain($0)) }) { first, _ in first }
    pages =
      names.isEmpty
      ? []
      : context.site.pages.indices.filter {
        !context.site.pages[$0].isPublished || refused.contains($0)
      }
  }

  /// Reads page after page until all are found.
  mutating func search() {
    for page in pages where !missing.isEmpty {
      var ignored = Problems()
      guard
        let source = context.sources.content.read(
          context.site.pages[page].source, limit: SourceReader.pageLimit, problems: &ignored)
      else { continue }
      let bytes = source.bytes
      for (name, text) in missing where Self.stands(text, in: bytes) {
        found.insert(name)
        missing[name] = nil
      }
    }
  }

  /// The longest part of a name that is written in one way only: a space can be written `%20`.
  private static func plain(_ name: String) -> [UInt8] {
    let parts = name.utf8.split {
      !ThemeAssets.Asset.isLetterOrDigit($0) && !"-_.".utf8.contains($0)
    }
    return Array(parts.max { $0.count < $1.count } ?? name.utf8[...])
  }

  private static func stands(_ text: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: text) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}
