import FrontMatter
import Testing

@testable import SiteModel

@Suite("The arithmetic of figures")
struct RiskArithmeticTests {
  struct Ratio: Sendable, CustomTestStringConvertible {
    let treatment, control: RiskCount
    let per: Int
    let ratio: String
    let isRight: Bool

    init(_ treatment: Int, _ control: Int, _ ratio: String, _ isRight: Bool, per: Int = 100) {
      self.init(
        RiskCount(treatment, treatment), RiskCount(control, control), ratio, isRight, per: per)
    }

    init(
      _ treatment: RiskCount, _ control: RiskCount, _ ratio: String, _ isRight: Bool,
      per: Int = 100
    ) {
      (self.treatment, self.control) = (treatment, control)
      (self.ratio, self.isRight, self.per) = (ratio, isRight, per)
    }

    var testDescription: String {
      "\(treatment.low) to \(treatment.high), \(control.low) to \(control.high): \(ratio)"
    }
  }

  @Test(
    "a ratio is right when some numbers that round to the counts have it",
    arguments: [
      // 57 x 0.55 = 31.35; 41 x 0.65 = 26.65. Between 30.5/57.5 = 0.530… and 31.5/56.5 = 0.557….
      Ratio(31, 57, "0.55", true), Ratio(27, 41, "0.65", true),
      Ratio(31, 57, "0.53", true), Ratio(31, 57, "0.56", true),
      Ratio(31, 57, "0.52", false), Ratio(31, 57, "0.57", false),
      // The written ratio is rounded as well: more places leave less room.
      Ratio(31, 57, "0.529", false), Ratio(31, 57, "0.531", true), Ratio(31, 57, "0.558", true),
      Ratio(31, 57, "0.559", false), Ratio(31, 57, "0.6", true), Ratio(31, 57, "0.7", false),
      // Equal counts allow for a ratio around 1.
      Ratio(50, 50, "1", true), Ratio(50, 50, "1.02", true), Ratio(50, 50, "1.03", false),
      Ratio(50, 50, "0.98", true), Ratio(50, 50, "0.97", false),
      // None, and all: nobody is less than nobody or more than all.
      Ratio(0, 10, "0", true), Ratio(0, 10, "0.05", true), Ratio(0, 10, "0.06", false),
      Ratio(10, 0, "19", true), Ratio(10, 0, "1000", true), Ratio(10, 0, "18", false),
      Ratio(0, 0, "1", true), Ratio(0, 0, "5", true),
      Ratio(100, 100, "1", true), Ratio(100, 100, "1.01", true), Ratio(100, 100, "1.02", false),
      Ratio(100, 50, "2.02", true), Ratio(100, 50, "2.03", false),
      Ratio(100, 50, "1.97", true), Ratio(100, 50, "1.96", false),
      // Ranges allow for all that lies between their ends.
      Ratio(RiskCount(27, 31), RiskCount(41, 57), "0.46", true),
      Ratio(RiskCount(27, 31), RiskCount(41, 57), "0.45", false),
      Ratio(RiskCount(27, 31), RiskCount(41, 57), "0.78", true),
      Ratio(RiskCount(27, 31), RiskCount(41, 57), "0.79", false),
      // More people say it more exactly.
      Ratio(310, 570, "0.544", true, per: 1000), Ratio(310, 570, "0.550", false, per: 1000),
    ])
  func ratio(_ row: Ratio) throws {
    let ratio = try #require(DecimalNumber(row.ratio))
    let bounds = RiskRatioBounds(treatment: row.treatment, control: row.control, per: row.per)
    #expect(bounds.contains(ratio) == row.isRight)
  }

  @Test(
    "the direction is that of both ends",
    arguments: [
      ("fewer", 30, 30, 31, 31, true), ("fewer", 31, 31, 31, 31, false),
      ("fewer", 32, 32, 31, 31, false), ("more", 32, 32, 31, 31, true),
      ("more", 31, 31, 31, 31, false), ("no-clear-difference", 31, 31, 31, 31, true),
      ("no-clear-difference", 20, 20, 31, 31, true), ("fewer", 27, 31, 41, 57, true),
      ("fewer", 27, 57, 41, 57, true), ("fewer", 27, 58, 41, 57, false),
      ("more", 27, 58, 41, 57, false), ("fewer", 0, 0, 1, 1, true),
      ("more", 100, 100, 99, 99, true),
    ])
  func direction(
    word: String, low: Int, high: Int, controlLow: Int, controlHigh: Int, isRight: Bool
  ) throws {
    let direction = try #require(RiskDirection(rawValue: word))
    #expect(
      direction.goes(with: RiskCount(low, high), against: RiskCount(controlLow, controlHigh))
        == isRight)
  }

  @Test(
    "an interval that holds or touches 1 includes no difference",
    arguments: [
      ("0.41", "0.74", false), ("0.83", "1.27", true), ("0.8", "1", true), ("0.8", "1.00", true),
      ("0.8", "0.99", false), ("1", "1.5", true), ("1.0", "1.5", true), ("1.01", "1.5", false),
      ("0", "2", true),
    ])
  func interval(low: String, high: String, includes: Bool) throws {
    let interval = Interval(
      low: try #require(DecimalNumber(low)), high: try #require(DecimalNumber(high)))
    #expect(interval.includesNoDifference == includes)
  }

  @Test(
    "decimal numbers are exact and compared by value",
    arguments: [
      ("0.5", "0.50", false), ("0.5", "0.51", true), ("0.9", "0.10", false), ("1", "1.0", false),
      ("0.999999", "1", true), ("2", "10", true),
    ])
  func order(left: String, right: String, isLess: Bool) throws {
    #expect((try #require(DecimalNumber(left)) < #require(DecimalNumber(right))) == isLess)
  }

  @Test(
    "what is no plain decimal number is none",
    arguments: ["", ".5", "5.", "0,5", "-1", "1e3", "1.2.3", "½", "٣", "12345678", "+1", "0x1"])
  func noNumber(text: String) {
    #expect(DecimalNumber(text) == nil)
  }
}
