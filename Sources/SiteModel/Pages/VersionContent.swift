package import Diagnostics
import Fingerprints
import FrontMatter
package import Markdown

/// Two digests of what a page says in every language alike. Where they are those of another language's page, both say
/// the same; where not, ``VersionContent`` tells.
package struct VersionDigests: Sendable, Hashable {
  package let figures: UInt64
  package let sources: UInt64

  package init(figures: UInt64, sources: UInt64) {
    self.figures = figures
    self.sources = sources
  }

  /// `sources` are those of the header and those that the text cites. Nil where nobody knows what the page says.
  package init?(
    of document: borrowing MarkdownDocument, sources: Bibliography, library: ReferenceLibrary
  ) {
    guard document.isWhole, sources.knowsItsSources(library) else { return nil }
    figures = document.components.compactMap(BlockFigures.init).digest
    var digest = Fingerprint()
    let names = sources.listed.compactMap { WorkIdentity.name($0.reference) }
    for name in Set(names.map { Fingerprint(of: $0).value }).sorted() { digest.add(name) }
    self.sources = digest.value
  }
}

/// What a page says in every language alike, with its places: read where digests differ, and not kept.
package struct VersionContent: Sendable {
  let blocks: [BlockFigures]
  let sources: [Source]
  /// Of the file.
  let path: String
  /// The first source of the header, or else the file.
  let sourcesPlace: Place

  struct Source: Sendable {
    let reference: Reference
    let identity: WorkIdentity
    /// Where the page names it; nil where only its text cites it.
    let place: Place?
  }

  package init(
    of document: borrowing MarkdownDocument, _ source: SourceText, sources: Bibliography
  ) {
    path = source.path
    blocks = document.components.compactMap(BlockFigures.init)
    self.sources = sources.listed.map { listed in
      Source(
        reference: listed.reference, identity: WorkIdentity(listed.reference),
        place: listed.span.map { source.place($0) })
    }
    sourcesPlace =
      self.sources.lazy.compactMap(\.place).first ?? Place(path: source.path)
  }
}
