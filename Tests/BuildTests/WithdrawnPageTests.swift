import Build
import Diagnostics
import Foundation
import Testing

@Suite("Pages that were withdrawn")
struct WithdrawnPageTests {
  private static func page(_ withdrawn: String, _ title: String = "Rest") -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: \(title)\n\(withdrawn)")
      .replacing("About sleep", with: "Old advice in short")
      .replacing("Sleep well", with: "Old advice that may do harm")
  }

  private static let whole =
    "withdrawn: {date: 2026-03-04, reason: A new trial found harm & no benefit., replacement: sleep.md}"

  private static func topic(_ title: String) -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: \(title)\ntype: topic")
  }

  @Test("at its address stands that it was withdrawn, when, why, and what to read instead")
  func whole() throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page(Self.whole)])
    let report = try site.build()
    #expect(report.findings.isEmpty)
    #expect(report.pages.withdrawn == 1)
    let html = try #require(try site.published()["rest/index.html"])
    #expect(html.contains("<h1>Rest</h1>"))
    #expect(
      html.contains(
        "withdrawn on <time datetime=\"2026-03-04\">March 4, 2026</time>."))
    #expect(html.contains("<p>A new trial found harm &amp; no benefit.</p>"))
    #expect(html.contains("<p>Instead: <a href=\"/sleep/\">Sleep</a></p>"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    for absent in ["Old advice", "canonical", "ld+json", "A book on sleep", "<form"] {
      #expect(!html.contains(absent), "\(absent)")
    }
  }

  @Test("without a day, a reason or a replacement it says less, and leads to its topic")
  func bare() throws {
    let site = try SiteFixture([
      "content/en/night/index.md": Self.topic("Nights"),
      "content/en/night/rest.md": Self.page("withdrawn: true"),
    ])
    #expect(try site.build().findings.isEmpty)
    let html = try #require(try site.published()["night/rest/index.html"])
    #expect(html.contains("<p>This information was withdrawn.</p>"))
    #expect(html.contains("<p>More: <a href=\"/night/\">Nights</a></p>"))
    #expect(html.contains("<nav>"))
  }

  @Test("no list, feed, sitemap or search leads to it, and its aliases do")
  func unlisted() throws {
    let site = try SiteFixture([
      "content/en/night/index.md": Self.topic("Nights"),
      "content/en/night/rest.md": Self.page("aliases: [/old-rest/]\nwithdrawn: true"),
      "content/en/night/nap.md": SiteFixture.page,
    ])
    #expect(try site.build().findings.isEmpty)
    let published = try site.published()
    for path in published.paths
    where path != "night/rest/index.html" && path != "old-rest/index.html"
      && path != "_redirects" && path != "pages.json"
    {
      #expect(published[path]?.contains("night/rest") == false, "\(path)")
      #expect(published[path]?.contains("Old advice") == false, "\(path)")
    }
    #expect(published["old-rest/index.html"]?.contains("url=/night/rest/") == true)
    #expect(published["_redirects"]?.contains("/old-rest/ /night/rest/") == true)
    #expect(published["pages.json"]?.contains("Old advice") == false)
    #expect(published["pages.json"]?.contains("\"state\":\"withdrawn\"") == true)
  }

  @Test("a link to it is warned of, with what to link to instead, and works")
  func links() throws {
    let links = SiteFixture.page.replacing("Sleep well", with: "See [it](rest.md#at-night)")
    let site = try SiteFixture([
      "content/en/rest.md": Self.page(Self.whole.replacing("sleep.md", with: "nap.md")),
      "content/en/nap.md": SiteFixture.page, "content/en/sleep.md": links,
    ])
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.findings.map(\.shortDescription) == ["LK013 content/en/sleep.md:12:10"])
    #expect(report.findings.first?.message == "'rest.md' was withdrawn on 2026-03-04")
    #expect(report.findings.first?.help == "link to what is in its place: nap.md")
    #expect(try site.published()["sleep/index.html"]?.contains("<a href=\"/rest/\">") == true)
    // What the warning says belongs to another page, which changes.
    try site.write(Self.page("withdrawn: true"), to: "content/en/rest.md")
    let second = try site.build()
    #expect(second.findings.map(\.message) == ["'rest.md' was withdrawn"])
    #expect(second.findings.first?.help == "take the link out, or link to another page")
  }

  @Test("a translation that still holds is found from it, and it is no translation of that one")
  func languages() throws {
    let settings = (SiteFixture.files["content/site.yaml"] ?? "")
      .replacing("[en]", with: "[en, de]")
    let site = try SiteFixture([
      "content/site.yaml": settings,
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
      "content/de/sleep.md": SiteFixture.page.replacing("title: Sleep", with: "title: Schlaf"),
      "content/en/sleep.md": Self.page("withdrawn: {date: 2026-03-04}"),
      "content/en/rest.md": Self.page("withdrawn: true"),
      "content/de/rest.md": Self.page("withdrawn: true", "Ruhe"),
    ])
    #expect(try site.build().isPublished)
    let published = try site.published()
    #expect(published["en/sleep/index.html"]?.contains("href=\"/de/sleep/\"") == true)
    #expect(published["en/sleep/index.html"]?.contains("hreflang") == false)
    #expect(published["de/sleep/index.html"]?.contains("/en/sleep/") == false)
    #expect(published["en/rest/index.html"]?.contains("href=\"/de/rest/\"") == true)
    #expect(published["de/rest/index.html"]?.contains("zurückgezogen") == true)
  }

  @Test("a page that comes back is as it was, and an unchanged build leaves all as it is")
  func back() throws {
    let site = try SiteFixture(["content/en/rest.md": SiteFixture.page])
    #expect(try site.build().isPublished)
    let before = try site.published()
    try site.write(Self.page("withdrawn: true"), to: "content/en/rest.md")
    #expect(try site.build().work.changed > 0)
    #expect(try site.published()["rest/index.html"]?.contains("was withdrawn") == true)
    #expect(try site.build().work.changed == 0)
    try site.write(SiteFixture.page, to: "content/en/rest.md")
    #expect(try site.build().isPublished)
    #expect(try site.published() == before)
  }

  @Test("its header is checked, its text is not")
  func checked() throws {
    let harm = Self.page("withdrawn: true").replacing("harm [", with: "harm [x](nowhere.md) [")
    let site = try SiteFixture(["content/en/rest.md": harm])
    #expect(try site.build().findings.isEmpty)
    try site.write(Self.page("withdrawn: {date: 2027-01-01}"), to: "content/en/rest.md")
    let findings = try site.build().findings.map(\.shortDescription)
    #expect(findings == ["FM022 content/en/rest.md:3:19"])
  }

  @Test("a theme without a layout for it is not complete")
  func layout() throws {
    let site = try SiteFixture(["templates/withdrawn.html": nil])
    #expect(try site.build().findings.map(\.rule.code) == ["TP021"])
  }

  // MARK: Slips

  private static let languages = (SiteFixture.files["content/site.yaml"] ?? "")
    .replacing("[en]", with: "[en, de, fr]")

  /// A site in three languages.
  private static func versions(_ pages: [String: String]) -> [String: String?] {
    let home = SiteFixture.files["content/en/index.md"] ?? ""
    return pages.reduce(into: [
      "content/site.yaml": languages, "content/de/index.md": home, "content/fr/index.md": home,
      "templates/strings/fr.yaml": GoldenTemplates.strings("de"),
    ]) { $0["content/\($1.key)"] = $1.value }
  }

  @Test("a day of withdrawal before the last update is a slip")
  func beforeUpdate() throws {
    let site = try SiteFixture([
      "content/en/rest.md": Self.page("withdrawn: {date: 2022-12-05}")
    ])
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.findings.map(\.shortDescription) == ["FM030 content/en/rest.md:3:19"])
    #expect(
      report.findings.first?.message
        == "the page was withdrawn on 2022-12-05, before 'updated' (2022-12-06)")
    try site.write(Self.page("withdrawn: {date: 2022-12-06}"), to: "content/en/rest.md")
    #expect(try site.build().findings.isEmpty)
  }

  @Test("a page in another language is no replacement")
  func foreignReplacement() throws {
    let site = try SiteFixture(
      Self.versions([
        "de/nap.md": SiteFixture.page,
        "en/rest.md": Self.page("withdrawn: {replacement: ../de/nap.md}"),
      ]))
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.findings.map(\.shortDescription) == ["PG027 content/en/rest.md:3:26"])
    #expect(
      report.findings.first?.message
        == "'../de/nap.md' is in another language ('de') than this page ('en')")
  }

  @Test("a topic is not withdrawn while pages lie below it")
  func topicWithPages() throws {
    let withdrawn = Self.topic("Nights").replacing(
      "type: topic", with: "withdrawn: true\ntype: topic")
    let site = try SiteFixture([
      "content/en/night/index.md": withdrawn,
      "content/en/night/nap.md": SiteFixture.page,
      "content/en/night/rest.md": Self.page("withdrawn: true"),
    ])
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.findings.map(\.shortDescription) == ["PG028 content/en/night/index.md"])
    #expect(
      report.findings.first?.message == "the topic is withdrawn, and a page below it is not")
    #expect(report.findings.first?.notes.map(\.message) == ["'content/en/night/nap.md'"])
    try site.write(Self.page("withdrawn: true"), to: "content/en/night/nap.md")
    #expect(try site.build().findings.isEmpty)
  }

  @Test("an original that was withdrawn stays the original of all its translations")
  func originals() throws {
    let other = SiteFixture.page.replacing("issued: 2020", with: "issued: 2020, DOI: 10.5555/x")
    let site = try SiteFixture(
      Self.versions([
        "en/sleep.md": Self.page("withdrawn: true"),
        "de/sleep.md": SiteFixture.page.replacing(
          "summary:", with: "changes: [{date: 2026-05-06, text: A., significant: true}]\nsummary:"),
        "fr/sleep.md": other.replacing("summary:", with: "follows: {date: 2026-03-04}\nsummary:"),
      ]))
    let report = try site.build()
    #expect(report.isPublished)
    #expect(
      report.findings.map(\.shortDescription) == [
        "RV061 content/de/sleep.md", "RV061 content/fr/sleep.md",
      ])
    for page in ["de", "fr"] {
      let html = try #require(try site.published()["\(page)/sleep/index.html"])
      #expect(!html.contains("workTranslation"))
      #expect(!html.contains("translationOfWork"))
    }
  }

  @Test("advice on a link to a page that is not there names no page of another language")
  func advice() throws {
    let site = try SiteFixture(
      Self.versions([
        "de/schlaf.md": SiteFixture.page,
        "en/rest.md": SiteFixture.page.replacing("Sleep well", with: "[Rest](schlaff.md)"),
      ]))
    let finding = try #require(try site.build().findings.first)
    #expect(finding.rule.code == "LK001")
    #expect(finding.help == "name the page's source file, for instance ../asthma/inhalers.md")
  }
}
