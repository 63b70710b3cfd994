package import Diagnostics
package import FrontMatter

/// What the site knows of a page: what other pages show of it, and nothing of its text. Memory grows with
/// this, so it holds no more than lists, links and feeds need.
package struct Page: Sendable, Hashable {
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
  /// The last day of `updated` and of the changes that readers should know of.
  package var modified: CivilDay
  package let reviewed: CivilDay?
  package let nextReview: PlannedDate?
  package let published: CivilDay?
  /// The conditions that it is about.
  package let conditions: [Condition]
  /// Position within the topic, where editors gave one.
  package let order: Int?
  /// By what feeds know the page for good, where it is not an address of the page.
  package let permanentID: Name?
  /// The page that `translation_of` names.
  package let translationOf: Name?
  /// Which version of its original a translation takes account of; nil for nearly all pages.
  package let followed: Followed?
  /// The last change that readers should know of; nil for nearly all pages.
  package let lastChange: KnownChange?
  /// The topic that `topic` names, where it is another than the folder's.
  package let namedTopic: Name?

  /// The pages of the topic that are read in this order; empty for nearly all pages.
  package let guide: [Name]

  /// What `withdrawn` says; nil for nearly all pages.
  package var withdrawal: WithdrawalNote?
  /// Earlier addresses, as written; empty for nearly all pages.
  package let aliases: [Name]
  package let upkeep: Upkeep

  /// A page whose header was read before, from what was kept of it.
  package init(
    source: String, language: Int, isMultilingual: Bool, status: Status, type: PageType,
    title: String, summary: String, updated: CivilDay, modified: CivilDay, reviewed: CivilDay?,
    nextReview: PlannedDate?,
    published: CivilDay?, conditions: [Condition], order: Int?, permanentID: Name?,
    translationOf: Name?, followed: Followed?, lastChange: KnownChange?, namedTopic: Name?,
    guide: [Name], withdrawal: WithdrawalNote?, aliases: [Name],
    upkeep: Upkeep = Upkeep()
  ) {
    self.source = source
    self.language = language
    address = PageAddress(source: source, isMultilingual: isMultilingual)
    self.status = status
    self.type = type
    self.title = title
    self.summary = summary
    self.updated = updated
    self.modified = modified
    self.reviewed = reviewed
    self.nextReview = nextReview
    self.published = published
    self.conditions = conditions
    self.order = order
    self.permanentID = permanentID
    self.translationOf = translationOf
    self.followed = followed
    self.lastChange = lastChange
    self.namedTopic = namedTopic
    self.guide = guide
    self.withdrawal = withdrawal
    self.aliases = aliases
    self.upkeep = upkeep
  }

  /// A condition by its names, as lists show it.
  package struct Condition: Sendable, Hashable {
    package let name: String
    package let otherNames: [String]

    package init(name: String, otherNames: [String]) {
      self.name = name
      self.otherNames = otherNames
    }
  }

  /// What a header calls another page, and where.
  package typealias Name = PagePart<NameContent>
  /// The version of its original that a translation follows.
  package typealias Followed = PagePart<FollowedContent>
  /// A change that those who read the page before should know of.
  package typealias KnownChange = PagePart<ChangeContent>
  /// That a page no longer holds.
  package typealias WithdrawalNote = PagePart<WithdrawalContent>

  /// Few pages have one, so its place is worked out at once: the file is not kept.
  package struct NameContent: Sendable, Hashable {
    package let value: String
    package let place: Place
  }

  package struct FollowedContent: Sendable, Hashable {
    package let day: CivilDay
    /// Where the day is written.
    package let place: Place
    /// What the original said; nil where only the day is known.
    package let content: ContentMark?
  }

  package struct ChangeContent: Sendable, Hashable {
    package let day: CivilDay
    package let text: String
  }

  package struct WithdrawalContent: Sendable, Hashable {
    package let date: CivilDay?
    /// For readers.
    package let reason: String?
    /// The page to read instead.
    package let replacement: Name?
  }

  /// What becomes of a source. Each source has exactly one fate.
  package enum Status: Sendable, Hashable {
    case published
    case draft
    /// At its address stands that it was withdrawn; no list leads there.
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

  /// Whether the built site has something at its address: the page, or that it was withdrawn.
  package var keepsAddress: Bool { status == .published || status == .withdrawn }

  /// Whether its own errors alone can keep it off the site.
  package var isMeantForSite: Bool { status == .published || status == .refused }

  /// As messages say why the site will not have it: "a draft". Nil when it is meant for the site.
  package var absence: String? {
    switch status {
    case .draft: "a draft"
    case .withdrawn: "withdrawn"
    case .published, .refused: nil
    }
  }

  /// The same as the rest of a sentence that begins with the page's name.
  package var absenceOfPage: String? {
    switch status {
    case .draft: "is a draft and will not be on the site"
    case .withdrawn: "is withdrawn: readers find no more than that there"
    case .published, .refused: nil
    }
  }
}
