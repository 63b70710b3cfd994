import Build
import Diagnostics
import Foundation
import Testing

@Suite("Earlier addresses of pages")
struct AliasTests {
  private static func page(_ header: String) -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: Sleep\n\(header)")
  }

  @Test(
    "an alias becomes a page at its path",
    arguments: [
      ("/old/", "old/index.html"), ("/old", "old/index.html"),
      ("/old/index.html", "old/index.html"),
      ("/a/Old.HTML", "a/Old.HTML"), ("/old.htm", "old.htm"), ("/old.php", "old.php/index.html"),
      ("/schön", "schön/index.html"),
    ])
  func path(alias: String, file: String) throws {
    let site = try SiteFixture(["content/en/sleep.md": Self.page("aliases: ['\(alias)']")])
    #expect(try site.build().findings.isEmpty)
    let page = try #require(try site.published()[file])
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/sleep/\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/sleep/\">"))
    #expect(page.contains("<a href=\"/sleep/\">Sleep</a>"))
    #expect(page.contains("noindex"))
  }

  /// It is part of the page's permanent id, which is no address.
  @Test("neither the sitemap nor the feed leads to an alias")
  func unlisted() throws {
    let site = try SiteFixture(["content/en/sleep.md": Self.page("aliases: [/former]")])
    #expect(try site.build().isPublished)
    for path in ["sitemap.xml", "feed.xml"] {
      #expect(try site.published()[path]?.contains("https://example.org/former") == false)
    }
  }

  @Test("a page takes over the address of one that was withdrawn once that one's file is gone")
  func withdrawn() throws {
    let site = try SiteFixture([
      "content/en/rest.md": Self.page("withdrawn: true"),
      "content/en/sleep.md": Self.page("aliases: [/rest/]"),
    ])
    let error = try #require(try site.build().findings.first)
    #expect(error.shortDescription == "PG001 content/en/sleep.md:3:11")
    #expect(error.help?.hasPrefix("if this page is in its place, remove that file") == true)
    try FileManager.default.removeItem(at: site.url("content/en/rest.md"))
    #expect(try site.build().findings.isEmpty)
    #expect(try site.published()["rest/index.html"]?.contains("url=/sleep/") == true)
  }

  @Test("an alias of a draft leaves no page, and takes no address")
  func draft() throws {
    let site = try SiteFixture([
      "content/en/rest.md": Self.page("draft: true\naliases: [/old]"),
      "content/en/sleep.md": Self.page("aliases: [/old]"),
    ])
    #expect(try site.build().findings.isEmpty)
    #expect(try site.published()["old/index.html"]?.contains("url=/sleep/") == true)
  }

  @Test("an alias that is taken out leaves nothing behind")
  func removed() throws {
    let site = try SiteFixture(["content/en/sleep.md": Self.page("aliases: [/old]")])
    #expect(try site.build().isPublished)
    try site.write(SiteFixture.page, to: "content/en/sleep.md")
    #expect(try site.build().isPublished)
    #expect(try site.published()["old/index.html"] == nil)
  }
}
