import Build
import Diagnostics
import Foundation
import Testing

@Suite("Sources that leave no trace on the site")
struct UnusedTests {
  private static func page(_ words: String, _ header: String = "") -> String {
    SiteFixture.page.replacing("Sleep well", with: words)
      .replacing("title: Sleep", with: "title: Sleep\(header)")
  }

  private static func findings(_ site: SiteFixture) throws -> [String] {
    try site.build().findings.map(\.shortDescription)
  }

  @Test("a picture that no page shows is warned of, until one does")
  func picture() throws {
    let site = try SiteFixture(["content/en/lamp.svg": "<svg/>"])
    #expect(try Self.findings(site) == ["FL017 content/en/lamp.svg"])
    #expect(try site.published()["lamp.svg"] == nil)
    try site.writePage("![A lamp](lamp.svg)")
    #expect(try Self.findings(site) == [])
    try site.writePage("Sleep well")
    #expect(try Self.findings(site) == ["FL017 content/en/lamp.svg"])
  }

  @Test("the warning is repeated by builds that read nothing of the page anew")
  func repeated() throws {
    let site = try SiteFixture([
      "content/en/lamp.svg": "<svg/>", "content/en/rest.md": SiteFixture.page,
    ])
    for words in ["Sleep well", "Sleep well", "Sleep better"] {
      try site.write(Self.page(words), to: "content/en/rest.md")
      #expect(try Self.findings(site) == ["FL017 content/en/lamp.svg"])
    }
  }

  @Test("what only a draft, a withdrawn page or a page with errors needs is not without use")
  func waiting() throws {
    for header in ["\ndraft: true", "\nwithdrawn: true", "\nnonsuch: x"] {
      let site = try SiteFixture([
        "content/en/my lamp.svg": "<svg/>",
        "content/en/rest.md": Self.page("![A lamp](my%20lamp.svg)", header),
      ])
      #expect(try site.build().diagnostics.allSatisfy { $0.rule.code != "FL017" })
    }
  }

  @Test("a layout that does not compile in one language is not said to be without use")
  func brokenLayout() throws {
    let leaflet = "<h1>{{title}}</h1>{{{body}}}{{strings.greeting}}"
    let site = try SiteFixture([
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "").replacing(
        "[en]", with: "[en, de]"),
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
      "templates/leaflet.html": leaflet,
    ])
    let english = try String(contentsOf: site.url("templates/strings/en.yaml"), encoding: .utf8)
    try site.write(english + "greeting: Hello\n", to: "templates/strings/en.yaml")
    try site.write(Self.page("Gut", "\ntemplate: leaflet"), to: "content/de/schlaf.md")
    #expect(try site.build().findings.allSatisfy { $0.rule.code != "FL018" })
  }

  @Test(
    "a name is found in a draft however it is set",
    arguments: ["![A](lamp.svg)", "See lamp.svg.", "_lamp.svg_", "![A](%6Camp.svg%20) lamp.svg-"])
  func mentions(_ words: String) throws {
    let site = try SiteFixture([
      "content/en/lamp.svg": "<svg/>", "content/en/rest.md": Self.page(words, "\ndraft: true"),
    ])
    #expect(try site.build().findings.allSatisfy { $0.rule.code != "FL017" })
    try site.write(Self.page("![A](my-lamp.svg)", "\ndraft: true"), to: "content/en/rest.md")
    #expect(try site.build().findings.contains { $0.rule.code == "FL017" })
  }

  @Test("a definition, a header and the settings use files too")
  func otherUses() throws {
    let site = try SiteFixture([
      "content/en/a.svg": "<svg/>", "content/en/b.svg": "<svg/>", "content/en/c.pdf": "%PDF",
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "").replacing(
        "Example Institute", with: "Example Institute, logo: en/a.svg"),
      "content/en/glossary.yaml": "- {id: bed, term: bed, definition: 'See [x](c.pdf).'}\n",
      "content/en/sleep.md": Self.page(
        "A [bed](term:bed)", "\nimage: {src: b.svg, decorative: true}"),
    ])
    #expect(try Self.findings(site) == [])
  }

  @Test("a partial that no layout uses, and a layout that no page has, are warned of")
  func templates() throws {
    let site = try SiteFixture([
      "templates/partials/lonely.html": "<p></p>",
      "templates/partials/of-leaflet.html": "<p></p>",
      "templates/leaflet.html": "<h1>{{title}}</h1>{{{body}}}{{>partials/of-leaflet}}",
    ])
    #expect(
      try Self.findings(site) == [
        "FL018 templates/leaflet.html", "FL018 templates/partials/lonely.html",
        "FL018 templates/partials/of-leaflet.html",
      ])
    for header in ["\ntemplate: leaflet", "\ntemplate: leaflet\ndraft: true"] {
      try site.write(Self.page("Sleep well", header), to: "content/en/sleep.md")
      for words in ["Sleep", "Rest"] {
        try site.write(Self.page(words), to: "content/en/rest.md")
        #expect(try Self.findings(site) == ["FL018 templates/partials/lonely.html"])
      }
    }
  }

  @Test(
    "an asset that neither a layout nor a style sheet names is warned of; a font's licence is not")
  func assets() throws {
    let site = try SiteFixture([
      "templates/assets/site.css": "@import 'type.css';",
      "templates/assets/type.css": "a { src: url(a.woff2) }", "templates/assets/a.woff2": "font",
      "templates/assets/OFL.txt": "licence", "templates/assets/b.woff2": "font",
      "templates/assets/own.css": "@import 'own-too.css';", "templates/assets/own-too.css": "a {}",
    ])
    #expect(
      try Self.findings(site) == [
        "FL019 templates/assets/b.woff2", "FL019 templates/assets/own.css",
      ])
  }
}
