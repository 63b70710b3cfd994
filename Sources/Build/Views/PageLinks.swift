import FrontMatter
import HTML
import SiteModel
import Templates

/// How pages appear on other pages: in lists, breadcrumbs, menus and language switches.
struct PageLinks: Sendable {
  let site: Site
  let language: Int
  let dates: DateText

  init(_ site: Site, language: Int) {
    self.site = site
    self.language = language
    dates = DateText(site.languages[language].strings)
  }

  func link(_ index: Int) -> Value {
    var record = Record(LinkField.schema)
    record[LinkField.title] = .text(site.pages[index].title)
    record[LinkField.address] = address(index)
    return .record(record)
  }

  func topic(_ index: Int) -> Value {
    var record = Record(TopicField.schema)
    record[TopicField.title] = .text(site.pages[index].title)
    record[TopicField.summary] = .text(site.pages[index].summary)
    record[TopicField.address] = address(index)
    return .record(record)
  }

  func related(_ index: Int) -> Value {
    var record = Record(RelatedField.schema)
    record[RelatedField.title] = .text(site.pages[index].title)
    record[RelatedField.address] = address(index)
    record[RelatedField.typeLabel] = .text(typeLabel(site.pages[index].type))
    return .record(record)
  }

  func listed(_ index: Int) -> Value { listed(index, as: site.pages[index].updated) }

  /// In a list of what changed last, by the last change that readers should know of.
  func changed(_ index: Int) -> Value { listed(index, as: site.pages[index].modified) }

  private func listed(_ index: Int, as day: CivilDay) -> Value {
    let page = site.pages[index]
    var record = Record(PageLinkField.schema)
    record[PageLinkField.title] = .text(page.title)
    record[PageLinkField.summary] = .text(page.summary)
    record[PageLinkField.address] = address(index)
    record[PageLinkField.typeLabel] = .text(typeLabel(page.type))
    record[PageLinkField.updatedLine] = .markup(dates.line(.updatedOn, day))
    return .record(record)
  }

  /// The same page in another language, named in that language.
  func translation(_ index: Int) -> Value {
    translation(site.pages[index].language, at: site.pages[index].address.relative)
  }

  /// A page at a path below the site's base.
  func translation(_ language: Int, at path: String) -> Value {
    var record = Record(TranslationField.schema)
    record[TranslationField.lang] = .text(site.languages[language].tag)
    record[TranslationField.name] = .text(site.languages[language].name)
    record[TranslationField.address] = .address(Address(path: site.settings.base.path + path))
    record[TranslationField.locale] = .text(
      SharedLocale(site.languages[language].tag, country: site.settings.publisher.country).text)
    return .record(record)
  }

  /// The home page of a language that a page is not in, with a note that says so in that language. Nothing where
  /// the language has no home page on the site.
  func untranslated(_ language: Int) -> Value? {
    guard let home = site.publishedHome(of: language) else { return nil }
    let strings = site.languages[language].strings
    var record = Record(UntranslatedField.schema)
    record[UntranslatedField.lang] = .text(site.languages[language].tag)
    record[UntranslatedField.dir] = .text(site.languages[language].direction)
    record[UntranslatedField.name] = .text(site.languages[language].name)
    record[UntranslatedField.note] = .text(strings.text(.notInLanguage))
    record[UntranslatedField.address] = address(home)
    return .record(record)
  }

  /// Said on a translation.
  func behind(_ missed: Site.MissedChange) -> Value {
    let original = site.pages[missed.original]
    let language = site.languages[original.language]
    var record = Record(BehindField.schema)
    record[BehindField.line] = .text(
      site.languages[self.language].strings[.translationBehind].filled([
        "language": language.name, "date": dates.text(missed.change.day),
      ]))
    record[BehindField.title] = .text(original.title)
    record[BehindField.address] = address(missed.original)
    record[BehindField.lang] = .text(language.tag)
    return .record(record)
  }

  func address(_ index: Int) -> Value { .address(Address(path: site.path(of: index))) }

  /// Nothing for pages that only lead to others.
  func typeLabel(_ type: PageType) -> String {
    let strings = site.languages[language].strings
    return switch type {
    case .article: strings.text(.typeArticle)
    case .overview: strings.text(.typeOverview)
    case .researchSummary: strings.text(.typeResearchSummary)
    case .factSheet: strings.text(.typeFactSheet)
    case .experience: strings.text(.typeExperience)
    case .topic, .home, .info: ""
    }
  }
}
