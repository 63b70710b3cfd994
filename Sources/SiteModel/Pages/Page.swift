package import Diagnostics
package import FrontMatter

/// What the site knows of a page: what other pages show of it, and nothing of its text. Memory grows with
/// this, so it holds no more than lists, links and feeds need.
package struct Page: Sendable {
  /// Path of the source below `content/`.
  package let source: String
  /// Position of the language in the site's list.
  package let language: Int
  package let address: PageAddress
  package var status: Status

  package let type: PageType
  package let title: String
  package let summary: String
  package let updated: CivilDay
  package let nextReview: PlannedDate?
  package let published: CivilDay?
  /// Position within the topic, where editors gave one.
  package let order: Int?
  /// The page that `translation_of` names.
  package let translationOf: Name?
  /// The topic that `topic` names, where it is another than the folder's.
  package let namedTopic: Name?

  /// Earlier addresses, as written; empty for nearly all pages.
  package let aliases: [Name]

  /// What a header calls another page, and where. Few pages have one, so its place is worked out at
  /// once: the file is not kept.
  package struct Name: Sendable {
    package let value: String
    package let place: Place
  }

  /// What becomes of a source. Each source has exactly one fate.
  package enum Status: Sendable, Hashable {
    case published
    case draft
    case withdrawn
    /// It has errors; nothing is published, but the other pages are still checked against it.
    case refused
  }

  /// The folder that holds the source, below `content/`.
  package var folder: Substring {
    source.utf8.lastIndex(of: UInt8(ascii: "/")).map { source[..<$0] } ?? ""
  }

  package var isIndex: Bool { source.hasSuffix("/index.md") }

  /// Path below the language's folder, which translations have in common.
  package var pathInLanguage: Substring {
    source.utf8.firstIndex(of: UInt8(ascii: "/")).map { source[source.utf8.index(after: $0)...] }
      ?? source[...]
  }

  /// Whether the built site has this page.
  package var isPublished: Bool { status == .published }
}
