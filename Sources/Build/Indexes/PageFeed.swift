import Fingerprints
import FrontMatter
import SiteModel

/// The pages of a language, or of one of its topics, that changed last: what a feed in whatever form tells.
struct PageFeed {
  let site: Site
  let language: Int
  /// The topic page; nil for the feed of all pages of the language.
  let topic: Int?
  /// Positions, the last change first.
  let entries: [Int]

  static let limit = 50

  init(_ site: Site, language: Int, topic: Int? = nil) {
    self.site = site
    self.language = language
    self.topic = topic
    entries =
      topic.map { site.lastChanged(ofTopic: $0, limit: Self.limit) }
      ?? site.lastChanged(in: language, limit: Self.limit)
  }

  /// One for each language, and one for each topic that has something to tell.
  static func all(_ site: Site) -> [PageFeed] {
    site.languages.indices.flatMap { language in
      [PageFeed(site, language: language)]
        + site.topics.topics[language].map { PageFeed(site, language: language, topic: $0) }
        .filter { !$0.entries.isEmpty }
    }
  }

  /// Of a feed without entries the day of the build shows.
  static func dependsOnDay(_ site: Site) -> Bool {
    site.languages.indices.contains { site.lastChanged(in: $0, limit: 1).isEmpty }
  }

  /// Whether a topic's page leads to a feed of its own.
  static func exists(ofTopic topic: Int, _ site: Site) -> Bool {
    site.topics.pages(of: topic).contains { site.pages[$0].type.needsNextReview }
  }

  /// A digest of all that feeds tell.
  func reads(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint()
    digest.add(tag)
    digest.add(title)
    digest.add(publisher)
    digest.add(site.settings.publisher.url)
    digest.add(site.settings.base.text)
    digest.add(id)
    for index in entries {
      digest.add(facts.faces.entries[index])
      digest.add(site.permanentID(of: index))
      digest.add(site.pages[index].published?.description)
      digest.add(Int(site.pages[index].modified.number))
    }
    if entries.isEmpty { digest.add(site.today.description) }
    return digest.value
  }

  var tag: String { site.languages[language].tag }

  /// Below the site's base.
  func path(_ file: String) -> String {
    topic.map { site.pages[$0].address.relative + file } ?? site.relativePath(file, in: language)
  }

  func address(_ file: String) -> String { site.settings.base.text + path(file) }

  /// The page that shows what the feed tells.
  var home: String {
    topic.map { site.pages[$0].address.absolute(on: site.settings.base) }
      ?? site.settings.base.text + site.relativePath("", in: language)
  }

  /// Stays when the topic's page moves.
  var id: String {
    topic.map { site.permanentID(of: $0) + "#feed" }
      ?? site.permanentID(ofPath: path(AtomFeed.file))
  }

  var title: String {
    let strings = site.languages[language].strings
    let name = site.settings.title.text(in: tag) ?? ""
    guard let topic else { return strings[.feedTitle].filled(["site": name]) }
    return strings[.documentTitle].filled(["page": site.pages[topic].title, "site": name])
  }

  var publisher: String { site.settings.publisher.name.text(in: tag) ?? "" }

  var updated: CivilDay { entries.map { site.pages[$0].modified }.max() ?? site.today }

  /// Feeds want a time; a civil day is given as its first moment in UTC (RFC 3339).
  static func timestamp(_ day: CivilDay) -> String { "\(day)T00:00:00Z" }
}
