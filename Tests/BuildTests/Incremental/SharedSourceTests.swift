import Build
import Diagnostics
import Testing

@Suite("Sources that all pages may cite")
struct SharedSourceTests {
  @Test("one that is new is missed where a page names it without citing it")
  func newSource() throws {
    let site = try SiteFixture()
    try site.writePage("Sleep well, as [nap2020] says")
    #expect(try site.build().isPublished)
    let nap = "- {id: nap2020, type: book, title: A book on naps, issued: 2020}\n"
    try site.write(nap, to: "content/references.yaml")
    let report = try site.build()
    #expect(report.findings.map(\.rule.code) == ["CK026"])
    #expect(report.findings == (try site.check().findings))
    try site.write(nap.replacing("nap2020", with: "rest2020"), to: "content/references.yaml")
    #expect(try site.build().isPublished)
  }
}
