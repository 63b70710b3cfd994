import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// What a layout shows of one page whose body has been rendered.
struct PageView {
  let site: Site
  /// Position of the page.
  let index: Int
  let links: PageLinks
  let frontMatter: FrontMatter
  let outline: [Heading]
  let resolver: PageResolver
  /// Whether the page says something else than what somebody signed for.
  let isChangedSinceReview: Bool
  let texts: SharedTexts
  /// Positions of the terms that the page explains.
  let terms: [Int]
  /// Digest of the source, by which a comment tells which version was read.
  let version: String

  let surroundings: PageSurroundings

  init(
    site: Site, index: Int, links: PageLinks, frontMatter: FrontMatter, outline: [Heading],
    resolver: PageResolver, isChangedSinceReview: Bool, texts: SharedTexts, terms: [Int],
    version: String
  ) {
    self.site = site
    self.index = index
    self.links = links
    self.frontMatter = frontMatter
    self.outline = outline
    self.resolver = resolver
    self.isChangedSinceReview = isChangedSinceReview
    self.texts = texts
    self.terms = terms
    self.version = version
    surroundings = PageSurroundings(site, of: index)
  }

  var page: Page { site.pages[index] }
  private var strings: StringCatalogue { site.languages[page.language].strings }

  func record(
    body: Markup, image: Value, structuredData: Markup?, qrCode: Markup?
  ) -> Record {
    var record = Record(PageField.schema)
    addHead(to: &record)
    addWays(to: &record)
    addContents(to: &record)
    addEvidence(to: &record)
    addDates(to: &record)
    addLists(to: &record)
    GuideView(surroundings: surroundings, site: site, links: links, strings: strings).add(
      to: &record)
    SubjectLines(frontMatter: frontMatter, strings: strings).add(to: &record)
    addChanges(to: &record)
    record[PageField.image] = image
    if let qrCode { record[PageField.qrCode] = .markup(qrCode) }
    if let structuredData { record[PageField.structuredData] = .json(structuredData) }
    record[PageField.body] = .markup(body)
    record[PageField.hasFilms] = .flag(!resolver.providers.isEmpty)
    record[PageField.hasFeedback] = .flag(frontMatter.hasFeedback)
    record[PageField.isDraft] = .flag(page.status == .draft)
    record[PageField.isAccessibility] = .flag(surroundings.statements.contains(.accessibility))
    record[PageField.isPrivacy] = .flag(surroundings.statements.contains(.privacy))
    return record
  }

  private func addHead(to record: inout Record) {
    let canonical = page.address.absolute(on: site.settings.base)
    record[PageField.type] = .text(page.type.rawValue)
    record[PageField.title] = .text(page.title)
    record[PageField.documentTitle] = .text(
      DocumentTitle(site, language: page.language).text(for: page.title))
    record[PageField.summary] = .text(page.summary)
    record[PageField.canonical] = .address(Address(onSite: canonical))
    record[PageField.isIndexed] = .flag(true)
    record[PageField.isArticle] = .flag(page.type.needsNextReview)
    record[PageField.published] = .optional(page.published?.description)
    record[PageField.modified] = .text(page.modified.description)
    record[PageField.pagePath] = .text(site.path(of: index))
    record[PageField.version] = .text(version)
  }

  /// Methods are called in closures, here and below: passing one by its name copies what it belongs to,
  /// with all references that it holds.
  private func addWays(to record: inout Record) {
    let breadcrumb = surroundings.breadcrumb.map { links.link($0) }
    let translations = surroundings.translations.map { links.translation($0) }
    record[PageField.hasBreadcrumb] = .flag(!breadcrumb.isEmpty)
    record[PageField.breadcrumb] = .list(breadcrumb)
    record[PageField.hasTranslations] = .flag(!translations.isEmpty)
    record[PageField.translations] = .list(translations)
    let untranslated = surroundings.untranslated.compactMap { links.untranslated($0) }
    record[PageField.hasOtherLanguages] = .flag(!translations.isEmpty || !untranslated.isEmpty)
    record[PageField.untranslated] = .list(untranslated)
    record[PageField.behind] = surroundings.behind.map { links.behind($0) } ?? .absent
    record[PageField.alternates] = .list(Alternates(site: site).values(of: index))
  }

  /// Fewer than three sections are seen at a glance and need no list. A statement has sections of its own beside those
  /// of the text, which the layout adds.
  var hasContents: Bool {
    let sections = outline.count { $0.level == 2 }
    return sections >= 3 || (sections > 0 && !surroundings.statements.isEmpty)
  }

  private func addContents(to record: inout Record) {
    let sections = outline.filter { $0.level == 2 }
    record[PageField.hasContents] = .flag(hasContents)
    record[PageField.contents] = .list(
      sections.map { section in
        var record = Record(HeadingField.schema)
        record[HeadingField.title] = .text(section.text)
        record[HeadingField.anchor] = .text(section.id)
        return .record(record)
      })
  }

  private func addEvidence(to record: inout Record) {
    let references = resolver.bibliography.printed(
      ReferenceTerms(strings, language: site.languages[page.language].tag))
    let view = TermView(site: site, language: page.language, texts: texts, shown: terms)
    record[PageField.hasTerms] = .flag(!terms.isEmpty)
    record[PageField.terms] = .list(
      terms.map { view.value($0, mentions: resolver.terms.count(of: $0)) })
    record[PageField.letters] = .list([])
    record[PageField.hasReferences] = .flag(!references.isEmpty)
    record[PageField.isNumbered] = .flag(references.contains { $0.citations > 0 })
    let label = strings[.backToCitation]
    record[PageField.references] = .list(references.map { reference($0, backlinkLabel: label) })
  }

  private func reference(
    _ entry: Bibliography.PrintedEntry, backlinkLabel label: Phrase
  ) -> Value {
    var record = Record(ReferenceField.schema)
    record[ReferenceField.id] = .text(entry.id)
    record[ReferenceField.number] = .text(String(entry.number))
    record[ReferenceField.entry] = .markup(entry.entry)
    record[ReferenceField.pubMed] = entry.pubMed.flatMap(Address.init).map(Value.address) ?? .absent
    record[ReferenceField.hasBacklinks] = .flag(entry.citations > 0)
    record[ReferenceField.backlinks] = .list(
      (0..<entry.citations).map { backlink(to: entry, citation: $0 + 1, label: label) })
    return .record(record)
  }

  private func backlink(
    to entry: Bibliography.PrintedEntry, citation: Int, label: Phrase
  ) -> Value {
    var record = Record(BacklinkField.schema)
    record[BacklinkField.anchor] = .text(entry.anchor(ofCitation: citation))
    record[BacklinkField.label] = .text(
      label.filled(["number": String(citation), "source": String(entry.number)]))
    return .record(record)
  }

  private func addDates(to record: inout Record) {
    let dates = links.dates
    record[PageField.updated] = .text(page.updated.description)
    record[PageField.updatedLine] = .markup(dates.line(.updatedOn, page.updated))
    if let plan = page.nextReview {
      record[PageField.nextReviewLine] = .markup(dates.line(.nextPlannedUpdate, plan))
    }
    if let reviewed = frontMatter.reviewed {
      record[PageField.reviewedLine] = .markup(dates.line(.reviewedOn, reviewed.value))
    }
    if let published = page.published {
      record[PageField.publishedLine] = .markup(dates.line(.publishedOn, published))
    }
    if let state = surroundings.notice ?? changedNotice {
      record[PageField.reviewNotice] = .markup(
        ReviewNotice(state: state, plan: page.nextReview).markup(dates, strings))
    }
  }

  /// Of the notices, that on the plan goes before that on a change.
  private var changedNotice: ReviewState? {
    let action = site.settings.review.actions[.changedSinceReview, page.type]
    return isChangedSinceReview && action == .notice ? .changedSinceReview : nil
  }

  private func topicFeed() -> Value {
    guard page.type == .topic, PageFeed.exists(ofTopic: index, site) else { return .absent }
    let folder = site.path(of: index)
    var record = Record(TopicFeedField.schema)
    record[TopicFeedField.address] = .address(Address(path: folder + AtomFeed.file))
    record[TopicFeedField.jsonAddress] = .address(Address(path: folder + JSONFeed.file))
    return .record(record)
  }

  private func addChanges(to record: inout Record) {
    record[PageField.hasChanges] = .flag(!frontMatter.changes.isEmpty)
    record[PageField.changes] = .list(frontMatter.changesNewestFirst.map { change($0) })
  }

  private func change(_ change: PageChange) -> Value {
    var record = Record(ChangeField.schema)
    record[ChangeField.date] = .markup(links.dates.element(change.date.value))
    record[ChangeField.text] = .text(change.text.value)
    record[ChangeField.isCorrection] = .flag(change.isCorrection)
    return .record(record)
  }

  private func addLists(to record: inout Record) {
    let related = surroundings.related.map { links.related($0) }
    let pages = surroundings.pagesOfTopic.map { links.listed($0) }
    let recent = surroundings.recent.map { links.changed($0) }
    record[PageField.topicFeed] = topicFeed()
    record[PageField.hasRelated] = .flag(!related.isEmpty)
    record[PageField.related] = .list(related)
    record[PageField.hasPages] = .flag(!pages.isEmpty)
    record[PageField.pages] = .list(pages)
    record[PageField.hasRecent] = .flag(!recent.isEmpty)
    record[PageField.recent] = .list(recent)
  }
}
