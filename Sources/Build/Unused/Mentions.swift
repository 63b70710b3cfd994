import Diagnostics
import SiteModel

/// Looks for names in the sources of pages that are not on the site: drafts, withdrawn pages, and those whose
/// errors hide what they use. What only they use waits for them and is not without use.
///
/// A name that stands there for another reason counts too: nobody is warned in vain.
struct Mentions {
  private let context: RenderingContext
  private let pages: [Int]
  /// By the part of them that is looked for.
  private var missing: [ArraySlice<UInt8>: [String]]
  private(set) var found: Set<String> = []

  init(of names: [String], in context: RenderingContext, refused: Set<Int>) {
    self.context = context
    missing = Dictionary(grouping: Set(names), by: Self.plain)
    pages =
      names.isEmpty
      ? []
      : context.site.pages.indices.filter {
        !context.site.pages[$0].isPublished || refused.contains($0)
      }
  }

  /// Reads page after page until all are found. Linear in the bytes of the pages.
  mutating func search() {
    for page in pages where !missing.isEmpty {
      var ignored = Problems()
      guard
        let source = context.sources.content.read(
          context.site.pages[page].source, limit: SourceReader.pageLimit, problems: &ignored)
      else { continue }
      search(source.bytes)
    }
  }

  private mutating func search(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let start = rest.firstIndex(where: { Self.isPlain($0) || $0 == Self.percent }) {
      rest = rest[start...]
      if rest.first == Self.percent {
        rest = rest.dropFirst()
        let digits = rest.prefix(2)
        if digits.count == 2, digits.allSatisfy({ $0.hexadecimalValue != nil }) {
          rest = rest.dropFirst(2)
        }
        continue
      }
      let word = rest.prefix(while: Self.isPlain)
      rest = rest[word.endIndex...]
      meet(word)
      // The full stop of a sentence, the underscores of emphasis.
      let bare = Self.trimmed(word)
      if bare.count < word.count { meet(bare) }
    }
  }

  private mutating func meet(_ word: ArraySlice<UInt8>) {
    guard let names = missing.removeValue(forKey: word) else { return }
    found.formUnion(names)
  }

  /// The longest part of a name that is written in one way only: a space can be written `%20`.
  private static func plain(_ name: String) -> ArraySlice<UInt8> {
    Array(name.utf8).split { !isPlain($0) }.max { $0.count < $1.count } ?? []
  }

  private static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word.drop { !ThemeAssets.Asset.isLetterOrDigit($0) }
    while let last = word.last, !ThemeAssets.Asset.isLetterOrDigit(last) { word.removeLast() }
    return word
  }

  private static let percent = UInt8(ascii: "%")

  private static func isPlain(_ byte: UInt8) -> Bool {
    ThemeAssets.Asset.isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
