import Checks
package import Diagnostics
package import FrontMatter

/// The checks on sources that a page sets aside, and whether there was anything to set aside.
package struct SourceSuppressions: Sendable {
  private var use: SuppressionUse
  /// False when a source of the page could not be read: then nobody knows what would be found in it.
  private var isCertain = true

  /// Takes those on sources from all that a page sets aside.
  package init(_ all: [Suppression]) {
    use = SuppressionUse(all.filter { SourceRules.names.contains($0.check.value) })
  }

  /// Hands on what was found, without what is set aside.
  package mutating func pass(_ found: Problems, to problems: inout Problems) {
    guard !use.isEmpty else { return problems.append(found) }
    for diagnostic in found.all where !use.covers(diagnostic.rule) {
      if diagnostic.severity == .error { isCertain = false }
      problems.report(diagnostic)
    }
  }

  /// Reports those that nothing was found for, as with checks on texts; called when all was passed on.
  package func reportUnused(
    _ checks: SourceChecks, in source: SourceText, problems: inout Problems
  ) {
    guard isCertain else { return }
    for suppression in use.unused where checks.makes(suppression.check.value) {
      SuppressionRules.reportUnused(suppression, in: source, problems: &problems)
    }
  }
}
