package import Diagnostics
package import FrontMatter
package import Markdown

/// The settings of a site, from `content/site.yaml`.
package struct SiteSettings: Sendable {
  /// The file, for the places of what only the rest of the site shows to be wrong.
  package let source: SourceText
  package var title: LocalisedText
  package var base: BaseAddress
  /// Who gives pages their permanent ids.
  package var tags: TaggingEntity
  /// BCP 47 tags; the first is the default language.
  package var languages: [Located<String>]
  package var publisher: Publisher
  /// Where readers may write to.
  package var email: LocalisedText
  package var citationStyle: CitationStyle
  /// Years before a page's `updated` that a source may be of; nil where nobody counts.
  package var sourceAge: Int?
  package var feedback: Feedback?
  /// Nil where the site has no statement on its accessibility.
  package var accessibility: AccessibilitySettings?
  /// Nil where the site has no statement on privacy.
  package var privacy: PrivacySettings?
  /// The statements that are written and could not be read: their faults are reported, and not that they are missing.
  private(set) var faulty: Set<String> = []
  package var channels: [Channel]
  package var emergency: Emergency?
  package var disclaimer: Located<LocalisedText>?
  /// Path of the page on methods, below a language's folder.
  package var methods: Located<String>?
  package var allowsSafeHTML: Bool
  package var glossary = GlossarySettings()
  package var printing = PrintSettings()
  package var pictures = PictureSettings()
  package var review = ReviewSettings()
  /// Nil where the site does not say: then its pages can be searched if there is a layout for that.
  package var search: SearchKind?
  /// What the site decided about checks.
  package var checks: CheckPolicy
  /// How large and how deep the text of a page may be.
  package var limits: ParserLimits

  package struct Publisher: Sendable {
    package var name: LocalisedText
    package var url: String?
    package var country: String?
    /// Path of a picture below `content/`.
    package var logo: Located<String>?
  }

  /// How readers search the site.
  package enum SearchKind: String, Sendable, CaseIterable {
    /// By the index that each build makes.
    case own
    /// By the index of Pagefind, which each build calls.
    case pagefind
    case none
  }

  /// One more way to hear from the publisher: newsletter, films.
  package struct Channel: Sendable {
    package var label: LocalisedText
    package var url: String
  }

  func hasFaulty(_ key: String) -> Bool { faulty.contains(key) }

  /// Reads the statements.
  mutating func readStatements(_ site: inout MappingReader) {
    accessibility = site.mapping("accessibility") { AccessibilitySettings(&$0) }
    privacy = site.mapping("privacy") { PrivacySettings(&$0) }
    if accessibility == nil, site.keySpan("accessibility") != nil { faulty.insert("accessibility") }
    if privacy == nil, site.keySpan("privacy") != nil { faulty.insert("privacy") }
  }

  package var isMultilingual: Bool { languages.count > 1 }
}
