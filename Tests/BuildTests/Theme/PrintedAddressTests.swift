import Build
import Foundation
import SiteModel
import Testing

@testable import Build

@Suite("Addresses on paper")
struct PrintedAddressTests {
  private static let use = "a::after { content: var(--site-origin) attr(href) }"

  private static func site(_ sheets: [String: String], base: String) throws -> SiteFixture {
    let settings = try #require(SiteFixture.files["content/site.yaml"])
    var files = Dictionary(
      uniqueKeysWithValues: sheets.map { ("templates/assets/\($0)", $1) })
    files["content/site.yaml"] = settings.replacing(#/base_url: .*/#, with: "base_url: \(base)")
    return try SiteFixture(files)
  }

  private static func sheet(_ site: SiteFixture, _ output: String = "public") throws -> (
    path: String, text: String
  ) {
    let published = try site.published(output)
    let path = try #require(
      published.paths.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
    return (path, try #require(published[path]))
  }

  @Test("a style sheet that asks where the site lives is told at its end, also by one it imports")
  func told() throws {
    let site = try Self.site(
      ["site.css": "@import 'print.css';\nb {}", "print.css": Self.use],
      base: "https://health.example:8080/info/")
    #expect(try site.build().findings.isEmpty)
    #expect(
      try Self.sheet(site).text
        == "\(Self.use)\nb {}\n:root{--site-origin:\"https://health.example:8080\"}\n")
  }

  @Test("addresses in pages have the site's path in them, so that both together are whole")
  func path() throws {
    let site = try Self.site(["site.css": Self.use], base: "https://health.example/info/")
    try site.writePage("Sleep well, [again](sleep.md) and [here](#here).\n\n## Here {#here}\n")
    #expect(try site.build().isPublished)
    let page = try #require(try site.published()["sleep/index.html"])
    #expect(page.contains("<a href=\"/info/sleep/\">again</a>"))
    #expect(page.contains("<a href=\"#here\">here</a>"))
  }

  @Test("no other style sheet is changed, and each build gives the same one")
  func unasked() throws {
    let site = try Self.site(["site.css": "b { color: red }"], base: "https://health.example/")
    #expect(try site.build().isPublished)
    #expect(try Self.sheet(site).text == "b { color: red }")
    try site.write(Self.use, to: "templates/assets/site.css")
    #expect(try site.build().isPublished)
    #expect(try site.build(output: "again").isPublished)
    expectEqual(try site.published("again"), try site.published())
  }

  @Test("a site that moves has another style sheet, also where the last build is known")
  func moved() throws {
    let site = try Self.site(["site.css": Self.use], base: "https://health.example/")
    #expect(try site.build().isPublished)
    let before = try Self.sheet(site).path
    let settings = try String(contentsOf: site.url("content/site.yaml"), encoding: .utf8)
    try site.write(
      settings.replacing("health.example", with: "moved.example"), to: "content/site.yaml")
    #expect(try site.build().isPublished)
    let after = try Self.sheet(site)
    #expect(after.path != before)
    #expect(after.text.hasSuffix("\"https://moved.example\"}\n"))
    #expect(try site.published()["sleep/index.html"]?.contains(after.path) == true)
  }

  @Test("what has a meaning between quotes of a style sheet is written so that it has none")
  func escaped() throws {
    let base = try #require(BaseAddress(#"https://a\22.example/"#))
    let sheet = SiteOrigin(base).added(to: Array(Self.use.utf8))
    #expect(
      String(decoding: sheet, as: UTF8.self).contains(#"--site-origin:"https://a\\22.example""#))
  }

  @Test("the theme writes no path of the site on paper without the site")
  func theme() throws {
    let sheet = try ThemeFolder.text("print.css")
    let rules = sheet.split(separator: "}").filter { $0.contains("attr(href)") }
    let own = rules.filter { $0.contains(#"a[href^="/"]"#) }
    #expect(own.count == 1)
    #expect(own.allSatisfy { $0.contains(#"var(--site-origin, "") attr(href)"#) })
  }
}
