import Diagnostics
import Testing

@testable import SiteModel

/// A rule's own example, and what must come of it.
struct FigureRuleExample: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let body: String

  var testDescription: String { "\(rule.code): \(body)" }

  static let bad = all(\.bad)
  static let good = all(\.good)

  private static func all(_ kind: (RuleExamples) -> [String]) -> [FigureRuleExample] {
    FigureRules.all.flatMap { rule in
      (rule.examples.map(kind) ?? []).map { FigureRuleExample(rule: rule, body: $0) }
    }
  }
}

@Suite("The examples of the rules on figures")
struct FigureExampleTests {
  @Test(
    "what a rule calls bad breaks it alone, with a place and help", arguments: FigureRuleExample.bad
  )
  func bad(example: FigureRuleExample) throws {
    let page = try ComponentPage(example.body)
    #expect(Set(page.codes) == [example.rule.code], "\(page.problems.map(\.message))")
    #expect(page.problems.allSatisfy { $0.help != nil && $0.place.mark != nil })
  }

  @Test("what a rule calls good is drawn", arguments: FigureRuleExample.good)
  func good(example: FigureRuleExample) throws {
    let page = try ComponentPage(example.body)
    #expect(page.problems.map(\.message) == [])
    #expect(page.html.contains("class=\"risk"))
    #expect(page.citations["steffens2016"] == 1)
  }

  @Test("each rule on figures has examples of both kinds", arguments: FigureRules.all)
  func complete(rule: Rule) {
    #expect(rule.examples?.bad.isEmpty == false && rule.examples?.good.isEmpty == false)
  }
}
