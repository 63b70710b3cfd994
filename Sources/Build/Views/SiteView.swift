import FrontMatter
import HTML
import SiteModel
import Templates

/// What all pages of a language show of the site.
struct SiteView {
  let site: Site
  let language: Int
  /// The disclaimer of `site.yaml`, rendered.
  let disclaimer: Markup?
  let assets: ThemeAssets
  let isSearched: Bool
  let listsPages: Bool
  let listsConditions: Bool

  private var tag: String { site.languages[language].tag }
  private var settings: SiteSettings { site.settings }

  func record() -> Record {
    let strings = Record.catalogue("strings", texts)
    let assets = assets.record(on: settings.base)
    var record = Record(SiteField.schema(strings: strings.schema, assets: assets.schema))
    record[SiteField.lang] = .text(tag)
    record[SiteField.dir] = .text(site.languages[language].direction)
    record[SiteField.languageName] = .text(site.languages[language].name)
    record[SiteField.locale] = .text(
      SharedLocale(tag, country: settings.publisher.country).text)
    record[SiteField.generator] = .text("sitegen \(SitegenVersion.current)")
    record[named: SiteField.strings] = .record(strings)
    record[SiteField.site] = .record(name())
    record[SiteField.publisher] = .record(publisher())
    record[named: SiteField.assets] = .record(assets)
    record[SiteField.printsLarge] = .flag(settings.printing.size == .large)
    addMenus(to: &record)
    addHelp(to: &record)
    return record
  }

  private var catalogue: StringCatalogue { site.languages[language].strings }

  /// The language's texts. A text that only other languages have stands for itself here: it is reported
  /// as missing from this language's file, not as a fault of the layouts.
  private var texts: [(key: String, text: String)] {
    var texts = catalogue.entries.map { (key: $0.key, text: $0.text) }
    var known = Set(texts.map(\.key))
    for other in site.languages {
      for entry in other.strings.entries where known.insert(entry.key).inserted {
        texts.append((key: entry.key, text: entry.key))
      }
    }
    return texts
  }

  private func addMenus(to record: inout Record) {
    let links = PageLinks(site, language: language)
    let topics = site.topics.topics[language].map(links.topic)
    let named = namedPages
    let others = site.pages.indices.filter { isInformation($0) && !named.contains($0) }
    let information = (named + others).map(links.link)
    let channels = settings.channels.compactMap(channel)
    record[SiteField.hasTopics] = .flag(!topics.isEmpty)
    record[SiteField.topics] = .list(topics)
    record[SiteField.hasInformation] = .flag(!information.isEmpty)
    record[SiteField.information] = .list(information)
    record[SiteField.hasChannels] = .flag(!channels.isEmpty)
    record[SiteField.channels] = .list(channels)
    record[SiteField.feed] = path(AtomFeed.file)
    record[SiteField.jsonFeed] = path(JSONFeed.file)
  }

  private func addHelp(to record: inout Record) {
    record[SiteField.disclaimer] = disclaimer.map(Value.markup) ?? .absent
    record[SiteField.methods] = page(settings.methods)
    record[SiteField.glossary] =
      site.glossaryPage(in: language).map { .address(Address(path: settings.base.path + $0)) }
      ?? .absent
    record[SiteField.search] = isSearched ? path(SearchedPages.folder) : .absent
    let isPagefind = isSearched && settings.search == .pagefind
    record[SiteField.hasPagefind] = .flag(isPagefind)
    record[SiteField.searchIndex] =
      isPagefind
      ? .address(Address(path: settings.base.path + PagefindIndex.folder))
      : record[SiteField.search]
    record[SiteField.allPages] = listsPages ? path(LetterList.pagesFolder) : .absent
    record[SiteField.conditions] =
      listsConditions && site.hasConditions(in: language)
      ? path(LetterList.conditionsFolder) : .absent
    record[SiteField.help] = page(settings.feedback?.help)
    record[SiteField.feedback] = feedback()
    let statements = StatementView(site: site, language: language)
    record[SiteField.accessibility] = statements.accessibility()
    record[SiteField.privacy] = statements.privacy()
    record[SiteField.asksConsent] = .flag(
      settings.feedback?.privacy?.healthData == .explicitConsent)
  }

  /// Help and the statements come first, in the same order on each page of each language (WCAG 2.2, 3.2.6).
  private var namedPages: [Int] {
    let named = [
      settings.feedback?.help, settings.accessibility?.page,
      settings.privacy?.page ?? settings.feedback?.privacy?.policy,
    ]
    let pages = named.compactMap { $0.flatMap(published) }
    return pages.indices.filter { pages.firstIndex(of: pages[$0]) == $0 }.map { pages[$0] }
  }

  private func isInformation(_ index: Int) -> Bool {
    let page = site.pages[index]
    return page.language == language && page.type == .info && page.isPublished
  }

  private func name() -> Record {
    var record = Record(SiteNameField.schema)
    let home = site.settings.base.path + (settings.isMultilingual ? "\(tag)/" : "")
    record[SiteNameField.title] = .text(text(settings.title))
    record[SiteNameField.home] = .address(Address(path: home))
    let email = text(settings.email)
    record[SiteNameField.email] = .text(email)
    record[SiteNameField.emailAddress] = address("mailto:\(email)")
    return record
  }

  private func publisher() -> Record {
    var record = Record(PublisherField.schema)
    record[PublisherField.name] = .text(text(settings.publisher.name))
    record[PublisherField.url] = settings.publisher.url.map(address) ?? .absent
    record[PublisherField.country] = .optional(settings.publisher.country)
    if let logo = settings.publisher.logo, let file = site.file(at: logo.value) {
      record[PublisherField.logo] = .address(
        Address(path: settings.base.path + site.publishedPath(ofFile: file)))
    }
    return record
  }

  private func channel(_ channel: SiteSettings.Channel) -> Value? {
    guard let target = Address(channel.url) else { return nil }
    var record = Record(ChannelField.schema)
    record[ChannelField.label] = .text(text(channel.label))
    record[ChannelField.address] = .address(target)
    return .record(record)
  }

  private func feedback() -> Value {
    guard let feedback = settings.feedback, let action = feedback.action?.value else {
      return .absent
    }
    var record = Record(FeedbackField.schema)
    record[FeedbackField.action] = address(action)
    record[FeedbackField.thanks] = path(GeneratedPages.thanksFolder)
    if let privacy = feedback.privacy {
      record[FeedbackField.controller] = .text(text(privacy.controller))
      record[FeedbackField.purpose] = .text(text(privacy.purpose))
      record[FeedbackField.legalBasis] = .text(text(privacy.legalBasis))
      record[FeedbackField.recipients] = .text(text(privacy.recipients))
      record[FeedbackField.retention] = .text(text(privacy.retention))
      record[FeedbackField.rights] = .text(text(privacy.rights))
      record[FeedbackField.policy] = page(privacy.policy)
    }
    return .record(record)
  }

  /// A page that `site.yaml` names below the language's folder.
  private func page(_ named: Located<String>?) -> Value {
    guard let index = named.flatMap(published) else { return .absent }
    return .address(Address(path: site.path(of: index)))
  }

  private func published(_ named: Located<String>) -> Int? {
    guard let index = site.page(at: "\(tag)/\(named.value)"), site.pages[index].isPublished else {
      return nil
    }
    return index
  }

  private func path(_ relative: String) -> Value {
    .address(Address(path: settings.base.path + site.relativePath(relative, in: language)))
  }

  private func address(_ text: String) -> Value { Address(text).map(Value.address) ?? .absent }

  private func text(_ localised: LocalisedText) -> String { localised.text(in: tag) ?? "" }
}
