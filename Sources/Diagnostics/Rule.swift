/// A rule that a site can break, known to editors by its code.
///
/// A rule is declared once, as a `static let` beside the code that finds it broken, so that what is
/// found, its code and its reason cannot drift apart. Codes are never used again for another rule.
package struct Rule: Sendable {
  /// Two to four capital letters for the area and three digits, for instance `FM004`.
  package let code: String
  package let severity: Severity
  /// What the rule asks for, in one line.
  package let summary: String
  /// Why it is asked, with the standard it comes from where there is one.
  package let reason: String
  /// What a site may decide about the rule; nil for one that holds on every site.
  package let check: CheckDescription?
  /// What breaks the rule and what keeps it, where that can be shown in a page's text; a check has its own.
  package let examples: RuleExamples?

  /// A rule whose breach is an error.
  package init(
    _ code: String, _ summary: String, reason: String, check: CheckDescription? = nil,
    examples: RuleExamples? = nil
  ) {
    self.init(code, .error, summary, reason: reason, check: check, examples: examples)
  }

  /// A rule that a site may weigh otherwise says how: see `check`.
  package init(
    _ code: String, _ severity: Severity, _ summary: String, reason: String,
    check: CheckDescription? = nil, examples: RuleExamples? = nil
  ) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.reason = reason
    self.check = check
    self.examples = examples ?? check.map { RuleExamples(bad: $0.bad, good: $0.good) }
  }
}

/// Texts of pages that break a rule, and that keep it. Each is a test.
package struct RuleExamples: Sendable {
  package let bad: [String]
  /// Near misses among them.
  package let good: [String]

  package init(bad: [String], good: [String]) {
    self.bad = bad
    self.good = good
  }
}

/// A rule is known by its code.
extension Rule: Hashable {
  package static func == (left: Rule, right: Rule) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}
