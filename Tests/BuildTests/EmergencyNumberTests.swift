import Diagnostics
import Testing

@testable import Build

@Suite("The emergency number of a site")
struct EmergencyNumberTests {
  private static let settings = SiteFixture.files["content/site.yaml"] ?? ""

  private func site(_ emergency: String, _ words: String) throws -> SiteFixture {
    let site = try SiteFixture(["content/site.yaml": Self.settings + emergency])
    try site.writePage("Sleep well [@one].\n\n\(words)\n\nSources: ")
    return site
  }

  @Test("another number makes the pages anew that print it")
  func change() throws {
    let site = try site("emergency: {number: \"112\"}\n", "Call {emergency_number}.")
    #expect(try site.build().isPublished)
    #expect(
      try site.published()["sleep/index.html"]?.contains("<a href=\"tel:112\">112</a>") == true)
    try site.write(Self.settings + "emergency: {number: \"999\"}\n", to: "content/site.yaml")
    #expect(try site.build().isPublished)
    #expect(
      try site.published()["sleep/index.html"]?.contains("<a href=\"tel:999\">999</a>") == true)
  }

  @Test(
    "a number of another country stops the site in an emergency box, and is warned of elsewhere")
  func foreign() throws {
    let box = "> [!EMERGENCY] Call 911 if:\n> * it hurts"
    let site = try site("emergency: {number: \"112\"}\n", box)
    let report = try site.build()
    #expect(!report.isPublished)
    #expect(report.findings.map(\.rule.code) == ["CK042", "CK035"])
    try site.writePage("Sleep well [@one]. Call 911.")
    #expect(try site.build().findings.map(\.rule.code) == ["CK043"])
  }

  @Test("numbers that may be called as well are none of another country")
  func also() throws {
    let site = try site(
      "emergency: {number: \"999\", also: [\"112\", \"111\"]}\n",
      "Call 112, 111 or 999, and never call 911.")
    #expect(try site.build().findings.map(\.rule.code) == ["CK043"])
  }

  @Test("a site that names no number is asked for it where a page wants to print it")
  func missing() throws {
    let site = try site("", "Call {emergency_number}, or call 911.")
    #expect(try site.build().findings.map(\.rule.code) == ["MD027"])
  }

  @Test("a name in braces in a glossary's definition is filled in too")
  func definition() throws {
    let site = try site("emergency: {number: \"112\"}\n", "A [nap](term:nap).")
    try site.write(
      "- {id: nap, term: nap, definition: \"Not for {emergency_number}.\"}\n",
      to: "content/en/glossary.yaml")
    #expect(try site.build().isPublished)
    #expect(try site.published()["sleep/index.html"]?.contains("tel:112") == true)
  }
}
