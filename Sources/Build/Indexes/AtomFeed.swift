import FrontMatter
import HTML
import SiteModel

/// The pages of a language that were updated last, for feed readers (RFC 4287).
struct AtomFeed {
  let site: Site
  let language: Int

  static let file = "feed.xml"
  private static let limit = 50

  /// Below the site's base.
  var path: String { site.relativePath(Self.file, in: language) }

  func bytes() -> [UInt8] {
    let entries = site.newestPages(in: language, limit: Self.limit)
    var xml = HTMLBuffer()
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
    )
    xml.append(text: site.languages[language].tag)
    xml.append("\">\n")
    element("title", site.languages[language].strings[.feedTitle].filled(["site": siteTitle]), &xml)
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

  private var siteTitle: String {
    site.settings.title.text(in: site.languages[language].tag) ?? ""
  }

  private var publisher: String {
    site.settings.publisher.name.text(in: site.languages[language].tag) ?? ""
  }
}
