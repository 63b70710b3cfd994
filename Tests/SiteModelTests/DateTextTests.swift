import FrontMatter
import HTML
import SiteModel
import Testing

@Suite("Dates as readers see them")
struct DateTextTests {
  private let dates = DateText(.english)

  @Test("a day is written out and machine-readable")
  func day() throws {
    let day = try #require(CivilDay(year: 2022, month: 12, day: 6))
    #expect(
      dates.line(.updatedOn, day).description
        == "Updated on <time datetime=\"2022-12-06\">December 6, 2022</time>")
  }

  @Test("a plan is never printed more exactly than it is")
  func plan() {
    #expect(
      dates.line(.nextPlannedUpdate, .year(2025)).description
        == "Next planned update: <time datetime=\"2025\">2025</time>")
    #expect(dates.text(PlannedDate.month(year: 2025, month: 6)) == "June 2025")
  }
}
