import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// What feed readers and partners are told of pages, and by what they know them.
@Suite("Feeds and the list of pages")
struct FeedTests {
  @Test("a page keeps its id when it moves with an alias, and when the site moves to another host")
  func permanentIDs() throws {
    let site = try SiteFixture()
    #expect(try site.build().isPublished)
    let id = "tag:example.org,2026:/sleep/"
    #expect(try ids(site, "feed.xml") == [id])
    try FileManager.default.moveItem(
      at: site.url("content/en/sleep.md"), to: site.url("content/en/rest.md"))
    try site.write(
      SiteFixture.page.replacing("next_review", with: "aliases: [/sleep/, /other/]\nnext_review"),
      to: "content/en/rest.md")
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    try site.write(
      settings.replacing("https://example.org/", with: "https://health.example.com/help/")
        + "permanent_ids: example.org,2026\n", to: "content/site.yaml")
    #expect(try site.build().isPublished)
    #expect(try ids(site, "feed.xml") == [id])
    let feed = try JSONTree(try site.published()["feed.json"] ?? "")
    #expect(feed["items"]?[0]?["id"]?.text == id)
    #expect(feed["items"]?[0]?["url"]?.text == "https://health.example.com/help/rest/")
  }

  @Test("an id in the header is the page's name, with its language")
  func headerID() throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("next_review", with: "id: nap\nnext_review")
    ])
    #expect(try site.build().isPublished)
    #expect(try ids(site, "feed.xml") == ["tag:example.org,2026:en:nap"])
  }

  @Test("two pages of a language cannot have one id")
  func sameID() throws {
    let page = SiteFixture.page.replacing("next_review", with: "id: nap\nnext_review")
    let site = try SiteFixture(["content/en/sleep.md": page, "content/en/rest.md": page])
    let report = try site.build()
    #expect(report.findings.map(\.shortDescription) == ["PG016 content/en/sleep.md:5:5"])
    #expect(!report.isPublished)
  }

  @Test("a significant change or a correction is the day of the last change, everywhere")
  func significantChange() throws {
    let changes = """
      changes:
        - {date: 2023-01-02, text: A figure was wrong., correction: true}
        - {date: 2024-03-04, text: A comma.}
      next_review
      """
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("next_review", with: changes)
    ])
    #expect(try site.build().isPublished)
    let built = try site.published()
    #expect(built["feed.xml"]?.contains("<updated>2023-01-02T00:00:00Z</updated>") == true)
    #expect(
      built["sitemap.xml"]?.contains(
        "<loc>https://example.org/sleep/</loc><lastmod>2023-01-02</lastmod>") == true)
    #expect(built["sleep/index.html"]?.contains("\"dateModified\":\"2023-01-02\"") == true)
    let pages = try JSONTree(built["pages.json"] ?? "")
    #expect(pages["pages"]?[1]?["updated"]?.text == "2022-12-06")
    #expect(pages["pages"]?[1]?["modified"]?.text == "2023-01-02")
  }

  @Test("a topic has feeds of its own pages, to which its page leads")
  func topics() throws {
    let site = try SiteFixture([
      "content/en/rest/index.md": Self.topic("Rest"), "content/en/rest/nap.md": SiteFixture.page,
      "content/en/empty/index.md": Self.topic("Empty"),
    ])
    #expect(try site.build().isPublished)
    let built = try site.published()
    #expect(try ids(site, "rest/feed.xml") == ["tag:example.org,2026:/rest/nap/"])
    #expect(built["rest/feed.xml"]?.contains("<title>Rest – Health</title>") == true)
    let feed = try JSONTree(built["rest/feed.json"] ?? "")
    #expect(feed["feed_url"]?.text == "https://example.org/rest/feed.json")
    #expect(feed["items"]?.elements.count == 1)
    #expect(feed["items"]?[0]?["date_modified"]?.text == "2022-12-06T00:00:00Z")
    #expect(built["empty/feed.xml"] == nil)
  }

  @Test("nothing of the content can lie where a feed does")
  func reserved() throws {
    let site = try SiteFixture([
      "content/en/rest/index.md": Self.topic("Rest"),
      "content/en/rest/nap.md": SiteFixture.page.replacing(
        "next_review", with: "aliases: [/rest/feed.xml]\nnext_review"),
    ])
    #expect(try !site.build().isPublished)
  }

  @Test("the list of pages says what each page is, as of when, and what was withdrawn")
  func listOfPages() throws {
    let site = try SiteFixture([
      "content/en/old.md": SiteFixture.page.replacing(
        "next_review", with: "withdrawn: {replacement: sleep.md}\nnext_review"),
      "content/en/hidden.md": SiteFixture.page.replacing(
        "next_review", with: "draft: true\nnext_review"),
      "content/en/sleep.md": SiteFixture.page.replacing(
        "next_review", with: "reviewed: 2022-11-01\npublished: 2020-01-02\nnext_review"),
    ])
    #expect(try site.build().isPublished)
    let list = try JSONTree(try site.published()["pages.json"] ?? "")
    #expect(list["language"]?.text == "en")
    let pages = list["pages"]?.elements ?? []
    #expect(pages.compactMap { $0["state"]?.text } == ["published", "withdrawn", "published"])
    #expect(pages[1]["replacement"]?.text == "https://example.org/sleep/")
    #expect(
      pages[2]
        == .object([
          "id": .text("tag:example.org,2026:/sleep/"), "url": .text("https://example.org/sleep/"),
          "state": .text("published"), "type": .text("article"), "title": .text("Sleep"),
          "summary": .text("About sleep."), "published": .text("2020-01-02"),
          "updated": .text("2022-12-06"), "modified": .text("2022-12-06"),
          "reviewed": .text("2022-11-01"), "nextPlannedUpdate": .text("2028"),
          "translations": .array([]),
        ]))
  }

  private func ids(_ site: SiteFixture, _ feed: String) throws -> [String] {
    let text = try site.published()[feed] ?? ""
    return text.split(separator: "<entry>").dropFirst().compactMap { entry in
      entry.split(separator: "<id>").dropFirst().first?.split(separator: "</id>").first
        .map(String.init)
    }
  }

  private static func topic(_ title: String) -> String {
    "---\ntitle: \(title)\nsummary: About it.\ntype: topic\nupdated: 2022-12-06\n---\n\nText.\n"
  }
}
