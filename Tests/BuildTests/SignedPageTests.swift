import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

@Suite("Pages that somebody signed for")
struct SignedPageTests {
  private let site: SiteFixture

  init() throws {
    site = try SiteFixture([
      "content/references.yaml":
        "- {id: nap2020, type: book, title: A book on naps, issued: 2020}\n"
    ])
    try site.writePage("Sleep well [@nap2020]")
    var record = ReviewRecord(
      date: try CivilDay(parsing: "2026-11-20"), reviewers: [.init(name: "Ann Roe")])
    record.nextReview = .year(2029)
    let signing = try ReviewSigning(record, of: ["en/sleep.md"], signs: true, site.options())
    try #require(signing.refusals.isEmpty)
    try signing.write()
  }

  private var page: String {
    get throws {
      String(decoding: try Data(contentsOf: site.url("content/en/sleep.md")), as: UTF8.self)
    }
  }

  private func findings() throws -> [String] {
    let report = try site.build()
    // What a build remembers is what a check finds.
    #expect(try site.check().findings == report.findings)
    #expect(report.isPublished)
    return report.findings.map { "\($0.rule.code) \($0.message)" }
  }

  @Test("are found when a source that they share changes, and only as long as it is other")
  func sharedSource() throws {
    #expect(try findings() == [])
    let source = "- {id: nap2020, type: book, title: A book on rest, issued: 2020}\n"
    try site.write(source, to: "content/references.yaml")
    let changed = ["RV004 the sources changed since the review of 2026-11-20"]
    #expect(try findings() == changed)
    #expect(try findings() == changed)
    // Another way to write what was there.
    try site.write(
      "- issued: '2020'\n  title: A book on naps\n  type: book\n  id: nap2020\n",
      to: "content/references.yaml")
    #expect(try findings() == [])
  }

  @Test("are found when their text changes, and remembered while nothing does")
  func text() throws {
    let before = try page
    try site.write(before.replacing("Sleep well", with: "Sleep"), to: "content/en/sleep.md")
    let changed = ["RV004 the text changed since the review of 2026-11-20"]
    #expect(try findings() == changed)
    try site.write("Other words.", to: "content/en/word.txt")
    #expect(try site.build().findings.contains { $0.rule.code == "RV004" })
    try FileManager.default.removeItem(at: site.url("content/en/word.txt"))
    try site.write(before, to: "content/en/sleep.md")
    #expect(try findings() == [])
  }

  @Test("may change in all that is said about them, and not about their subject")
  func header() throws {
    let other = try page.replacing("updated:", with: "owner: A team\naliases: [/rest/]\nupdated:")
      .replacing("\n", with: "\r\n")
    try site.write(other, to: "content/en/sleep.md")
    #expect(try findings() == [])
  }
}
