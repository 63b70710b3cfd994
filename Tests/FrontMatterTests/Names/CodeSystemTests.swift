import Testing

@testable import FrontMatter

@Suite("Codes of conditions")
struct CodeSystemTests {
  @Test(
    "codes are written as their classification writes them",
    arguments: [
      (CodeSystem.icd10GM, ["M54.5", "M54", "M54.4-", "M54.-", "M99.83", "E10.11"]),
      (.icd10CM, ["M54.50", "S72.001A"]), (.icd11, ["ME84.2", "5A11"]),
      (.mesh, ["D017116", "C535326", "D000067329"]), (.snomed, ["279039007"]),
      (.orpha, ["586"]), (.omim, ["219700"]),
    ])
  func right(system: CodeSystem, codes: [String]) {
    for code in codes { #expect(system.isCode(code), "\(code)") }
    #expect(system.isCode(system.example))
  }

  @Test(
    "other forms are no codes",
    arguments: [
      (CodeSystem.icd10GM, ["m54.5", "M545", "M5", "M54.", "M54.555", "54.5", "M54.5 G", ""]),
      (.icd10CM, ["M54,5"]), (.icd11, ["M5"]),
      (.mesh, ["C23.888", "D17116", "d017116", "M0026340"]),
      (.snomed, ["27"]), (.orpha, ["ORPHA:586"]), (.omim, ["#219700"]),
    ])
  func wrong(system: CodeSystem, codes: [String]) {
    for code in codes { #expect(!system.isCode(code), "\(code)") }
  }
}
