import Build
import Diagnostics
import Foundation
import Testing

@Suite("A site's own files in the place of the theme's")
struct OwnTemplateTests {
  private static let page = "sleep/index.html"

  @Test("a partial, a layout and an asset take the place of those of the same path")
  func places() throws {
    let site = try SiteFixture([
      "templates/partials/note.html": "<p>theirs</p>",
      "templates/custom/partials/note.html": "<p>ours</p>",
      "templates/custom/article.html": "<h1>{{title}}</h1>{{{body}}}{{>partials/note}}",
      "templates/assets/site.css": "@import 'theme.css';\np {}",
      "templates/assets/theme.css": "/* theirs */",
      "templates/custom/assets/theme.css": "b { background: url(fonts/own.woff2) }",
      "templates/custom/assets/fonts/own.woff2": "font",
    ])
    #expect(try site.build().findings.isEmpty)
    let published = try site.published()
    #expect(published[Self.page]?.contains("<p>ours</p>") == true)
    #expect(published[Self.page]?.contains("theirs") == false)
    let sheet = try #require(published.paths.first { $0.hasSuffix(".css") })
    let font = try #require(published.paths.first { $0.hasSuffix(".woff2") })
    #expect(font.hasPrefix("assets/fonts/own."))
    #expect(
      published[sheet] == "b { background: url(\(font.dropFirst("assets/".count))) }\np {}")
  }

  @Test("texts of a language too, as a whole file")
  func strings() throws {
    let site = try SiteFixture()
    let english = try String(contentsOf: site.url("templates/strings/en.yaml"), encoding: .utf8)
    try site.write(
      english.replacing("Updated on {date}", with: "As of {date}"),
      to: "templates/custom/strings/en.yaml")
    #expect(try site.build().findings.isEmpty)
    #expect(try site.published()[Self.page]?.contains("As of") == true)
  }

  @Test("a file with some of a language's texts changes those alone")
  func someStrings() throws {
    let site = try SiteFixture(["templates/custom/strings/en.yaml": "updated_on: As of {date}\n"])
    #expect(try site.build().findings.isEmpty)
    let page = try #require(try site.published()[Self.page])
    #expect(page.contains("As of") && page.contains("Next planned update"))
    try site.write(
      "updated_on: As of\nupdatet_on: x\n", to: "templates/custom/strings/en.yaml")
    #expect(
      try site.build().findings.map(\.shortDescription) == [
        "SG002 templates/custom/strings/en.yaml:1:13",
        "SG004 templates/custom/strings/en.yaml:2:1",
      ])
    try FileManager.default.removeItem(at: site.url("templates/custom/strings/en.yaml"))
    #expect(try site.build().isPublished)
    #expect(try site.published()[Self.page]?.contains("As of") == false)
  }

  @Test(
    "a file that takes no place is told where it belongs",
    arguments: [
      ("note.html", "FL026", "did you mean 'templates/custom/partials/note.html'?"),
      ("partials/nott.html", "FL018", "did you mean 'templates/custom/partials/note.html'?"),
      ("site.css", "FL004", "did you mean 'templates/custom/assets/site.css'?"),
      ("asset/site.css", "FL004", "did you mean 'templates/custom/assets/site.css'?"),
      ("assets/sitte.css", "FL019", "did you mean 'templates/custom/assets/site.css'?"),
      ("assets/lonely.js", "FL019", "the theme has there: assets/"),
    ])
  func misplaced(path: String, code: String, help: String) throws {
    let site = try SiteFixture([
      "templates/partials/note.html": "<p>theirs</p>\n",
      "templates/article.html": GoldenTemplates.layout("article").replacing(
        "{{{body}}}", with: "{{{body}}}\n{{>partials/note}}"),
      "templates/custom/\(path)": path.hasSuffix(".html") ? "<p>ours</p>\n" : "p {}\n",
    ])
    let findings = try site.build().findings
    #expect(findings.map(\.shortDescription) == ["\(code) templates/custom/\(path)"])
    #expect(findings.first?.help?.hasPrefix(help) == true, "\(findings.first?.help ?? "")")
  }

  @Test("what is wrong with such a file is said of it, and what takes no place is warned of")
  func problems() throws {
    let site = try SiteFixture([
      "templates/custom/article.html": "<h1>{{titel}}</h1>{{{body}}}",
      "templates/custom/assets/site.css": "b { src: url(none.svg) }",
      "templates/custom/assets/lonely.js": "",
      "templates/custom/note.txt": "x",
    ])
    let found = try site.build().findings.map(\.shortDescription)
    #expect(
      found.filter { !$0.hasPrefix("FL010") } == [
        "TP014 templates/custom/article.html:1:7", "FL019 templates/custom/assets/lonely.js",
        "FL012 templates/custom/assets/site.css:1:14", "FL004 templates/custom/note.txt",
      ])
  }

  @Test("when it is taken away, the theme's file counts again, as in a clean build")
  func removed() throws {
    let layout = GoldenTemplates.layout("article")
    let site = try SiteFixture([
      "templates/custom/article.html": layout.replacing("{{{body}}}", with: "<i>own</i>{{{body}}}")
    ])
    #expect(try site.build().isPublished)
    #expect(try site.published()[Self.page]?.contains("<i>own</i>") == true)
    try FileManager.default.removeItem(at: site.url("templates/custom/article.html"))
    #expect(try site.build().isPublished)
    #expect(try site.build(output: "clean").isPublished)
    #expect(try site.published()[Self.page]?.contains("<i>own</i>") == false)
    expectEqual(try site.published(), try site.published("clean"))
  }
}
