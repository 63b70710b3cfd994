/// All rules in a table: code, severity, the check's name, and what is asked for.
package struct RuleList: Sendable {
  private let rules: [Rule]

  package init(_ rules: [Rule]) {
    self.rules = rules
  }

  package var text: String {
    let severities = width(of: rules.map(\.severity.rawValue))
    let codes = width(of: rules.map(\.code))
    return rules.map { rule in
      let name = rule.check.map { " (\($0.name))" } ?? ""
      return padded(rule.code, codes) + padded(rule.severity.rawValue, severities)
        + rule.summary + name + "\n"
    }.joined()
  }

  private func width(of texts: [String]) -> Int { (texts.map(\.count).max() ?? 0) + 2 }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
