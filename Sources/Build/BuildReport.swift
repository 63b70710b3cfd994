package import Diagnostics

/// What came of a build. Every source has one fate: accepted, draft, withdrawn or refused.
package struct BuildReport: Sendable {
  /// In the order of files and lines.
  package let diagnostics: [Diagnostic]
  package let sources: Int
  /// Pages without an error; they are on the site if it was published.
  package let accepted: Int
  package let drafts: Int
  package let withdrawn: Int
  package let refused: Int
  /// Whether the finished site is now the published one. False exactly when there are errors.
  package let isPublished: Bool

  package func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}
