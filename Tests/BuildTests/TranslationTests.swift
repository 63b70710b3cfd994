import Build
import Diagnostics
import Foundation
import Testing

@Suite("Sites in two languages")
struct TranslationTests {
  private func site(_ changes: [String: String?] = [:]) throws -> SiteFixture {
    let settings = (SiteFixture.files["content/site.yaml"] ?? "")
      .replacing("[en]", with: "[en, de]")
    let base: [String: String?] = [
      "content/site.yaml": settings,
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
    ]
    return try SiteFixture(base.merging(changes) { $1 })
  }

  private func translation(of original: String) -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: Schlaf\ntranslation_of: \(original)")
  }

  @Test("pages that name one another lead to one another")
  func mutual() throws {
    let site = try site([
      "content/en/rest.md": translation(of: "de/ruhe.md"),
      "content/de/ruhe.md": translation(of: "en/rest.md"),
    ])
    #expect(try site.build().isPublished)
    let english = try #require(try site.published()["en/rest/index.html"])
    let german = try #require(try site.published()["de/ruhe/index.html"])
    for html in [english, german] {
      #expect(html.contains(#"hreflang="en" href="https://example.org/en/rest/""#))
      #expect(html.contains(#"hreflang="de" href="https://example.org/de/ruhe/""#))
      #expect(html.contains(#"hreflang="x-default" href="https://example.org/en/rest/""#))
    }
  }

  @Test("two pages of one language cannot be translations of the same page")
  func double() throws {
    let site = try site([
      "content/de/schlaf.md": translation(of: "en/sleep.md"),
      "content/de/ruhe.md": translation(of: "en/sleep.md"),
    ])
    #expect(
      try site.build().findings.map(\.shortDescription) == ["PG008 content/de/schlaf.md:3:17"])
  }

  @Test("a page cannot name a draft as its original, unless it is a draft itself")
  func draftOriginal() throws {
    let draft = SiteFixture.page.replacing("title: Sleep", with: "title: Sleep\ndraft: true")
    let site = try site([
      "content/en/sleep.md": draft, "content/de/schlaf.md": translation(of: "en/sleep.md"),
      "content/de/ruhe.md": translation(of: "en/sleep.md").replacing(
        "---\n\n", with: "draft: true\n---\n\n"),
    ])
    let errors = try site.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.shortDescription).contains("PG014 content/de/schlaf.md:3:17"))
    #expect(!errors.contains { $0.place.path.hasSuffix("ruhe.md") && $0.rule.code == "PG014" })
  }

  @Test("a text that one language lacks is missing from its file, not wrong in the layout")
  func missingText() throws {
    let site = try site([
      "templates/article.html": "<h1>{{title}}</h1>{{{body}}}<p>{{strings.greeting}}</p>"
    ])
    let german = try String(contentsOf: site.url("templates/strings/de.yaml"), encoding: .utf8)
    let english = try String(contentsOf: site.url("templates/strings/en.yaml"), encoding: .utf8)
    try site.write(english + "greeting: Hello\n", to: "templates/strings/en.yaml")
    try site.write(german + "greting: Guten Tag\n", to: "templates/strings/de.yaml")
    let findings = try site.build().findings
    #expect(findings.map(\.rule.code) == ["SG004"])
    #expect(findings.map(\.help) == ["did you mean 'greeting'?"])
    #expect(findings.allSatisfy { $0.place.path.hasSuffix("strings/de.yaml") })
    try site.write(german, to: "templates/strings/de.yaml")
    let missing = try site.build().findings
    #expect(missing.map(\.shortDescription) == ["SG001 templates/strings/de.yaml"])
    #expect(missing.map(\.help) == ["add 'greeting: …'"])
  }

  @Test("a misspelt key is one error, where the key begins")
  func misspeltText() throws {
    let site = try site()
    let english = try String(contentsOf: site.url("templates/strings/en.yaml"), encoding: .utf8)
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasPrefix("month_3:") })
    try site.write(
      english.replacing("\nmonth_3:", with: "\nmounth_3:"), to: "templates/strings/en.yaml")
    let findings = try site.build().findings
    #expect(
      findings.map(\.shortDescription) == ["SG004 templates/strings/en.yaml:\(line + 1):1"])
    #expect(findings.map(\.help) == ["did you mean 'month_3'?"])
  }

  @Test("a language without its file of texts is one problem")
  func missingFile() throws {
    let site = try site(["templates/strings/de.yaml": nil])
    #expect(try site.build().findings.map(\.rule.code) == ["SG006"])
  }

  @Test("sources and terms of a file that cannot be read are not missed one by one")
  func unreadableData() throws {
    let page = SiteFixture.page.replacing("Sleep well", with: "[Sleep](term:sleep) well [@shared]")
    let site = try site([
      "content/en/sleep.md": page, "content/references.yaml": "- id: [x\n",
      "content/en/glossary.yaml": "- id: 'sleep\n",
    ])
    let codes = try site.build().findings.map(\.rule.code)
    #expect(codes.count == 2)
    #expect(codes.allSatisfy { $0.hasPrefix("YM") })
  }

  @Test("an unknown address leads to every language")
  func notFound() throws {
    let site = try site()
    #expect(try site.build().isPublished)
    let html = try #require(try site.published()["404.html"])
    #expect(html.contains(#"<a href="/de/" lang="de">"#))
  }

  // MARK: Three languages

  /// English, German and Arabic, with a page in the first two.
  private func threeLanguages() throws -> SiteFixture {
    let settings = (SiteFixture.files["content/site.yaml"] ?? "")
      .replacing("[en]", with: "[en, de, ar]")
    let home = SiteFixture.files["content/en/index.md"]
    let site = try SiteFixture([
      "content/site.yaml": settings, "content/de/index.md": home, "content/ar/index.md": home,
      "content/de/sleep.md": SiteFixture.page,
    ])
    let project = site.url("templates/strings/en.yaml")
    let english = try String(contentsOf: project, encoding: .utf8)
    try site.write(
      english.replacing(#""English""#, with: "العربية").replacing(#""ltr""#, with: "rtl")
        .replacing("not this page", with: "<not> this page"), to: "templates/strings/ar.yaml")
    try site.write(
      GoldenTemplates.layout("article").replacing(
        "{{{body}}}",
        with: """
          {{{body}}}
          {{#has_other_languages}}{{#untranslated}}<a href="{{address}}" lang="{{lang}}" dir="{{dir}}">{{name}}: {{note}}</a>{{/untranslated}}{{/has_other_languages}}
          """), to: "templates/article.html")
    return site
  }

  @Test("a page leads to the home page of a language that it is not in, and says so there")
  func untranslated() throws {
    let site = try threeLanguages()
    #expect(try site.build().findings.map(\.shortDescription) == [])
    let note =
      #"<a href="/ar/" lang="ar" dir="rtl">العربية: Home page only, &lt;not&gt; this page</a>"#
    for path in ["en/sleep/index.html", "de/sleep/index.html"] {
      let html = try #require(try site.published()[path])
      #expect(html.contains(note))
      #expect(html.contains("hreflang=\"x-default\""))
      #expect(!html.contains("hreflang=\"ar\""))
    }
  }

  @Test("a page that is made again says nothing more of a language once it is in it")
  func translatedLater() throws {
    let site = try threeLanguages()
    #expect(try site.build().isPublished)
    try site.write(SiteFixture.page, to: "content/ar/sleep.md")
    #expect(try site.build().isPublished)
    #expect(try site.published()["en/sleep/index.html"]?.contains("Home page only") == false)
    try FileManager.default.removeItem(at: site.url("content/ar/sleep.md"))
    #expect(try site.build().isPublished)
    #expect(try site.published()["en/sleep/index.html"]?.contains("Home page only") == true)
  }

  @Test("versions of a page name one another and the same default, each language once")
  func reciprocal() throws {
    let site = try threeLanguages()
    try site.write(SiteFixture.page, to: "content/ar/sleep.md")
    #expect(try site.build().isPublished)
    for name in ["sleep/", ""] {
      let pages = try ["en", "de", "ar"].map {
        try #require(try site.published()["\($0)/\(name)index.html"])
      }
      let alternates = pages.map { html in
        html.matches(of: #/<link rel="alternate" hreflang="(.*?)" href="(.*?)"/#)
          .map { "\($0.output.1) \($0.output.2)" }
      }
      let base = "https://example.org/"
      let standard = name.isEmpty ? base : "\(base)en/\(name)"
      #expect(
        alternates[0]
          == ["en", "de", "ar"].map { "\($0) \(base)\($0)/\(name)" } + ["x-default \(standard)"])
      #expect(alternates.allSatisfy { $0 == alternates[0] })
    }
  }
}
