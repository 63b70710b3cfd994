import Build
import Foundation
import Testing

@Suite("Letters of printed pages")
struct LargePrintTests {
  private static let layout = "{{#prints_large}}large{{/prints_large}}<h1>{{title}}</h1>{{{body}}}"

  private static func isLarge(_ site: SiteFixture) throws -> Bool? {
    try site.published()["sleep/index.html"]?.hasPrefix("large")
  }

  @Test("they are large on all pages where site.yaml says so, and no longer when it says nothing")
  func setting() throws {
    let settings = try #require(SiteFixture.files["content/site.yaml"])
    let site = try SiteFixture(["templates/article.html": Self.layout])
    for (print, isLarge) in [
      ("", false), ("print: {size: large}\n", true), ("print: {size: normal}\n", false),
    ] {
      try site.write(settings + "\n" + print, to: "content/site.yaml")
      #expect(try site.build().isPublished)
      #expect(try Self.isLarge(site) == isLarge)
    }
  }

  @Test("each page of the theme has a link to large print, and none where all are printed so")
  func link() throws {
    let sheet = try ThemeFolder.text("large-print.css")
    #expect(sheet.contains(":root.large-print,"))
    #expect(sheet.contains(":root:has(#large-print:target)"))
    let site = try SiteFixture()
    try FileManager.default.removeItem(at: site.url("templates"))
    try FileManager.default.copyItem(at: ThemeFolder.templates, to: site.url("templates"))
    let settings = try #require(SiteFixture.files["content/site.yaml"])
    for isLarge in [false, true] {
      try site.write(
        settings + "\n" + (isLarge ? "print: {size: large}\n" : ""), to: "content/site.yaml")
      #expect(try site.build().isPublished)
      let page = try #require(try site.published()["sleep/index.html"])
      #expect(page.contains("id=\"large-print\"") == !isLarge)
      #expect(page.contains("class=\"large-print\"") == isLarge)
    }
  }
}
