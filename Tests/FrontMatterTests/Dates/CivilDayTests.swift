import Testing

@testable import FrontMatter

@Suite("Civil days")
struct CivilDayTests {
  @Test(
    "known days have their known numbers",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11_017), (2022, 12, 6, 19_332),
      (0, 3, 1, -719_468), (9999, 12, 31, 2_932_896),
    ])
  func numbers(_ year: Int, _ month: Int, _ day: Int, _ number: Int32) throws {
    let civil = try #require(CivilDay(year: year, month: month, day: day))
    #expect(civil.number == number)
    #expect((civil.year, civil.month, civil.day) == (year, month, day))
  }

  @Test("every day of 800 years follows the one before")
  func everyDay() throws {
    var day = try #require(CivilDay(year: 1600, month: 1, day: 1))
    for year in 1600..<2400 {
      for month in 1...12 {
        for number in 1...CivilDay.days(inMonth: month, of: year) {
          #expect((day.year, day.month, day.day) == (year, month, number))
          day = day.adding(days: 1)
        }
      }
    }
    #expect(day.description == "2400-01-01")
  }

  @Test(
    "February has 29 days in leap years only",
    arguments: [
      (2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (2400, true),
    ])
  func leapYears(_ year: Int, _ isLeap: Bool) {
    #expect((CivilDay(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CivilDay.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
  }

  @Test(
    "days that the calendar does not have are refused",
    arguments: [
      (2023, 2, 30), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0), (2023, 1, 32),
      (-1, 1, 1), (10_000, 1, 1),
    ])
  func impossible(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test("days are compared, counted and written")
  func arithmetic() throws {
    let day = try CivilDay(parsing: "2024-02-28")
    #expect(day.adding(days: 2).description == "2024-03-01")
    #expect(day.adding(days: -59).description == "2023-12-31")
    #expect(day.days(until: try CivilDay(parsing: "2025-02-28")) == 366)
    #expect(day < day.adding(days: 1))
    #expect(try CivilDay(parsing: "0031-05-09").description == "0031-05-09")
  }
}
