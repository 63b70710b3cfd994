import Build
import Testing

@Suite("What has changed on a page")
struct PageChangeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let changes: String
    /// The day of the last change; the page was updated on 2022-12-06.
    let modified: String

    var testDescription: String { changes }
  }

  @Test(
    "the last change that readers should know of is its day everywhere",
    arguments: [
      Case(changes: "[{date: 2024-03-04, text: A comma.}]", modified: "2022-12-06"),
      Case(
        changes: "[{date: 2024-03-04, text: New figures., significant: true}]",
        modified: "2024-03-04"),
      Case(
        changes: "[{date: 2024-03-04, text: A figure was wrong., correction: true}]",
        modified: "2024-03-04"),
      Case(
        changes: "[{date: 2020-03-04, text: Long ago., significant: true}]", modified: "2022-12-06"),
      Case(
        changes: "[{date: 2023-01-02, text: A., significant: true}, {date: 2024-03-04, text: B.}]",
        modified: "2023-01-02"),
    ])
  func day(_ case: Case) throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing(
        "next_review", with: "changes: \(`case`.changes)\nnext_review")
    ])
    #expect(try site.build().isPublished)
    let (built, day) = (try site.published(), `case`.modified)
    let page = "https://example.org/sleep/</loc><lastmod>\(day)</lastmod>"
    #expect(built["sitemap.xml"]?.contains(page) == true)
    #expect(built["feed.xml"]?.contains("<updated>\(day)T00:00:00Z</updated>") == true)
    #expect(built["feed.json"]?.contains("\"date_modified\":\"\(day)T00:00:00Z\"") == true)
    #expect(built["pages.json"]?.contains("\"modified\":\"\(day)\"") == true)
    #expect(built["sleep/index.html"]?.contains("\"dateModified\":\"\(day)\"") == true)
    #expect(
      built["sleep/index.html"]?.contains("CorrectionComment")
        == `case`.changes.contains("correction"))
  }

  @Test("changes stand newest first, whatever their order in the header")
  func order() throws {
    let changes = """
      changes:
        - {date: 2023-01-02, text: The first one., correction: true}
        - {date: 2024-03-04, text: The third one., correction: true}
        - {date: 2023-05-06, text: The second one., correction: true}
      next_review
      """
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("next_review", with: changes)
    ])
    #expect(try site.build().isPublished)
    let html = try #require(try site.published()["sleep/index.html"])
    let places = ["third", "second", "first"].compactMap {
      html.firstRange(of: "The \($0) one.")?.lowerBound
    }
    #expect(places.count == 3)
    #expect(places == places.sorted())
  }
}
