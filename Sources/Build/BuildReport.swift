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
  /// What the build had to do.
  package var work: BuildWork
  /// The SHA-256 of the list of all files with theirs, if it was asked for and the site is published.
  package var digest: String?

  package func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

/// What a build did, in numbers. A build after a small change does little.
package struct BuildWork: Sendable, Hashable {
  /// Headers that were read from their files.
  package var headers = 0
  /// Pages that were parsed, checked and rendered.
  package var rendered = 0
  /// Feeds, lists of addresses and the like that were made.
  package var made = 0
  /// Outputs that are new or other than before, and those that are gone.
  package var changed = 0
  /// Files that were written, and those that were brought over from the published tree.
  package var written = 0
  package var copied = 0
  package var removed = 0
}
