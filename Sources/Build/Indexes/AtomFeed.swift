import FrontMatter
import HTML
import SiteModel

/// A feed for feed readers (RFC 4287).
struct AtomFeed: SharedOutput {
  let feed: PageFeed

  static let file = "feed.xml"

  var path: String { feed.path(Self.file) }

  func reads(_ facts: SiteFacts) -> UInt64 { feed.reads(facts) }

  func bytes() -> [UInt8] {
    var xml = HTMLBuffer()
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
    )
    xml.append(text: feed.tag)
    xml.append("\">\n")
    element("title", feed.title, &xml)
    element("id", feed.id, &xml)
    link("self", feed.address(Self.file), &xml)
    link("alternate", feed.home, &xml)
    element("updated", PageFeed.timestamp(feed.updated), &xml)
    xml.append("<author>")
    element("name", feed.publisher, &xml)
    xml.append("</author>\n")
    for index in feed.entries { entry(index, &xml) }
    xml.append("</feed>\n")
    return xml.take()
  }

  private func entry(_ index: Int, _ xml: inout HTMLBuffer) {
    let page = feed.site.pages[index]
    xml.append("<entry>\n")
    element("title", page.title, &xml)
    element("id", feed.site.permanentID(of: index), &xml)
    link("alternate", page.address.absolute(on: feed.site.settings.base), &xml)
    element("updated", PageFeed.timestamp(page.modified), &xml)
    if let published = page.published {
      element("published", PageFeed.timestamp(published), &xml)
    }
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
}
