/// A rule for scripts.
package struct RuleFields: Encodable, Sendable {
  private let code, severity, summary, reason: String
  private let area: String?
  private let examples: ExampleFields?
  private let check: CheckFields?

  package init(_ rule: Rule) {
    (code, severity) = (rule.code, rule.severity.rawValue)
    (summary, reason) = (rule.summary, rule.reason)
    area = RuleArea.of(rule)?.title
    examples = rule.check == nil ? rule.examples.map(ExampleFields.init) : nil
    check = rule.check.map(CheckFields.init)
  }

  /// Of a rule that is no check.
  private struct ExampleFields: Encodable, Sendable {
    let bad, good: [String]

    init(_ examples: RuleExamples) {
      (bad, good) = (examples.bad, examples.good)
    }
  }

  private struct CheckFields: Encodable, Sendable {
    let name, source: String
    let bad, good: [String]
    /// Levels by profile, where they differ from the rule's own.
    let profiles: [String: String]

    init(_ check: CheckDescription) {
      (name, source) = (check.name, check.source)
      (bad, good) = (check.bad, check.good)
      profiles = Dictionary(
        check.profiles.map { ($0.key.rawValue, $0.value.rawValue) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
