/// The header of a page: who it is for, what it is about, as of when, and on which sources it rests.
///
/// A required value that could not be read has a stand-in (`title` and `summary` are empty,
/// `updated` is the day of the build) so that the rest of the page can still be checked; see
/// ``Located/isStandIn``. Such a page is not publishable: see ``FrontMatterReading``.
package struct FrontMatter: Sendable {
  /// The only `h1` of the page.
  package let title: Located<String>
  /// Lead paragraph, meta description and feed summary; at most 300 characters.
  package let summary: Located<String>
  /// Decides the layout and what else is required; `article` when nothing is written.
  package let type: PageType
  /// Content and evidence are as of this day.
  package let updated: Located<CivilDay>
  /// Nil only on pages whose type needs none, or when it could not be read.
  package let nextReview: Located<PlannedDate>?
  /// The last review of the whole page; never derived from `updated`.
  package let review: Review?
  /// Empty, too, when what is written could not be read; the same holds for the other lists.
  package let reviewers: [Reviewer]
  /// Day of the first publication.
  package let published: Located<CivilDay>?
  /// Who looks after the page.
  package let owner: Located<String>?
  /// Place among the pages of a topic, lowest first.
  package let order: Located<Int>?
  /// Only where it is not the folder that says it.
  package let topic: Located<String>?
  /// Paths of the topic's pages in the order in which they are read.
  package let guide: [Located<String>]
  package let conditions: [Condition]
  package let specialty: [Located<MedicalSpecialty>]
  package let audience: [Located<Audience>]
  package let image: PageImage?
  /// Empty in a reading of `.metadata`.
  package let references: [ReferenceItem]
  package let changes: [PageChange]
  /// By what feeds know the page, where its first address does not tell.
  package let permanentID: Located<String>?
  /// Earlier addresses of the page, the first one first.
  package let aliases: [Located<String>]
  /// Left out of the site, on purpose.
  package let isDraft: Bool
  package let withdrawal: Withdrawal?
  /// Path of the page that this one translates, where their paths differ.
  package let translationOf: Located<String>?
  /// On a translation, which version of the original it says the same as.
  package let follows: FollowedVersion?
  package let glossary: GlossaryUse
  /// False where the page must not ask for feedback, on a site that does.
  package let hasFeedback: Bool
  /// Checks that are set aside on this page.
  package let suppressions: [Suppression]
  /// Name of a layout other than the one of the page's type.
  package let template: Located<String>?
}

extension FrontMatter {
  /// Reads the values in the schema's order. Always answers: see the type for stand-ins.
  init(_ reader: inout MappingReader, extent: Extent, today: CivilDay) {
    let start = reader.mapping.span.lowerBound
    title = reader.text("title") ?? Located("", at: start..<start)
    summary = reader.text("summary") ?? Located("", at: start..<start)
    type = reader.choice("type", as: PageType.self)?.value ?? .article
    updated = reader.day("updated") ?? Located(today, at: start..<start)
    nextReview = reader.plannedDate("next_review")
    review = reader.value("reviewed") { Review.read(&$0) }
    reviewers = reader.mappings("reviewers") { Reviewer(&$0) }
    published = reader.day("published")
    owner = reader.text("owner")
    order = reader.integer("order")
    topic = reader.text("topic")
    guide = reader.texts("guide")
    conditions = reader.list("conditions") { Condition.read(&$0) }
    specialty = reader.choices("specialty", as: MedicalSpecialty.self)
    audience = reader.choices("audience", as: Audience.self)
    image = reader.mapping("image") { PageImage(&$0) }
    references =
      extent == .everything ? reader.list("references") { ReferenceItem.read(&$0) } : []
    changes = reader.mappings("changes") { PageChange(&$0) }
    permanentID = reader.text("id")
    aliases = reader.texts("aliases")
    isDraft = reader.flag("draft")?.value ?? false
    withdrawal = reader.value("withdrawn") { Withdrawal.read(&$0) }
    translationOf = reader.text("translation_of")
    follows = reader.mapping("follows") { FollowedVersion(&$0) }
    glossary = reader.value("glossary") { GlossaryUse.read(&$0) } ?? .all
    hasFeedback = reader.flag("feedback")?.value ?? true
    suppressions = reader.mappings("suppress") { Suppression(&$0) }
    template = reader.text("template")
  }
}

extension FrontMatter {
  /// Day of the last review of the whole page.
  package var reviewed: Located<CivilDay>? { review?.date }

  /// The texts that readers see, in the order of their keys.
  package var shownTexts: [Located<String>] {
    [
      title, summary, owner, image?.alternative, image?.caption, image?.credit, withdrawal?.reason,
    ].compactMap { $0 } + changes.map(\.text)
  }
}
