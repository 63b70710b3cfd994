/// One thing outside of its own source that a page shows, and that may change while the source does not.
///
/// To add a kind: a case here, its digests in `SiteFacts`, and a note where a page reads it
/// (`PageWorker.reads`). Everything else, from the record to the decision what to render, goes by kinds.
struct Fact: Sendable, Hashable {
  enum Kind: Int, CaseIterable, Sendable {
    /// The program's words in a language, and the settings that all its pages are rendered by.
    case language
    /// A layout with all that is printed by it whatever the page.
    case layout
    /// What a page shows of other pages: breadcrumb, lists, translations. One for each page.
    case surroundings
    /// That a page is on the site, and where. What a link to it needs.
    case page
    /// A picture or download: its address and its size.
    case file
    /// A term of the glossary with its definition.
    case term
    /// The forms of all terms of a language, where terms are linked by themselves: a new one may stand on any page.
    case forms
    /// A source that all pages may cite.
    case source
    /// A site that films are played from, which the security policy has to let in.
    case provider
    /// The list of works that were retracted.
    case retractions
    /// Which sources all pages may cite: text that looks like one of them, and was none, may be one now.
    case sourceIDs
    /// The file of the sources that all pages may cite: a message names a place in it.
    case sourcePlaces
  }

  let kind: Kind
  /// Among the facts of the kind.
  let position: Int

  init(_ kind: Kind, _ position: Int) {
    self.kind = kind
    self.position = position
  }

  /// Whether it is of those that the site must have because some page has it, or that somebody wrote for pages and
  /// that have no use without them.
  var isSource: Bool { kind == .file || kind == .layout || kind == .term || kind == .provider }

  private static let kindCount = Kind.allCases.count

  /// One number for both.
  var number: UInt64 { UInt64(position * Self.kindCount + kind.rawValue) }

  init?(number: UInt64) {
    guard let number = Int(exactly: number), let kind = Kind(rawValue: number % Self.kindCount)
    else { return nil }
    self.init(kind, number / Self.kindCount)
  }
}
