import Fingerprints
import FrontMatter
import HTML
import SiteModel

/// The pages of a language that were updated last, for feed readers (RFC 4287).
struct AtomFeed: SharedOutput {
  let site: Site
  let language: Int
  private let entries: [Int]

  static let file = "feed.xml"
  private static let limit = 50

  init(site: Site, language: Int) {
    self.site = site
    self.language = language
    entries = site.newestPages(in: language, limit: Self.limit)
  }

  /// Of an empty feed the day of the build shows.
  static func dependsOnDay(_ site: Site) -> Bool {
    site.languages.indices.contains { site.newestPages(in: $0, limit: 1).isEmpty }
  }

  func reads(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint()
    digest.add(site.languages[language].tag)
    digest.add(title)
    digest.add(publisher)
    digest.add(site.settings.base.text)
    for index in entries {
      digest.add(facts.faces.entries[index])
      digest.add(site.pages[index].published?.description)
    }
    if entries.isEmpty { digest.add(site.today.description) }
    return digest.value
  }

  /// Below the site's base.
  var path: String { site.relativePath(Self.file, in: language) }

  func bytes() -> [UInt8] {
    var xml = HTMLBuffer()
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
    )
    xml.append(text: site.languages[language].tag)
    xml.append("\">\n")
    element("title", title, &xml)
    element("id", site.settings.base.text + path, &xml)
    link("self", site.settings.base.text + path, &xml)
    link("alternate", home, &xml)
    element(
      "updated", Self.timestamp(entries.map { site.pages[$0].updated }.max() ?? site.today), &xml)
    xml.append("<author>")
    element("name", publisher, &xml)
    xml.append("</author>\n")
    for index in entries { entry(site.pages[index], &xml) }
    xml.append("</feed>\n")
    return xml.bytes
  }

  private func entry(_ page: Page, _ xml: inout HTMLBuffer) {
    let address = page.address.absolute(on: site.settings.base)
    xml.append("<entry>\n")
    element("title", page.title, &xml)
    element("id", address, &xml)
    link("alternate", address, &xml)
    element("updated", Self.timestamp(page.updated), &xml)
    if let published = page.published { element("published", Self.timestamp(published), &xml) }
    element("summary", page.summary, &xml)
    xml.append("</entry>\n")
  }

  private func element(_ name: StaticString, _ text: String, _ xml: inout HTMLBuffer) {
    xml.append("<")
    xml.append(name)
    xml.append(">")
    xml.append(text: text)
    xml.append("</")
    xml.append(name)
    xml.append(">\n")
  }

  private func link(_ relation: StaticString, _ address: String, _ xml: inout HTMLBuffer) {
    xml.append("<link rel=\"")
    xml.append(relation)
    xml.append("\" href=\"")
    xml.append(address: address)
    xml.append("\"/>\n")
  }

  /// Atom wants a time; a civil day is given as its first moment in UTC.
  private static func timestamp(_ day: CivilDay) -> String { "\(day)T00:00:00Z" }

  private var home: String { site.settings.base.text + site.relativePath("", in: language) }

  private var title: String {
    let language = site.languages[language]
    return language.strings[.feedTitle].filled([
      "site": site.settings.title.text(in: language.tag) ?? ""
    ])
  }

  private var publisher: String {
    site.settings.publisher.name.text(in: site.languages[language].tag) ?? ""
  }
}
