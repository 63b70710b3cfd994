import Fingerprints
import FrontMatter
import HTML
import SiteModel

/// All pages of a language for partners who lead to them or show them: what each is, and as of when. One page a line,
/// in the order of their sources; `docs/partners.md` is the contract.
struct PagesIndex: SharedOutput {
  let site: Site
  let language: Int

  static let file = "pages.json"

  var path: String { site.relativePath(Self.file, in: language) }

  private var tag: String { site.languages[language].tag }

  /// What is withdrawn is listed too: partners have to take it down.
  private var listed: [Int] {
    site.pages.indices.filter {
      let page = site.pages[$0]
      return page.language == language && page.keepsAddress
    }
  }

  func reads(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint(of: tag)
    digest.add(site.settings.title.text(in: tag))
    digest.add(site.settings.base.text)
    digest.add(site.settings.tags.text)
    for index in listed { add(index, facts, to: &digest) }
    return digest.value
  }

  private func add(_ index: Int, _ facts: SiteFacts, to digest: inout Fingerprint) {
    let page = site.pages[index]
    digest.add(page.isPublished)
    digest.add(facts.faces.entries[index])
    for day in [page.modified, page.published, page.reviewed] {
      digest.add(day.map { Int($0.number) } ?? -1)
    }
    digest.add(page.nextReview?.description)
    digest.add(page.permanentID?.value)
    digest.add(page.aliases.first?.value)
    if let topic = topic(of: index) { digest.add(facts.faces.names[topic]) }
    for other in site.translations.others(of: index, in: site) {
      digest.add(facts.faces.names[other])
    }
    digest.add(page.withdrawal?.date.map { Int($0.number) } ?? -1)
    digest.add(page.withdrawal?.reason)
    if let replacement = site.replacement(of: page) { digest.add(facts.faces.names[replacement]) }
  }

  func bytes() -> [UInt8] {
    let listed = listed
    var json = JSONWriter()
    json.reserve(listed.reduce(0) { $0 + usualBytes(of: $1) })
    json.object { json in
      json.member("version", 1)
      json.member("title", site.settings.title.text(in: tag))
      json.member("url", address: site.settings.base.text + site.relativePath("", in: language))
      json.member("language", tag)
      json.key("pages")
      json.array { json in
        for index in listed {
          json.nextLine()
          json.object { write(index, &$0) }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  /// What a page takes here, with names, dates and little to spare.
  private func usualBytes(of index: Int) -> Int {
    let page = site.pages[index]
    let address = site.settings.base.text.utf8.count + page.address.relative.utf8.count
    return page.title.utf8.count + page.summary.utf8.count + 3 * address + 220
  }

  private func write(_ index: Int, _ json: inout JSONWriter) {
    let page = site.pages[index]
    json.member("id", site.permanentID(of: index))
    writeAddress("url", index, &json)
    json.member("state", page.isPublished ? "published" : "withdrawn")
    json.member("type", page.type.rawValue)
    json.member("title", page.title)
    // The text of what is withdrawn may do harm.
    if page.isPublished { json.member("summary", page.summary) }
    if let topic = topic(of: index) { writeAddress("topic", topic, &json) }
    json.member("published", page.published?.description)
    json.member("updated", page.updated.description)
    json.member("modified", page.modified.description)
    json.member("reviewed", page.reviewed?.description)
    json.member("nextPlannedUpdate", page.nextReview?.description)
    json.member("withdrawn", page.withdrawal?.date?.description)
    json.member("reason", page.withdrawal?.reason)
    if let replacement = site.replacement(of: page) {
      writeAddress("replacement", replacement, &json)
    }
    guard page.isPublished else { return }
    json.key("translations")
    json.array { json in
      for other in site.translations.others(of: index, in: site) {
        json.object { json in
          json.member("language", site.languages[site.pages[other].language].tag)
          writeAddress("url", other, &json)
        }
      }
    }
  }

  private func writeAddress(_ name: StaticString, _ page: Int, _ json: inout JSONWriter) {
    json.key(name)
    json.address(site.settings.base.text, site.pages[page].address.relative)
  }

  private func topic(of index: Int) -> Int? {
    site.topics.topic(of: index).flatMap { site.pages[$0].isPublished ? $0 : nil }
  }
}
