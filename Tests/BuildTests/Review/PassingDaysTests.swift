import BenchmarkCorpus
import Build
import Foundation
import FrontMatter
import Testing

@Suite("A site on which nothing changes but the day")
struct PassingDaysTests {
  /// Plans of all precisions, some over and some to come, under tables in which each state does something else.
  private static func site(_ random: inout SeededGenerator) throws -> SiteFixture {
    var files: [String: String?] = [:]
    for number in 1...8 {
      let plan = random.pick(["2025", "2025-08", "2025-08-15", "2026", "2026-01", "2025-12-31"])
      let link = number > 1 ? "See [another](page-\(number - 1).md)." : "Sleep well [@one]."
      files["content/en/page-\(number).md"] = SiteFixture.page
        .replacing("2028", with: plan).replacing("2022-12-06", with: "2024-12-06")
        .replacing("title: Sleep", with: "title: Page \(number)")
        .replacing("Sleep well [@one].", with: "\(link) [@one]")
    }
    files["content/en/index.md"] = SiteFixture.files["content/en/index.md"]?
      .replacing("2026-01-02", with: "2025-01-02")
    let table = random.pick([
      "overdue: notice", "overdue: notice, long_overdue: warning, due_soon: warning",
      "due_soon: nothing, overdue: nothing", "due_soon: warning, overdue: warning",
    ])
    files["content/site.yaml"] =
      (SiteFixture.files["content/site.yaml"] ?? "")
      + "review: {due_soon: \(random.pick([7, 90])), long_overdue: \(random.pick([20, 60])), "
      + "states: {\(table)}}\n"
    return try SiteFixture(files)
  }

  @Test("is, after each build, what a clean build makes on that day", arguments: 0..<6)
  func equalsClean(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 77)
    let site = try Self.site(&random)
    var day = try CivilDay(parsing: "2025-07-20")
    var kept = 0
    for round in 0..<24 {
      // Now and then the clock is put back.
      day = day.adding(days: random.below(9) == 0 ? -random.below(30) : random.below(25))
      let incremental = try build(site, "public", day, program: 1)
      let clean = try build(site, "clean", day, program: UInt64(round) + 2)
      #expect(incremental.isPublished && clean.isPublished, "\(day)")
      #expect(incremental.diagnostics == clean.diagnostics, "seed \(seed), \(day)")
      #expect(incremental.hints == clean.hints, "seed \(seed), \(day)")
      #expect(incremental.pages == clean.pages)
      expectEqual(try site.published("public"), try site.published("clean"))
      kept += incremental.pages.accepted - incremental.work.rendered
    }
    // A build that renders all pages each day would prove nothing.
    #expect(kept > 24 * 4)
  }

  @Test("a page is rendered again when its notice comes, and only then")
  func rendersOne() throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("2028", with: "2026-11-25"),
      "content/en/nap.md": SiteFixture.page,
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "")
        + "review: {states: {overdue: notice, due_soon: nothing}}\n",
    ])
    let days = ["2026-11-22", "2026-11-23", "2026-11-25", "2026-11-26", "2026-11-27"]
    let rendered = try days.map {
      try build(site, "public", CivilDay(parsing: $0), program: 1).work.rendered
    }
    #expect(rendered == [3, 0, 0, 1, 0])
  }

  @Test("a page that its state withdraws goes on its day, and comes back when the day is put back")
  func withdrawn() throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("2028", with: "2026-11-25"),
      "content/en/nap.md": SiteFixture.page,
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "")
        + "review: {states: {overdue: withdraw}}\n",
    ])
    for (round, day) in ["2026-11-25", "2026-11-26", "2026-11-25", "2026-11-27"].enumerated() {
      let day = try CivilDay(parsing: day)
      let report = try build(site, "public", day, program: 1)
      _ = try build(site, "clean", day, program: UInt64(round) + 2)
      #expect(report.pages.withdrawn == (round.isMultiple(of: 2) ? 0 : 1))
      expectEqual(try site.published("public"), try site.published("clean"))
    }
  }

  private func build(
    _ site: SiteFixture, _ output: String, _ day: CivilDay, program: UInt64
  ) throws -> BuildReport {
    var options = site.options(output: output)
    options.today = day
    options.program = program
    return try Builder(options).build()
  }
}
