import Testing

@testable import FrontMatter

@Suite("Planned dates")
struct PlannedDateTests {
  @Test(
    "a plan keeps the precision it was written with",
    arguments: [
      ("2025", "2025-01-01", "2025-12-31"), ("2025-02", "2025-02-01", "2025-02-28"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2025-06-30", "2025-06-30", "2025-06-30"),
    ])
  func precision(_ text: String, _ first: String, _ last: String) throws {
    let plan = try PlannedDate(parsing: text)
    #expect(plan.description == text)
    #expect(plan.firstDay.description == first)
    #expect(plan.lastDay.description == last)
  }

  @Test(
    "a plan is over on the day after its last",
    arguments: [
      ("2025", "2025-12-31", false), ("2025", "2026-01-01", true), ("2025-02", "2025-02-28", false),
      ("2025-02", "2025-03-01", true), ("2025-06-30", "2025-06-30", false),
      ("2025-06-30", "2025-07-01", true),
    ])
  func over(_ plan: String, _ today: String, _ isOver: Bool) throws {
    #expect(try PlannedDate(parsing: plan).isOver(on: CivilDay(parsing: today)) == isOver)
  }
}
