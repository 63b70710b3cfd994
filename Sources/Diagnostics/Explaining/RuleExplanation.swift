/// A rule as `sitegen explain` tells of it: what it asks for and why, and for a check how a site can weigh it,
/// where it comes from, and examples.
package struct RuleExplanation: Sendable {
  private let rule: Rule
  /// Cells of a line; nil when lines are not broken.
  private let width: Int?

  package init(_ rule: Rule, width: Int? = nil) {
    self.rule = rule
    self.width = width
  }

  package var text: String {
    var paragraphs = [wrapped("\(rule.code): ", rule.summary)]
    paragraphs.append(facts.map { wrapped("\($0.label): ", $0.text) }.joined(separator: "\n"))
    if let check = rule.check {
      paragraphs.append(
        "In content/site.yaml:\n\n" + Self.quoted(CheckSetting.example(rule, check)))
    }
    if let shown = rule.examples {
      paragraphs += examples("Not like this:", shown.bad) + examples("But like this:", shown.good)
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private var facts: [(label: String, text: String)] {
    var facts = [("severity", rule.severity.rawValue)]
    if let check = rule.check { facts.insert(("check", check.name), at: 0) }
    if let profiles = rule.check.flatMap(CheckSetting.profiles) {
      facts.append(("by profile", profiles))
    }
    facts.append(("why", rule.reason))
    if let source = rule.check?.source { facts.append(("source", source)) }
    return facts
  }

  private func examples(_ title: String, _ texts: [String]) -> [String] {
    guard !texts.isEmpty else { return [] }
    return [title + "\n\n" + texts.map(Self.quoted).joined(separator: "\n\n")]
  }

  private func wrapped(_ label: String, _ text: String) -> String {
    let lines = HangingIndent(width: width, indent: label.count).lines(text, used: label.count)
    return label + lines.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    lines(of: text).map { $0.isEmpty ? "  |" : "  | \($0)" }.joined(separator: "\n")
  }

  /// Without the empty ones at the end.
  static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// How a site says what a check weighs.
enum CheckSetting {
  static func example(_ rule: Rule, _ check: CheckDescription) -> String {
    if let setting = check.setting { return setting }
    let other = rule.severity == .error ? CheckLevel.warning : .error
    return """
      checks:
        \(check.name): \(other.rawValue)   # \(CheckLevel.allCases.map(\.rawValue).joined(separator: ", "))
      """
  }

  /// `iqwig error, nhs off`; nil where no profile weighs the check otherwise.
  static func profiles(_ check: CheckDescription) -> String? {
    let weighed = CheckProfile.allCases.compactMap { profile in
      check.profiles[profile].map { "\(profile.rawValue) \($0.rawValue)" }
    }
    return weighed.isEmpty ? nil : weighed.joined(separator: ", ")
  }
}
