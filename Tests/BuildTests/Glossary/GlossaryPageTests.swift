import Build
import Diagnostics
import Foundation
import Testing

@Suite("The page with all terms of a language")
struct GlossaryPageTests {
  private static let layout = ["templates/glossary.html": GlossarySite.layout as String?]

  private static func bilingual() throws -> SiteFixture {
    let site = try GlossarySite.make(
      "A [nap](term:nap)",
      changes: layout.merging([
        "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "")
          .replacing("[en]", with: "[en, de]") + "glossary: {page: {en: words, de: woerter}}\n",
        "content/de/index.md": SiteFixture.files["content/en/index.md"] ?? "",
        "content/de/glossary.yaml": "- {id: schlaf, term: Schlaf, definition: Ruhe.}\n",
      ]) { $1 })
    return site
  }

  @Test("it has every term with its forms, and the way to related ones")
  func content() throws {
    let site = try GlossarySite.make(
      "A [nap](term:nap)", settings: "page: words", changes: Self.layout)
    let report = try site.build()
    #expect(report.isPublished, "\(report.diagnostics.map(\.shortDescription))")
    let html = try site.published()["words/index.html"] ?? ""
    #expect(html.contains("<h2 id=\"page-letter-n\">N</h2><dl><dt id=\"term-nap\">nap</dt>"))
    #expect(
      html.contains(
        "<a class=\"term\" href=\"#term-sleep\">sleep</a>. also naps <a href=\"#term-dream\">dream</a>"
      ))
    #expect(html.contains("</dl>\nOPQR<h2 id=\"page-letter-s\">S</h2>"))
    #expect(
      try site.published()["sitemap.xml"]?.contains("<loc>https://example.org/words/</loc>") == true
    )
  }

  @Test("each language has its own, and they know of one another")
  func languages() throws {
    let site = try Self.bilingual()
    let report = try site.build()
    #expect(report.isPublished, "\(report.diagnostics.map(\.shortDescription))")
    let published = try site.published()
    let english = published["en/words/index.html"] ?? ""
    for (lang, path) in [("en", "en/words/"), ("de", "de/woerter/"), ("x-default", "en/words/")] {
      #expect(english.contains("hreflang=\"\(lang)\" href=\"https://example.org/\(path)\""))
    }
    #expect(english.contains("<a href=\"/de/woerter/\" lang=\"de\">"))
    #expect(published["de/woerter/index.html"]?.contains("Schlaf") == true)
  }

  @Test("a language without terms has no such page, and a site that names none has none")
  func none() throws {
    let site = try Self.bilingual()
    try FileManager.default.removeItem(at: site.url("content/de/glossary.yaml"))
    _ = try site.build()
    #expect(try site.published().paths.filter { $0.contains("wo") } == ["en/words/index.html"])
    let plain = try GlossarySite.make("A [nap](term:nap)")
    _ = try plain.build()
    #expect(try plain.published()["glossary/index.html"] == nil)
  }

  @Test("the page follows each edit of the glossary")
  func follows() throws {
    let site = try GlossarySite.make(
      "A [nap](term:nap)", settings: "page: words", changes: Self.layout)
    _ = try site.build()
    try site.write(
      GlossarySite.glossary.replacing("What is seen", with: "All that is seen"),
      to: "content/en/glossary.yaml")
    let report = try site.build()
    #expect(report.work.rendered == 0)
    #expect(try site.published()["words/index.html"]?.contains("All that is seen") == true)
  }

  @Test("nothing else may lie at its address")
  func address() throws {
    for (path, text) in [
      ("content/en/words.md", GlossarySite.page("Words")),
      ("content/en/words/index.md", GlossarySite.page("Words")),
      ("content/en/other.md", GlossarySite.page("Words", "\naliases: [/words/]")),
    ] {
      let site = try GlossarySite.make(
        "A [nap](term:nap)", settings: "page: words",
        changes: Self.layout.merging([path: text]) { $1 })
      #expect(try site.build().diagnostics.map(\.rule.code).contains("PG007"))
    }
  }

  @Test(
    "its name is one that an address can hold", arguments: ["Words", "a/b", "assets", "wörter"])
  func name(_ name: String) throws {
    let site = try GlossarySite.make(
      "A [nap](term:nap)", settings: "page: \(name)", changes: Self.layout)
    #expect(try site.build().diagnostics.map(\.rule.code).contains("ST011"))
  }

  @Test("without a layout for it, the site is refused")
  func noLayout() throws {
    let site = try GlossarySite.make("A [nap](term:nap)", settings: "page: words")
    #expect(try site.build().diagnostics.map(\.rule.code).contains("TP021"))
  }
}
