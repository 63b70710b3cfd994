import Diagnostics
import Testing

@testable import Build

@Suite("Limits of a site")
struct LimitsSettingTests {
  private static let table = "| a | b | c |\n|---|---|---|\n| d | e | f |\n\nSleep well"

  @Test("a lower limit refuses a page that did not change, and the standard takes it again")
  func lowered() throws {
    let site = try SiteFixture()
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    try site.writePage(Self.table)
    #expect(try site.build().isPublished)
    let before = try site.published()

    try site.write(settings + "limits: {table_columns: 2}\n", to: "content/site.yaml")
    let refused = try site.build()
    #expect(!refused.isPublished)
    #expect(refused.findings.map(\.shortDescription) == ["MD003 content/en/sleep.md:13:1"])
    #expect(refused.findings.first?.help == "at most 2 are allowed")
    expectEqual(try site.published(), before)

    try site.write(settings, to: "content/site.yaml")
    #expect(try site.build().isPublished)
    expectEqual(try site.published(), before)
  }

  @Test("a higher limit lets a longer page through, and warns of nothing")
  func raised() throws {
    let site = try SiteFixture()
    try site.writePage("Sleep well" + String(repeating: " and long", count: 8_000))
    #expect(try site.build().findings.map(\.rule.code) == ["MD001"])
    try site.write(
      (SiteFixture.files["content/site.yaml"] ?? "") + "limits: {page_bytes: 100000}\n",
      to: "content/site.yaml")
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.findings.isEmpty)
  }
}
