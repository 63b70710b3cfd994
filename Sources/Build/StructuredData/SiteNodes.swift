import FrontMatter
import HTML
import SiteModel

/// What the data of all pages of a language say of the site and its publisher, written once.
struct SiteNodes: Sendable {
  /// The site's whole address, which begins the ids of both nodes.
  let base: String
  /// Members of each page's node.
  let members: [UInt8]
  /// The nodes themselves.
  let nodes: [UInt8]

  init(_ site: Site, language: Int) {
    base = site.settings.base.text
    let writer = SiteNodeWriter(site: site, language: language, base: base)
    members = writer.members()
    nodes = writer.nodes()
  }
}

private struct SiteNodeWriter {
  let site: Site
  let language: Int
  let base: String

  private var tag: String { site.languages[language].tag }
  private var publisher: SiteSettings.Publisher { site.settings.publisher }

  func members() -> [UInt8] {
    var json = JSONWriter()
    json.member("inLanguage", tag)
    json.reference("isPartOf", base, "#website")
    json.reference("author", base, "#publisher")
    json.reference("publisher", base, "#publisher")
    json.member("publishingPrinciples", address: methods)
    return json.bytes
  }

  func nodes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.type("WebSite")
      json.id(base, "#website")
      json.member("url", address: base)
      json.member("name", site.settings.title.text(in: tag))
      json.reference("publisher", base, "#publisher")
    }
    json.object { json in
      json.type("Organization")
      json.id(base, "#publisher")
      json.member("name", publisher.name.text(in: tag))
      json.member("url", address: publisher.url)
      json.member("logo", address: logo)
    }
    return json.bytes
  }

  private var methods: String? {
    guard let named = site.settings.methods, let page = site.page(at: "\(tag)/\(named.value)"),
      site.pages[page].isPublished
    else { return nil }
    return site.pages[page].address.absolute(on: site.settings.base)
  }

  private var logo: String? {
    guard let logo = publisher.logo, let file = site.file(at: logo.value) else { return nil }
    return base + site.publishedPath(ofFile: file)
  }
}

extension JSONWriter {
  mutating func type(_ name: StaticString) {
    key("@type")
    quoted(name)
  }

  /// A node's name in the whole web, which stays as long as the address does.
  mutating func id(_ address: String, _ fragment: String) {
    key("@id")
    self.address(address, fragment)
  }

  /// A member that is another node.
  mutating func reference(_ name: StaticString, _ address: String, _ fragment: String) {
    key(name)
    object { $0.id(address, fragment) }
  }
}
