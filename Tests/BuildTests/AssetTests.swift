import Build
import Diagnostics
import Foundation
import Testing

@Suite("Assets of the theme")
struct AssetTests {
  @Test("an asset is published under a name with a fingerprint of its content")
  func fingerprint() throws {
    let site = try SiteFixture(["templates/assets/js/app.min.js": "one"])
    #expect(try site.build().isPublished)
    let first = try #require(try name(of: "assets/js/app.min", in: site))
    #expect(first.wholeMatch(of: /assets\/js\/app\.min\.[0-9a-f]{12}\.js/) != nil)
    #expect(try site.published()["assets/js/app.min.js"] == nil)
    #expect(try site.published()[first] == "one")
    try site.write("two", to: "templates/assets/js/app.min.js")
    #expect(try site.build().isPublished)
    let second = try #require(try name(of: "assets/js/app.min", in: site))
    #expect(second != first)
    #expect(try site.published()[first] == nil)
    #expect(try site.published()[second] == "two")
  }

  @Test("a large file has one fingerprint, and one byte at its end makes another")
  func largeFile() throws {
    let bytes = Data(repeating: 7, count: 700_000)
    let site = try SiteFixture()
    try site.write(bytes, to: "templates/assets/a.bin")
    try site.write(bytes, to: "templates/assets/b.bin")
    try site.write(bytes + [1], to: "templates/assets/c.bin")
    #expect(try site.build().isPublished)
    let prints = try ["a", "b", "c"].map { name in
      try #require(try self.name(of: "assets/\(name).", in: site)).dropFirst("assets/a.".count)
    }
    #expect(prints[0] == prints[1])
    #expect(prints[0] != prints[2])
  }

  @Test("layouts say an asset's address by its name")
  func names() throws {
    let site = try SiteFixture([
      "templates/assets/fonts/inter.woff2": "font",
      "templates/article.html": """
      <h1>{{title}}</h1>{{{body}}}
      <a href="{{assets.stylesheet}}"></a><a href="{{assets.site_css}}"></a>
      <a href="{{assets.fonts_inter_woff2}}"></a><a href="{{assets.icon}}"></a>
      """,
    ])
    #expect(try site.build().findings.isEmpty)
    let page = try #require(try site.published()["sleep/index.html"])
    let paths = page.matches(of: /<a href="\/(assets[^"]*)"/).map { String($0.output.1) }
    #expect(paths.count == 4)
    #expect(paths[0] == paths[1])
    for path in paths { #expect(try site.published()[path] != nil) }
  }

  @Test("a style sheet leads to the published names, and keeps all else to the byte")
  func styleSheet() throws {
    let sheet = """
      /* url(icon.svg) */
      a { background: url( "./icon.svg#x" ) no-repeat, url(%69con.svg?v=1#y) }
      b { mask: url(#local); background: url(data:image/gif;base64,AAAA) }

      """
    let site = try SiteFixture(["templates/assets/site.css": sheet])
    #expect(try site.build().findings.isEmpty)
    let icon = try #require(try name(of: "assets/icon", in: site)).dropFirst("assets/".count)
    let built = try #require(try name(of: "assets/site", in: site))
    #expect(
      try site.published()[built]
        == sheet.replacing("./icon.svg", with: icon).replacing("%69con.svg", with: icon))
  }

  @Test("a changed font changes the names of the style sheets that lead to it")
  func chain() throws {
    let site = try SiteFixture([
      "templates/assets/site.css": "@import 'type.css';",
      "templates/assets/type.css": "@font-face { src: url(a.woff2) }",
      "templates/assets/other.css": "b {}", "templates/assets/a.woff2": "one",
    ])
    #expect(try site.build().isPublished)
    let before = try ["site", "other"].map { try name(of: "assets/\($0)", in: site) }
    try site.write("two", to: "templates/assets/a.woff2")
    #expect(try site.build().isPublished)
    let after = try ["site", "other"].map { try name(of: "assets/\($0)", in: site) }
    #expect(after[0] != before[0])
    #expect(after[1] == before[1])
  }

  @Test("every circle of style sheets is reported, and no style sheet that only leads to one")
  func circles() throws {
    let site = try SiteFixture([
      "templates/assets/site.css": "@import 'b.css';", "templates/assets/b.css": "@import 'c.css';",
      "templates/assets/c.css": "/* */\n@import url(b.css);",
      "templates/assets/own.css": "@import \"own.css\";",
    ])
    let errors = try site.build().diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map(\.shortDescription) == [
        "FL014 templates/assets/b.css:1:10", "FL014 templates/assets/own.css:1:10",
      ])
    #expect(
      errors[0].notes.map(\.message) == ["assets/b.css → assets/c.css → assets/b.css"])
  }

  @Test("what only reads like an asset's file in a layout is left alone")
  func otherAddresses() throws {
    let site = try SiteFixture([
      "templates/info.html": """
      {{! assets/icon.svg is assets.icon }}
      <h1>{{title}}</h1>{{{body}}}
      <a href="https://other.example/assets/icon.svg">assets/none.svg, my-assets/icon.svg</a>
      """
    ])
    #expect(try site.build().findings.isEmpty)
  }

  private func name(of start: String, in site: SiteFixture) throws -> String? {
    try site.published().paths.first { $0.hasPrefix(start) }
  }
}
