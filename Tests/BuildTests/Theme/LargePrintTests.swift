import Build
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

  @Test("the theme has a link to large print, in the place of which it obeys the setting")
  func link() throws {
    let sheet = try ThemeFolder.text("large-print.css")
    #expect(sheet.contains(":root.large-print,"))
    #expect(sheet.contains(":root:has(#large-print:target)"))
  }
}
