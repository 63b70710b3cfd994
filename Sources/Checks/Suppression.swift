package import Diagnostics
package import FrontMatter

/// Rules on setting checks aside.
package enum SuppressionRules {
  static let unknown = Rule(
    "CK090", "what a page sets aside is a check of sitegen",
    reason: "A misspelt name would set nothing aside, and nobody would know.")
  static let unused = Rule(
    "CK091", .warning, "a page sets a check aside only where it would report something",
    reason: "What is left over hides the next mistake of its kind.")

  /// Says of a check that it was set aside for nothing.
  package static func reportUnused(
    _ suppression: Suppression, in source: SourceText, problems: inout Problems
  ) {
    problems.report(
      unused, "'\(suppression.check.value)' finds nothing on this page",
      at: source.place(suppression.check.span), help: "take it out of 'suppress'")
  }
}

/// The checks that a page sets aside, and whether there was anything to set aside.
package struct SuppressionUse: Sendable {
  private let suppressions: [Suppression]
  private var used: Set<String> = []

  package init(_ suppressions: [Suppression]) {
    self.suppressions = suppressions
  }

  package var isEmpty: Bool { suppressions.isEmpty }

  /// Those that nothing was found for.
  package var unused: [Suppression] { suppressions.filter { !used.contains($0.check.value) } }

  /// Whether what the check found is set aside.
  package mutating func covers(_ rule: Rule) -> Bool {
    guard !suppressions.isEmpty, let name = rule.check?.name,
      suppressions.contains(where: { $0.check.value == name })
    else { return false }
    used.insert(name)
    return true
  }

  /// `others` are checks of which nobody here knows whether they found something; `isMade` says whether the site makes
  /// a check: one that it does not make is set aside without harm.
  func report(
    others: [String], isMade: (String) -> Bool, in source: SourceText, problems: inout Problems
  ) {
    for suppression in unused {
      let name = suppression.check.value
      if others.contains(name) { continue }
      if let meant = BodyChecks.rules.first(where: { $0.code == name })?.check?.name {
        problems.report(
          SuppressionRules.unknown, "\(name) is called '\(meant)' here",
          at: source.place(suppression.check.span), help: "write 'check: \(meant)'")
      } else if !BodyChecks.names.contains(name) {
        problems.report(
          SuppressionRules.unknown, "'\(name)' is not a check",
          at: source.place(suppression.check.span),
          help: Suggestion.help(for: name, among: BodyChecks.names + others)
            ?? "'sitegen explain --list' names the checks")
      } else if isMade(name) {
        SuppressionRules.reportUnused(suppression, in: source, problems: &problems)
      }
    }
  }
}
