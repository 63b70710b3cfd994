import Testing

@testable import Checks

@Suite("Telephone numbers")
struct TelephoneNumberTests {
  @Test(
    "a number is found in a text with its marks, and one that goes on in letters is not",
    arguments: [
      ("Call 112 now", ["112"]), ("030 / 123-45 67", ["030 / 123-45 67"]),
      ("110/112", ["110", "112"]), ("+49 (0)30 12345.", ["+49 (0)30 12345"]),
      ("0800-HELP", []), ("112 (free), 24h", ["112"]),
      ("Call 000 or 112-which", ["000"]), ("No number", []), ("", []),
      ("١١٢ (112)", ["١١٢ ", "112"]),
    ])
  func found(_ text: String, _ numbers: [String]) {
    #expect(TelephoneNumber.all(in: text).map(\.written) == numbers)
  }

  @Test(
    "numbers are the same with and without their country's code",
    arguments: [
      ("112", "112", true), ("١١٢", "112", true), ("112", "120", false),
      ("030 1234567", "+49-30-1234567", true), ("+49 (0)30 1234567", "+49301234567", true),
      ("0049 30 1234567", "+49301234567", true), ("030 1234567", "+49301234576", false),
      ("030 1234567", "0301234568", false), ("06 12345", "+390612345", true),
      ("911", "+1", false), ("1", "+", false),
    ])
  func same(_ written: String, _ called: String, _ areSame: Bool) {
    #expect(TelephoneNumber(written).reaches(TelephoneNumber(called)) == areSame)
    #expect(TelephoneNumber(called).reaches(TelephoneNumber(written)) == areSame)
  }

  @Test("an address that dials is read without its parameters, and others are none")
  func addresses() {
    #expect(TelephoneNumber(called: "tel:+49-30-12;ext=3")?.digits == "493012")
    #expect(TelephoneNumber(called: "TEL:116%20117")?.digits == "116117")
    #expect(TelephoneNumber(called: "tel:000")?.digits == "000")
    #expect(TelephoneNumber(called: "https://example.org/112") == nil)
  }
}
