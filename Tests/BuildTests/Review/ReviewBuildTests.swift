import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// The small site's page with a plan that is over, or another header.
private func page(_ lines: String) -> String {
  SiteFixture.page.replacing("next_review: 2028", with: lines)
}

@Suite("A site that looks after its pages")
struct ReviewBuildTests {
  private static func site(_ page: String, review: String? = nil) throws -> SiteFixture {
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    return try SiteFixture([
      "content/en/sleep.md": page,
      "content/site.yaml": settings + (review.map { "review: {\($0)}\n" } ?? ""),
    ])
  }

  private static func findings(_ report: BuildReport) -> [String] {
    report.findings.map { "\($0.severity) \($0.shortDescription)" }
  }

  private static let path = "en/sleep/index.html"
  private static let overdue = "The check is still to come."

  private func text(_ site: SiteFixture) throws -> String {
    try String(contentsOf: site.url("public/sleep/index.html"), encoding: .utf8)
  }

  @Test("warns of a page whose plan is over, at its line, and says since when")
  func overdue() throws {
    let site = try Self.site(page("next_review: 2025"))
    let report = try site.build()
    #expect(report.isPublished)
    let found = try #require(report.findings.first)
    #expect(Self.findings(report) == ["warning RV001 content/en/sleep.md:5:14"])
    #expect(
      found.message == "'next_review' (2025) is over: the review is overdue since 2026-01-01")
    #expect(try !text(site).contains(Self.overdue))
  }

  @Test("a page that is long overdue says so to its readers, with the precision of its plan")
  func longOverdue() throws {
    for (plan, words) in [
      ("2024", "by the end of <time datetime=\"2024\">2024</time>. \(Self.overdue)"),
      ("2025-06", "by the end of <time datetime=\"2025-06\">June 2025</time>. \(Self.overdue)"),
      ("2025-06-30", "by <time datetime=\"2025-06-30\">June 30, 2025</time>. \(Self.overdue)"),
    ] {
      let site = try Self.site(page("next_review: \(plan)"))
      #expect(Self.findings(try site.build()) == ["warning RV002 content/en/sleep.md:5:14"])
      #expect(try text(site).contains(words))
    }
  }

  @Test("the site decides by state and type, and a page may set the warning aside, not the notice")
  func decisions() throws {
    let asError = try Self.site(page("next_review: 2025"), review: "states: {overdue: error}")
    #expect(Self.findings(try asError.build()) == ["error RV001 content/en/sleep.md:5:14"])
    let byType = try Self.site(
      page("next_review: 2025"),
      review: "states: {overdue: {article: nothing, topic: error}}")
    #expect(Self.findings(try byType.build()) == [])
    let aside = try Self.site(
      page(
        "next_review: 2024\nsuppress: [{check: review.long-overdue, reason: A new study is near.}]"
      ))
    #expect(Self.findings(try aside.build()) == [])
    #expect(try text(aside).contains(Self.overdue))
  }

  @Test("a page that is due soon is a hint, which a build counts and a check lists")
  func dueSoon() throws {
    let site = try Self.site(page("next_review: 2026"))
    let report = try site.build()
    #expect(Self.findings(report) == [])
    let hints = try SiteChecker(site.options()).check().diagnostics
      .filter { $0.rule.code == "RV003" }
    #expect(hints.map(\.shortDescription) == ["RV003 content/en/sleep.md:5:14"])
    #expect(hints.first?.message.hasSuffix("due by 2026-12-31") == true)
    let without = try Self.site(page("next_review: 2028"))
    #expect(report.hints == (try without.build().hints) + 1)
  }

  @Test("a state may take a page off the site, with a warning that says so")
  func withdrawal() throws {
    let site = try Self.site(
      page("next_review: 2024"), review: "states: {long_overdue: withdraw}")
    let report = try site.build()
    #expect(report.isPublished)
    #expect(Self.findings(report) == ["warning RV007 content/en/sleep.md:5:14"])
    #expect(report.findings.first?.message.hasPrefix("the page is taken off the site") == true)
    #expect(report.pages.withdrawn == 1)
    #expect(try site.published()["sleep/index.html"]?.contains("Sleep well") == false)
    // Once reviewed, it comes back.
    try site.write(page("next_review: 2028"), to: "content/en/sleep.md")
    #expect(try site.build().pages.withdrawn == 0)
    #expect(try site.published().paths.contains("sleep/index.html"))
  }

  @Test(
    "a plan beyond the interval is a warning; it is measured from the later of two days",
    arguments: [
      ("next_review: 2028", "interval: 36", "2025-12"), ("next_review: 2028", "interval: 72", nil),
      ("next_review: 2028-12", "interval: 72", nil),
      ("next_review: 2029-01", "interval: 72", "2028-12"),
      ("next_review: 2028-12-06", "interval: 72", nil),
      ("next_review: 2028-12-07", "interval: 72", "2028-12-06"),
      ("reviewed: 2025-11-20\nnext_review: 2028", "interval: 36", nil),
      ("reviewed: 2025-11-20\nnext_review: 2029", "interval: 36", "2028"),
      ("next_review: 2028", "interval: {fact-sheet: 12}", nil),
      ("next_review: 2028", "interval: {article: 12, info: 12}", "2023"),
    ])
  func interval(lines: String, review: String, latest: String?) throws {
    let report = try Self.site(page(lines), review: review).build()
    #expect(report.findings.map(\.rule.code) == (latest == nil ? [] : ["RV006"]))
    if let latest {
      #expect(report.findings.first?.help?.contains("'next_review: \(latest.prefix(4))") == true)
    }
  }

  @Test("a type for which the site sets an interval needs a plan")
  func noPlan() throws {
    let site = try SiteFixture([
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "")
        + "review: {interval: {home: 12}}\n"
    ])
    let report = try site.build()
    #expect(Self.findings(report) == ["warning RV005 content/en/index.md:1:1"])
    #expect(report.findings.first?.help?.contains("'next_review: 2027'") == true)
  }

  /// Nobody knows on the day on which a page is read.
  @Test("no text of the theme says that a page is up to date", arguments: ["en", "de", "ar"])
  func promises(language: String) throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let texts = try String(
      contentsOf: project.appending(path: "templates/strings/\(language).yaml"), encoding: .utf8
    ).lowercased()
    for promise in [
      "up to date", "up-to-date", "auf dem neuesten stand", "auf aktuellem stand", "محدثة",
    ] {
      #expect(!texts.contains(promise))
    }
  }

  @Test("owners and intervals are those of topics that are there")
  func topics() throws {
    let site = try Self.site(
      page("next_review: 2028"), review: "topics: [{topic: slep, owner: Team}]")
    try site.write(
      """
      ---
      title: Sleeping
      summary: All on sleep.
      type: topic
      updated: 2026-01-02
      ---

      """, to: "content/en/sleep/index.md")
    try site.write(page("next_review: 2028"), to: "content/en/sleep/naps.md")
    try FileManager.default.removeItem(at: site.url("content/en/sleep.md"))
    let report = try site.build()
    let found = report.diagnostics.filter { $0.rule.code == "RV008" }
    #expect(found.map(\.help) == ["did you mean 'sleep'?"])
  }
}
