import Diagnostics
import Testing

@testable import Checks

/// An example of a check, and what must come of it.
struct Example: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let name: String
  let body: String

  var testDescription: String { "\(name): \(body)" }

  /// One rule's examples are of a site that says no number.
  var page: Page {
    Page(body, emergencyNumbers: rule == UnsaidEmergencyNumber.rule ? [] : ["112"])
  }

  static let bad = all { $0.bad }
  static let good = all { $0.good }

  private static func all(_ examples: (CheckDescription) -> [String]) -> [Example] {
    BodyChecks.rules.flatMap { rule in
      rule.check.map { check in
        examples(check).map { Example(rule: rule, name: check.name, body: $0) }
      } ?? []
    }
  }
}

@Suite("The checks' own examples")
struct ExampleTests {
  @Test("what a check calls bad is found by it, with a place and help", arguments: Example.bad)
  func bad(example: Example) {
    let found = example.page.problems(only: example.rule)
    #expect(found.contains { $0.rule == example.rule })
    #expect(found.allSatisfy { $0.help != nil && $0.place.mark != nil })
  }

  @Test("what a check calls good is not found by it", arguments: Example.good)
  func good(example: Example) {
    #expect(example.page.problems(only: example.rule).map(\.message) == [])
  }

  @Test("each check has a name of its own, a source, and examples of both kinds")
  func descriptions() {
    let checks = BodyChecks.rules.compactMap(\.check)
    #expect(checks.count >= 20)
    #expect(Set(checks.map(\.name)).count == checks.count)
    #expect(checks.allSatisfy { $0.name.wholeMatch(of: /[a-z]+\.[a-z0-9-]+/) != nil })
    #expect(checks.allSatisfy { !$0.source.isEmpty && !$0.bad.isEmpty && !$0.good.isEmpty })
  }
}
