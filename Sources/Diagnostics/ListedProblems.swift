/// Problems as a person can take them in: of many of one kind in one file the first, and how many more there are.
/// Hints are counted for the site as a whole: a large one has thousands, which would hide an error.
package struct ListedProblems: Sendable {
  package let entries: [Entry]

  package enum Entry: Sendable, Hashable {
    case problem(Diagnostic)
    /// So many more like this one, in its file; of a hint, in the site.
    case more(Int, like: Diagnostic)
  }

  /// Problems of one rule in one file that are shown, and hints of one rule.
  package static let limit = 20

  /// Complexity: linear in the number of problems.
  package init(_ diagnostics: [Diagnostic]) {
    var totals: [Kind: Int] = [:]
    for diagnostic in diagnostics { totals[Kind(diagnostic), default: 0] += 1 }
    var shown: [Kind: Int] = [:]
    var entries: [Entry] = []
    for diagnostic in diagnostics {
      let kind = Kind(diagnostic)
      let before = shown[kind, default: 0]
      shown[kind] = before + 1
      if before < Self.limit {
        entries.append(.problem(diagnostic))
      } else if before == Self.limit {
        entries.append(.more((totals[kind] ?? 0) - Self.limit, like: diagnostic))
      }
    }
    self.entries = entries
  }

  private struct Kind: Hashable {
    let code: String
    let path: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.rule.code
      path = diagnostic.severity == .hint ? "" : diagnostic.place.path
    }
  }
}

extension ListedProblems.Entry {
  /// `and 5 more of FM004 in content/en/x.md`; nil for a problem that is shown.
  var rest: String? {
    guard case .more(let count, let like) = self else { return nil }
    if like.severity == .hint {
      return "and \(count) more of \(like.rule.code) in the site (--format json prints all)"
    }
    return "and \(count) more of \(like.rule.code) in \(like.place.path)"
  }
}
