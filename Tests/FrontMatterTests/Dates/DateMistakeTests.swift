import Testing

@testable import FrontMatter

@Suite("What is not a date")
struct DateMistakeTests {
  @Test(
    "a mistake is told apart from others, so that a message can say what to write",
    arguments: [
      ("2022-12-06T10:00:00Z", DateMistake.hasTime(day: "2022-12-06")),
      ("2022-12-06 10:00", .hasTime(day: "2022-12-06")),
      ("2022-1-5", .otherForm(iso: "2022-01-05")),
      ("2022/12/06", .otherForm(iso: "2022-12-06")),
      ("2022.12.06", .otherForm(iso: "2022-12-06")),
      ("20221206", .otherForm(iso: "2022-12-06")),
      ("6.12.2022", .otherForm(iso: "2022-12-06")),
      ("13/1/2022", .otherForm(iso: "2022-01-13")),
      ("1/13/2022", .otherForm(iso: "2022-01-13")),
      ("12/06/2022", .otherForm(iso: nil)),
      ("2022-13-45T10:00", .words),
      ("6 December 2022", .words),
      ("soon", .words),
      ("22-12-06", .words),
      ("2022-12", .incomplete),
      ("2022", .incomplete),
      ("2022-13-01", .noSuchMonth(13)),
      ("2022-00-01", .noSuchMonth(0)),
      ("٢٠٢٢-١٢-٠٦", .words),
    ])
  func mistakes(_ text: String, _ expected: DateMistake) {
    #expect(throws: expected) { try CivilDay(parsing: text) }
  }

  @Test(
    "an impossible day comes with the last one of its month",
    arguments: [
      ("2023-02-30", "2023-02-28"), ("2024-02-30", "2024-02-29"), ("2023-04-31", "2023-04-30"),
    ])
  func impossible(_ text: String, _ last: String) throws {
    let lastDay = try CivilDay(parsing: last)
    #expect(throws: DateMistake.noSuchDay(lastDay: lastDay)) { try CivilDay(parsing: text) }
    #expect(throws: DateMistake.noSuchDay(lastDay: lastDay)) { try PlannedDate(parsing: text) }
  }

  @Test(
    "a plan is as strict as a day",
    arguments: [
      ("2025-6", DateMistake.words), ("2025-13", .noSuchMonth(13)), ("25", .words),
      ("2025-6-1", .otherForm(iso: "2025-06-01")), ("summer 2025", .words),
    ])
  func plans(_ text: String, _ expected: DateMistake) {
    #expect(throws: expected) { try PlannedDate(parsing: text) }
  }
}
