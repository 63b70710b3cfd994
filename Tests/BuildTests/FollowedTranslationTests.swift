import Build
import Diagnostics
import Foundation
import Testing

@Suite("Translations and the changes of their originals")
struct FollowedTranslationTests {
  private static func original(_ changes: String) -> String {
    SiteFixture.page.replacing("next_review", with: "changes: \(changes)\nnext_review")
  }

  private static func translation(_ line: String) -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: Schlaf\n\(line)")
  }

  private func site(_ changes: String, _ line: String, settings: String = "") throws -> SiteFixture
  {
    try SiteFixture([
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "")
        .replacing("[en]", with: "[en, de]") + settings,
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
      "content/en/sleep.md": Self.original(changes),
      "content/de/sleep.md": Self.translation(line),
    ])
  }

  @Test("one that follows an earlier version is behind: editors are warned, and readers told")
  func behind() throws {
    let site = try site(
      "[{date: 2026-05-06, text: New figures., significant: true}]", "follows: {date: 2026-03-04}")
    let report = try site.build()
    #expect(report.isPublished)
    let warning = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(warning.shortDescription == "RV060 content/de/sleep.md:3:17")
    #expect(
      warning.message
        == "the original was changed on 2026-05-06, and this translation follows it as of 2026-03-04"
    )
    #expect(
      warning.help
        == "bring the text up to date, then write 'follows: {date: 2026-05-06}', "
        + "or let it be written with 'sitegen review follow de/sleep.md'")
    #expect(
      warning.notes.map(\.message) == ["'content/en/sleep.md' says of it: New figures."])
    let german = try #require(try site.published()["de/sleep/index.html"])
    #expect(german.contains("(English) wurde am 6. Mai 2026 geändert"))
    #expect(german.contains("<a href=\"/en/sleep/\" lang=\"en\">Sleep</a>"))
    #expect(try site.published()["en/sleep/index.html"]?.contains("geändert") == false)
  }

  @Test(
    "what is no change that readers should know of, or was followed, asks for nothing",
    arguments: [
      ("[{date: 2026-05-06, text: A comma.}]", "follows: {date: 2026-03-04}"),
      ("[{date: 2026-03-04, text: A., significant: true}]", "follows: {date: 2026-03-04}"),
      ("[{date: 2026-05-06, text: A., correction: true}]", "order: 1"),
    ])
  func upToDate(changes: String, line: String) throws {
    let site = try site(changes, line)
    #expect(try site.build().findings.isEmpty)
    #expect(try site.published()["de/sleep/index.html"]?.contains("geändert") == false)
  }

  @Test("the notice comes and goes with the other page, in builds that read nothing else anew")
  func incremental() throws {
    let site = try site(
      "[{date: 2026-01-02, text: A., correction: true}]", "follows: {date: 2026-03-04}")
    #expect(try site.build().findings.isEmpty)
    try site.write(
      Self.original("[{date: 2026-05-06, text: B., correction: true}]"), to: "content/en/sleep.md")
    #expect(try site.build().findings.map(\.rule.code) == ["RV060"])
    #expect(try site.build().findings.map(\.rule.code) == ["RV060"])
    #expect(try site.published()["de/sleep/index.html"]?.contains("geändert") == true)
    try site.write(Self.translation("follows: {date: 2026-05-06}"), to: "content/de/sleep.md")
    #expect(try site.build().findings.isEmpty)
    #expect(try site.published()["de/sleep/index.html"]?.contains("geändert") == false)
  }

  @Test("a site weighs it as it likes")
  func weight() throws {
    for (level, codes) in [("off", []), ("error", ["RV060"])] {
      let site = try site(
        "[{date: 2026-05-06, text: A., correction: true}]", "follows: {date: 2026-03-04}",
        settings: "checks: {translations.behind: \(level)}\n")
      let report = try site.build()
      #expect(report.findings.map(\.rule.code) == codes)
      #expect(report.isPublished == codes.isEmpty)
    }
  }

  @Test("a day in the future is refused, and a translation of a withdrawn page is warned of")
  func others() throws {
    let site = try site("[{date: 2026-05-06, text: A.}]", "follows: {date: 2027-03-04}")
    #expect(
      try site.build().findings.map(\.shortDescription) == ["FM022 content/de/sleep.md:3:17"])
    try site.write(Self.translation("order: 1"), to: "content/de/sleep.md")
    try site.write(
      SiteFixture.page.replacing("next_review", with: "withdrawn: true\nnext_review"),
      to: "content/en/sleep.md")
    #expect(try site.build().findings.map(\.shortDescription) == ["RV061 content/de/sleep.md"])
  }

  // MARK: What the original said

  /// A site whose translation keeps what its original says.
  private func following(settings: String = "", _ line: String = "order: 1") throws -> SiteFixture {
    let site = try site("[{date: 2026-01-02, text: A.}]", line, settings: settings)
    try follow(site)
    return site
  }

  private func follow(_ site: SiteFixture) throws {
    let signing = try FollowSigning(of: ["de/sleep.md"], asOf: nil, site.options())
    #expect(signing.refusals.map(\.reason) == [])
    try signing.write()
  }

  private func edit(_ site: SiteFixture, _ old: String, _ new: String, in page: String) throws {
    let path = "content/\(page)/sleep.md"
    let text = String(decoding: try Data(contentsOf: site.url(path)), as: UTF8.self)
    #expect(text.contains(old))
    try site.write(text.replacing(old, with: new), to: path)
  }

  @Test("a change that no day tells of is named, and readers are told nothing")
  func changed() throws {
    let site = try following()
    #expect(try site.build().findings.isEmpty)
    try edit(site, "Sleep well", "Sleep long", in: "en")
    for _ in 0..<2 {
      let report = try site.build()
      #expect(report.findings.map(\.shortDescription) == ["RV064 content/de/sleep.md:10:9"])
      #expect(
        report.findings.first?.message
          == "the text of the original changed since this translation followed it (2026-01-02)")
      #expect(
        report.findings.first?.help
          == "bring the translation up to date, then write 'sitegen review follow de/sleep.md'")
    }
    #expect(try site.published()["de/sleep/index.html"]?.contains("geändert") == false)
    try follow(site)
    #expect(try site.build().findings.isEmpty)
  }

  @Test("the sources and what else changed are named")
  func parts() throws {
    let site = try following()
    try edit(site, "issued: 2020", "issued: 2021", in: "en")
    try edit(site, "About sleep", "On sleep", in: "en")
    #expect(
      try site.build().findings.filter { $0.rule.code == "RV064" }.map(\.message) == [
        "the text and the sources of the original changed since this translation followed it "
          + "(2026-01-02)"
      ])
  }

  @Test("an original that was not read anew is known all the same")
  func kept() throws {
    let site = try following()
    #expect(try site.build().findings.isEmpty)
    let path = "content/de/sleep.md"
    let text = String(decoding: try Data(contentsOf: site.url(path)), as: UTF8.self)
    try site.write(
      text.replacing(/text: [0-9a-f]{12}/, with: "text: 000000000000"), to: path)
    #expect(try site.build().findings.map(\.rule.code) == ["RV064"])
  }

  @Test("where the day tells already, it alone is said")
  func once() throws {
    let site = try following()
    try edit(
      site, "date: 2026-01-02, text: A.", "date: 2026-05-06, text: B., correction: true", in: "en")
    try edit(site, "Sleep well", "Sleep long", in: "en")
    let report = try site.build()
    #expect(report.findings.map(\.rule.code) == ["RV060"])
    #expect(
      report.findings.first?.help
        == "bring the text up to date, then write 'sitegen review follow de/sleep.md'")
  }

  @Test("a site weighs a change as it likes, and a page sets it aside as long as there is one")
  func changedWeight() throws {
    for (level, codes) in [("off", []), ("error", ["RV064"])] {
      let site = try following(settings: "checks: {translations.changed: \(level)}\n")
      try edit(site, "Sleep well", "Sleep long", in: "en")
      let report = try site.build()
      #expect(report.findings.map(\.rule.code) == codes)
      #expect(report.isPublished == codes.isEmpty)
    }
    let site = try following("suppress: [{check: translations.changed, reason: A shorter one.}]")
    #expect(try site.build().findings.map(\.rule.code) == ["CK091"])
    try edit(site, "Sleep well", "Sleep long", in: "en")
    #expect(try site.build().findings.isEmpty)
  }

  // MARK: What follows nothing, and what is listed

  @Test("a translation that does not say what it follows is hinted at, a home page is not")
  func follows() throws {
    let site = try site("[{date: 2026-01-02, text: A.}]", "order: 1")
    let hints = try site.check().diagnostics.filter { $0.rule.code == "RV065" }
    #expect(hints.map(\.shortDescription) == ["RV065 content/de/sleep.md"])
    #expect(hints.first?.severity == .hint)
    #expect(
      hints.first?.help
        == "once both say the same, write 'sitegen review follow de/sleep.md', "
        + "or 'follows: {date: 2022-12-06}' by hand")
    #expect(try site.build().findings.isEmpty)
    for line in [
      "follows: {date: 2026-01-02}",
      "suppress: [{check: translations.follows, reason: Another text.}]",
    ] {
      let site = try self.site("[{date: 2026-01-02, text: A.}]", line)
      #expect(try !site.check().diagnostics.contains { $0.rule.code == "RV065" })
    }
    let strict = try self.site(
      "[{date: 2026-01-02, text: A.}]", "order: 1",
      settings: "checks: {translations.follows: error}\n")
    #expect(try strict.build().findings.map(\.rule.code) == ["RV065"])
  }

  private func entry(_ site: SiteFixture) throws -> ReviewEntry {
    let entries = try ReviewListing(site.options()).entries
    #expect(entries.count == 4)
    #expect(entries.count { $0.behind != nil } <= 1)
    return try #require(entries.first { $0.path == "content/de/sleep.md" })
  }

  @Test("the list of reviews names the translations that are behind, and takes them for due")
  func listed() throws {
    let site = try following()
    #expect(try entry(site).behind == nil)
    #expect(try !entry(site).isDue(within: 0))
    try edit(site, "Sleep well", "Sleep long", in: "en")
    let behind = try entry(site)
    #expect(
      behind.behind?.words == "behind its original 'content/en/sleep.md': the text changed")
    #expect(behind.isDue(within: 0))
    try edit(
      site, "date: 2026-01-02, text: A.", "date: 2026-05-06, text: B., correction: true", in: "en")
    #expect(
      try entry(site).behind?.words
        == "behind its original 'content/en/sleep.md': it was changed on 2026-05-06")
  }

  @Test("what a page sets aside, or the site does not ask for, is not listed")
  func unlisted() throws {
    for (line, settings) in [
      ("suppress: [{check: translations.changed, reason: A shorter one.}]", ""),
      ("order: 1", "checks: {translations.changed: off}\n"),
    ] {
      let site = try following(settings: settings, line)
      try edit(site, "Sleep well", "Sleep long", in: "en")
      #expect(try entry(site).behind == nil)
    }
  }

  @Test("each form of the list says it")
  func forms() throws {
    let site = try following()
    try edit(site, "Sleep well", "Sleep long", in: "en")
    let listing = try ReviewListing(site.options())
    let words = "behind its original 'content/en/sleep.md': the text changed"
    let table = ReviewTable(listing.entries, width: nil, isColoured: false).text
    #expect(table.contains("\n  \(words)\n"))
    #expect(ReviewMarkdown(listing.entries).text.contains("| current; \(words) |"))
    let csv = ReviewCSV(listing.entries).text
    #expect(csv.split(separator: "\r\n").first?.split(separator: ",").count == 16)
    #expect(csv.contains(",\(words)\r\n"))
    #expect(
      try ReviewJSON(listing.entries).text().contains(
        #""behind":{"original":"content/en/sleep.md","parts":["text"]}"#))
    let calendar = ReviewCalendar(
      listing.entries, title: listing.title, host: listing.host, today: listing.today
    ).text
    #expect(calendar.contains("SUMMARY:Review\\, behind its original: Schlaf"))
    let page = ReviewDashboard(
      listing.entries, title: listing.title, today: listing.today, remark: ""
    ).html
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("<b>1</b> behind its original</li>"))
    #expect(html.contains(": the text changed</td>"))
  }
}
