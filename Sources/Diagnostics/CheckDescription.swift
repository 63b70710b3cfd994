/// What is known of a check beyond its rule: a rule on good health information that a site may weigh otherwise, and
/// that a page may set aside for a reason.
package struct CheckDescription: Sendable {
  /// As `checks` in `site.yaml` and `suppress` in a page call it: `links.text`.
  package let name: String
  /// The standard that asks for it, with its section, or the practice that it comes from.
  package let source: String
  /// Bodies of pages that break the rule. Each is a test.
  package let bad: [String]
  /// Bodies that keep it, near misses among them. Each is a test.
  package let good: [String]
  /// Where a house's standard weighs the rule otherwise than the rule does by itself.
  package let profiles: [CheckProfile: CheckLevel]
  /// Lines of `site.yaml` that say how much the check weighs; nil where `checks` says it.
  package let setting: String?

  package init(
    _ name: String, source: String, bad: [String], good: [String],
    profiles: [CheckProfile: CheckLevel] = [:], setting: String? = nil
  ) {
    self.name = name
    self.source = source
    self.bad = bad
    self.good = good
    self.profiles = profiles
    self.setting = setting
  }
}

/// Whose house rules hold where the standards contradict each other.
package enum CheckProfile: String, Sendable, Hashable, CaseIterable {
  case plain
  case iqwig
  case nhs
}

/// How much a check weighs on a site.
package enum CheckLevel: String, Sendable, Hashable, CaseIterable {
  case off
  case hint
  case warning
  case error

  /// Nil when the check is not made.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// What a site decided about checks.
package struct CheckPolicy: Sendable, Hashable {
  package var profile: CheckProfile
  /// By the checks' names.
  package var levels: [String: CheckLevel]

  package init(profile: CheckProfile = .plain, levels: [String: CheckLevel] = [:]) {
    self.profile = profile
    self.levels = levels
  }

  /// How much a breach of the rule weighs; nil when it is not looked for.
  package func severity(of rule: Rule) -> Severity? {
    guard let check = rule.check else { return rule.severity }
    if let level = levels[check.name] ?? check.profiles[profile] { return level.severity }
    return rule.severity
  }

  /// Whether the check of this name, which is that of one of the rules, is made.
  package func makes(_ name: String, among rules: [Rule]) -> Bool {
    rules.first { $0.check?.name == name }.map { severity(of: $0) != nil } ?? false
  }

  /// A problem with the weight that the site gives it; nil where the site does not want to know. A place costs a walk
  /// through the file, so it is asked for only then.
  package func diagnostic(
    _ rule: Rule, _ message: @autoclosure () -> String, at place: @autoclosure () -> Place,
    notes: [Diagnostic.Note] = [], help: String
  ) -> Diagnostic? {
    guard let severity = severity(of: rule) else { return nil }
    return Diagnostic(rule, message(), at: place(), notes: notes, help: help).weighing(severity)
  }
}
