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
    #expect(warning.help == "bring the text up to date, then write 'follows: {date: 2026-05-06}'")
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
}
