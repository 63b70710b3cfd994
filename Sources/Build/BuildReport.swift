package import Diagnostics

/// What came of a build or a check.
package struct BuildReport: Sendable {
  package let purpose: Purpose
  /// In the order of files and lines. Hints are listed by a check alone.
  package let diagnostics: [Diagnostic]
  /// How many hints there are, listed or not.
  package let hints: Int
  package let pages: PageFates
  /// How many addresses `sitegen.lock` says were given up.
  package internal(set) var addressesGivenUp = 0
  /// How many addresses are new to it.
  package internal(set) var newAddresses = 0
  /// What had to be done.
  package var work: BuildWork
  /// The SHA-256 of the list of all files with theirs, if it was asked for and the site is published.
  package var digest: String?

  package enum Purpose: Sendable {
    case build
    case check
    /// Editors look at the site while they write: nothing is published, and what was found is kept for the next look.
    case preview

    /// A build says what must be mended, and what should be. Of what may be mended a large site has thousands: it
    /// counts them.
    var listsHints: Bool { self == .check }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether the finished site is now the published one: after a build without errors.
  package var isPublished: Bool { purpose == .build && !hasErrors }

  package func count(_ severity: Severity) -> Int {
    if severity == .hint { return hints }
    return diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

/// What a build did, in numbers. A build after a small change does little.
package struct BuildWork: Sendable, Hashable {
  /// Headers that were read from their files.
  package var headers = 0
  /// Layouts that were compiled, for each language.
  package var layouts = 0
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
