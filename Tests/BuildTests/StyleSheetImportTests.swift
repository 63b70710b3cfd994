import Build
import Diagnostics
import Foundation
import Testing

@Suite("Style sheets that import others")
struct StyleSheetImportTests {
  private static func sheets(_ texts: [String: String]) throws -> SiteFixture {
    try SiteFixture(
      Dictionary(uniqueKeysWithValues: texts.map { ("templates/assets/\($0)", $1) }))
  }

  private static func paths(_ site: SiteFixture) throws -> [String] {
    try site.published().paths.filter { $0.hasSuffix(".css") }
  }

  private static func published(_ site: SiteFixture) throws -> String? {
    let paths = try paths(site)
    #expect(paths.count == 1, "\(paths)")
    return try paths.first.flatMap { try site.published()[$0] }
  }

  @Test("what is imported stands in the import's place, and is no file of its own")
  func joined() throws {
    let site = try Self.sheets([
      "site.css": "/* one */\n@import \"a.css\"; @IMPORT url( 'b.css' );\np { margin: 0 }\n",
      "a.css": "@import \"deep/c.css\";\na {}", "deep/c.css": "\u{FEFF}@charset \"utf-8\";c {}",
      "b.css": "@layer x, y;\nb { background: url(#x) }\n",
    ])
    #expect(try site.build().findings.isEmpty)
    #expect(
      try Self.published(site) == """
        /* one */
        c {}
        a {} @layer x, y;
        b { background: url(#x) }

        p { margin: 0 }

        """)
  }

  @Test("an address leads to its file from whichever folder the part lies in")
  func addresses() throws {
    let site = try Self.sheets([
      "site.css": "@import 'deep/type.css';",
      "deep/type.css": "i { background: url('../icon.svg?x'); mask: url(own.svg#y) }",
      "deep/own.svg": "<svg/>",
    ])
    #expect(try site.build().findings.isEmpty)
    let paths = try site.published().paths
    let icon = try #require(paths.first { $0.hasPrefix("assets/icon.") }).dropFirst(7)
    let own = try #require(paths.first { $0.hasPrefix("assets/deep/own.") }).dropFirst(7)
    #expect(
      try Self.published(site) == "i { background: url('\(icon)?x'); mask: url(\(own)#y) }")
  }

  @Test(
    "a part that a layout names as well is a file too, and one that two sheets import is in both")
  func shared() throws {
    let site = try SiteFixture([
      "templates/assets/site.css": "@import 'a.css';",
      "templates/assets/large.css": "@import 'a.css';\np { font-size: 2em }",
      "templates/assets/a.css": "a {}",
      "templates/article.html": """
      <h1>{{title}}</h1>{{{body}}}
      <a href="{{assets.stylesheet}}"></a><a href="{{assets.a_css}}"></a>
      <a href="{{assets.large_css}}"></a>
      """,
    ])
    #expect(try site.build().findings.isEmpty)
    let texts = try Self.paths(site).map { try site.published()[$0] }
    #expect(texts == ["a {}", "a {}\np { font-size: 2em }", "a {}"])
  }

  @Test("the site's style sheet is a file, also where another one has it in itself")
  func wellKnown() throws {
    let site = try SiteFixture([
      "templates/assets/site.css": "a {}",
      "templates/assets/large.css": "@import 'site.css';\np { font-size: 2em }",
      "templates/article.html": """
      <h1>{{title}}</h1>{{{body}}}
      <a href="{{assets.stylesheet}}"></a><a href="{{assets.large_css}}"></a>
      """,
    ])
    #expect(try site.build().findings.isEmpty)
    #expect(try Self.paths(site).count == 2)
  }

  @Test("a changed part changes the one file, and each page that leads to it")
  func edited() throws {
    let site = try Self.sheets(["site.css": "@import 'a.css';", "a.css": "a {}"])
    #expect(try site.build().isPublished)
    let before = try Self.paths(site)
    try site.write("a { color: red }", to: "templates/assets/a.css")
    #expect(try site.build().isPublished)
    #expect(try Self.paths(site) != before)
    #expect(try Self.published(site) == "a { color: red }")
    #expect(try site.build(output: "clean").isPublished)
    expectEqual(try site.published(), try site.published("clean"))
  }

  @Test(
    "a style sheet that cannot be joined with others is an error, at its place",
    arguments: [
      ("b {}\n@import 'a.css';", "FL023 2:1"), ("@media print { @import 'a.css'; }", "FL023 1:16"),
      ("@import 'a.css' print ;", "FL024 1:17"),
      ("@import url(a.css) layer(x) supports(y: z);", "FL024 1:20"),
      ("@import 'a.css';\n@import 'a.css';", "FL024 2:10"),
      ("@import 'b.css';\n@import 'a.css';", "FL024 2:10"),
      ("@import 'a.css';\n@import 'b.css';", "FL024 2:10"), ("@import a.css;", "FL012 1:1"),
      ("@import 'icon.svg';", "FL012 1:10"), ("@import 'none.css';", "FL012 1:10"),
      ("b { color: red", "FL025 1:3"), ("b {} }", "FL025 1:6"), ("b {} /* c", "FL025 1:6"),
      ("b { color: rgb(1 } c {}", "FL025 1:3"), ("@layer a, b", "FL025 1:1"),
    ])
  func mistakes(sheet: String, expected: String) throws {
    let site = try Self.sheets([
      "site.css": sheet, "a.css": "a {}", "b.css": "@import 'a.css';",
    ])
    let errors = try site.build().diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map { $0.shortDescription.replacing("templates/assets/site.css:", with: "") }
        == [expected])
  }

  @Test("what only looks open is left alone")
  func balanced() throws {
    let site = try Self.sheets([
      "site.css": "a[href=')'] { content: '}{' } /* { */ b { width: calc((1px + 2px) * 2) ) }\n"
    ])
    #expect(try site.build().findings.isEmpty)
  }
}
