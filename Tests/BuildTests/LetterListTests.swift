import Foundation
import Testing

@testable import Build

@Suite("Lists from A to Z")
struct LetterListTests {
  private static let layout = """
    {{<base}}{{$main}}<h1>{{title}}</h1><p>{{summary}}</p>
    {{#letters}}{{#is_open}}{{#conditions}}
    ({{anchor}}{{#address}}{{address}}{{/address}}|{{title}}{{#pages}}|{{title}}{{/pages}})
    {{/conditions}}{{#pages}}[{{address}}|{{title}}]{{/pages}}{{/is_open}}{{/letters}}
    {{/main}}{{/base}}

    """.replacing("{{anchor}}", with: "{{#anchor}}#{{anchor}} {{/anchor}}")

  /// A site whose pages are about these conditions.
  private static func site(
    _ conditions: [String: String], _ files: [String: String] = [:]
  ) throws -> SiteFixture {
    var files = files
    files["templates/conditions.html"] = layout
    files["templates/a-z.html"] = layout
    files["templates/404.html"] = """
      {{<base}}{{$main}}<h1>{{title}}</h1>{{#conditions}}<a href="{{conditions}}">C</a>{{/conditions}}
      {{/main}}{{/base}}

      """
    for (name, text) in conditions {
      files["content/en/\(name).md"] = page(name, "conditions: \(text)")
    }
    return try SiteFixture(files)
  }

  private static func page(_ title: String, _ line: String, updated: String = "2022-12-06")
    -> String
  {
    SiteFixture.page.replacing("title: Sleep", with: "title: Title of \(title)\n\(line)")
      .replacing("2022-12-06", with: updated)
  }

  private static func entries(_ site: SiteFixture, _ path: String) throws -> [String] {
    let text = try #require(try site.published()[path])
    return text.matches(of: /\(([^()]+\|[^()]+)\)/).map { String($0.output.1) }
  }

  @Test("a condition leads to its one page, and its other names do")
  func onePage() throws {
    let site = try Self.site(["insomnia": "[{name: insomnia, also: [sleeplessness]}]"])
    let report = try site.build()
    #expect(report.findings.isEmpty)
    #expect(
      try Self.entries(site, "a-z/conditions/index.html") == [
        "#page-condition-insomnia /insomnia/|Insomnia",
        "/insomnia/|Sleeplessness, see Insomnia",
      ])
    #expect(try site.published()["404.html"]?.contains("href=\"/a-z/conditions/\"") == true)
  }

  @Test("of several pages the titles stand below the condition, and other names lead there")
  func severalPages() throws {
    let site = try Self.site([
      "one": "[Low back pain]", "two": "[{name: low back-pain, also: [lumbago]}]",
    ])
    #expect(try site.build().findings.isEmpty)
    #expect(
      try Self.entries(site, "a-z/conditions/index.html") == [
        "#page-condition-low-back-pain |Low back pain|Title of one|Title of two",
        "/a-z/conditions/#page-condition-low-back-pain|Lumbago, see Low back pain",
      ])
  }

  @Test("a topic that is about the condition stands for its pages")
  func topic() throws {
    let site = try Self.site(
      ["pain/one": "[pain]", "pain/two": "[pain]"],
      [
        "content/en/pain/index.md": """
        ---
        title: All on pain
        summary: All on it.
        type: topic
        updated: 2026-01-02
        conditions: [pain]
        ---

        Words.

        """
      ])
    #expect(try site.build().findings.isEmpty)
    #expect(
      try Self.entries(site, "a-z/conditions/index.html") == [
        "#page-condition-pain /pain/|Pain"
      ])
  }

  @Test("other names come from the glossary too; forms of the same words do not")
  func glossary() throws {
    let site = try Self.site(
      ["one": "[insomnia]", "two": "[apnoea]"],
      [
        "content/en/glossary.yaml": """
        - {id: insomnia, term: insomnia, also: [Insomnias, lying awake, apnoea], definition: No sleep.}

        """,
        "content/en/sleep.md": SiteFixture.page.replacing(
          "Sleep well", with: "Of [insomnia](term:insomnia)"),
      ])
    #expect(try site.build().findings.isEmpty)
    #expect(
      try Self.entries(site, "a-z/conditions/index.html") == [
        "#page-condition-apnoea /two/|Apnoea", "#page-condition-insomnia /one/|Insomnia",
        "/one/|Lying awake, see Insomnia", "/two/|Lying awake, see Apnoea",
      ])
  }

  @Test("where no page is about a condition there is no list, and nothing leads to it")
  func none() throws {
    let site = try Self.site([:])
    #expect(try site.build().findings.isEmpty)
    let tree = try site.published()
    #expect(tree["a-z/conditions/index.html"] == nil)
    #expect(tree["404.html"]?.contains("conditions") == false)
    #expect(tree["a-z/index.html"] != nil)
  }

  @Test("the lists are in the sitemap, as of the last change of what they list")
  func sitemap() throws {
    let site = try Self.site(["one": "[insomnia]"])
    try site.write(Self.page("two", "owner: Team", updated: "2024-03-04"), to: "content/en/two.md")
    #expect(try site.build().findings.isEmpty)
    let sitemap = try #require(try site.published()["sitemap.xml"])
    #expect(
      sitemap.contains(
        "<loc>https://example.org/a-z/conditions/</loc><lastmod>2022-12-06</lastmod>"))
    #expect(
      sitemap.contains("<loc>https://example.org/a-z/</loc><lastmod>2026-01-02</lastmod>"))
  }

  @Test("the list in another language is its translation, where there is one")
  func languages() throws {
    let german = SiteFixture.files["content/en/index.md"] ?? ""
    var files = [
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "").replacing(
        "languages: [en]", with: "languages: [en, de]"),
      "content/de/index.md": german,
    ]
    let site = try Self.site(["one": "[insomnia]"], files)
    #expect(try site.build().findings.isEmpty)
    var tree = try site.published()
    #expect(tree["en/a-z/index.html"]?.contains("hreflang=\"de\"") == true)
    #expect(tree["en/a-z/conditions/index.html"]?.contains("hreflang") == false)
    #expect(tree["de/a-z/conditions/index.html"] == nil)
    files["content/de/one.md"] = Self.page("eins", "conditions: [Schlaflosigkeit]")
    try site.write(files["content/de/one.md"] ?? "", to: "content/de/one.md")
    #expect(try site.build().findings.isEmpty)
    tree = try site.published()
    for language in ["en", "de"] {
      let page = try #require(tree["\(language)/a-z/conditions/index.html"])
      for other in ["en", "de", "x-default"] { #expect(page.contains("hreflang=\"\(other)\"")) }
    }
  }

  @Test("a long list has a page for each letter, each with its own last change")
  func long() throws {
    let site = try Self.site([:])
    for number in 0..<501 {
      try site.write(
        Self.page("\(number)", "order: 1").replacing("Title of", with: number < 500 ? "A" : "Ö"),
        to: "content/en/page-\(number).md")
    }
    try site.write(
      Self.page("x", "order: 1", updated: "2024-03-04").replacing("Title of", with: "Ö"),
      to: "content/en/page-x.md")
    #expect(try site.build().findings.isEmpty)
    let tree = try site.published()
    let sitemap = try #require(tree["sitemap.xml"])
    #expect(sitemap.contains("<loc>https://example.org/a-z/a/</loc><lastmod>2022-12-06</lastmod>"))
    #expect(sitemap.contains("<loc>https://example.org/a-z/o/</loc><lastmod>2024-03-04</lastmod>"))
    #expect(tree["a-z/o/index.html"]?.contains("[/page-500/|Ö 500]") == true)
    #expect(tree["a-z/index.html"]?.contains("[/page-500/|") == false)
    try site.write(
      Self.page("x", "order: 1", updated: "2024-03-05").replacing("Title of", with: "Ö"),
      to: "content/en/page-x.md")
    #expect(try site.build().work.made > 0)
    _ = try site.build(output: "clean")
    expectEqual(try site.published(), try site.published("clean"))
  }
}
