import Build
import Diagnostics
import Testing

@Suite("Problems that follow from others")
struct FollowingProblemTests {
  @Test("a language that is not the site's is reported once, with all its texts")
  func languages() throws {
    let site = try SiteFixture()
    let settings = (SiteFixture.files["content/site.yaml"] ?? "")
      .replacing("title: Health", with: "title: {en: Health, de: Gesundheit}")
      .replacing("email: info@example.org", with: "email: {en: a@example.org, de: b@example.org}")
    try site.write(settings, to: "content/site.yaml")
    let found = try site.build().findings
    #expect(found.map(\.rule.code) == ["ST009"])
    #expect(found.first?.notes.count == 1)
  }

  @Test("a body beyond a limit cites nothing wrongly, and may have every heading")
  func limits() throws {
    let site = try SiteFixture()
    try site.writePage(String(repeating: ">", count: 300) + " deep")
    try site.write(
      (SiteFixture.files["content/en/index.md"] ?? "") + "\n[Night](sleep.md#at-night)\n",
      to: "content/en/index.md")
    #expect(
      try site.build().diagnostics.map(\.rule.code).filter { $0 != "PG012" } == ["MD002"])
  }
}
