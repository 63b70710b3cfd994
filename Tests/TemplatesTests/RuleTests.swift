import Diagnostics
import Testing

@testable import Templates

@Suite("The rules of templates")
struct RuleTests {
  @Test("codes are the area's, each used once, in order")
  func codes() {
    let codes = TemplateRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("TP") && $0.count == 5 })
  }
}
