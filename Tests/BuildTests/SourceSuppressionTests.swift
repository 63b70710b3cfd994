import Build
import Diagnostics
import Testing

@Suite("Checks on sources that a page sets aside")
struct SourceSuppressionTests {
  @Test(
    "one that finds nothing is told, as with checks on texts",
    arguments: [
      ("sources.title", "CK091"), ("sources.fields", nil), ("sources.year", nil),
      // The site does not count years.
      ("sources.age", nil),
    ])
  func unused(name: String, code: String?) throws {
    let header = """
      suppress: [{check: \(name), reason: It is known.}]
      references:
        - {id: own, type: book, title: A book on sleep}
        - {id: late, type: book, title: A book on rest, issued: 2023}
      """
    let page = SiteFixture.page.replacing("references:", with: header)
    let site = try SiteFixture(["content/en/sleep.md": page])
    let found = try site.build().diagnostics.filter { $0.rule.code == "CK091" }
    #expect(found.map(\.rule.code) == (code.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.place.mark != nil && $0.help != nil })
  }
}
