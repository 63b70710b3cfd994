import Build
import Diagnostics
import Foundation
import Testing

@Suite("docs/diagnostics.md")
struct DiagnosticsPageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/diagnostics.md")

  @Test("the page says what the rules say")
  func page() throws {
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    let isCurrent = written == RuleReference(RuleCatalogue.all).markdown
    #expect(isCurrent, "docs/diagnostics.md is older than the rules: run 'make docs'")
  }

  @Test("each area of codes has a title", arguments: RuleCatalogue.all)
  func area(rule: Rule) {
    #expect(
      RuleArea.of(rule) != nil,
      "name the letters of \(rule.code) in Diagnostics/Explaining/RuleArea.swift")
  }

  @Test("a rule is found by its code in capital letters or small ones, a check by its name")
  func names() {
    #expect(RuleCatalogue.rule(named: "fm004")?.code == "FM004")
    #expect(RuleCatalogue.rule(named: "FM999") == nil)
    for rule in RuleCatalogue.all {
      #expect(RuleCatalogue.rule(named: rule.code) == rule)
      if let check = rule.check {
        #expect(RuleCatalogue.rule(named: check.name.uppercased()) == rule)
      }
    }
  }
}
