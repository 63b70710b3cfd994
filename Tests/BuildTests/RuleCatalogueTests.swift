import Build
import Diagnostics
import Testing

@Suite("The rules")
struct RuleCatalogueTests {
  @Test("each rule has a code of its own")
  func codes() {
    let codes = RuleCatalogue.all.map(\.code)
    #expect(codes.count > 90)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[A-Z]{2,4}[0-9]{3}/) != nil })
  }

  @Test(
    "each rule says what it asks for in one line, and why in sentences",
    arguments: RuleCatalogue.all)
  func words(rule: Rule) {
    #expect(!rule.summary.isEmpty && !rule.summary.contains("\n") && !rule.summary.hasSuffix("."))
    #expect(rule.reason.hasSuffix("."))
    #expect(rule.reason.first?.isLowercase == false)
  }
}
