/// Problems as a person can take them in: of many of one kind in one file the first, and how many more there are.
/// Hints are counted for the site as a whole: a large one has thousands, which would hide an error. After a build, whose
/// site is published with them, warnings are counted so too.
package struct ListedProblems: Sendable {
  package let entries: [Entry]

  package enum Entry: Sendable, Hashable {
    case problem(Diagnostic)
    case more(Int, like: Diagnostic, Extent)
  }

  /// In what problems of one rule are counted.
  package enum Extent: Sendable, Hashable {
    case file, site
  }

  /// Problems of one rule that are shown of what they are counted in.
  package static let limit = 20

  /// `countedInSite` are those up to which problems are counted for the site. Complexity: linear in the number of problems.
  package init(_ diagnostics: [Diagnostic], countedInSite: Severity = .hint) {
    func kind(_ diagnostic: Diagnostic) -> Kind {
      Kind(diagnostic, diagnostic.severity > countedInSite ? .file : .site)
    }
    var totals: [Kind: Int] = [:]
    for diagnostic in diagnostics { totals[kind(diagnostic), default: 0] += 1 }
    var shown: [Kind: Int] = [:]
    var entries: [Entry] = []
    for diagnostic in diagnostics {
      let kind = kind(diagnostic)
      let before = shown[kind, default: 0]
      shown[kind] = before + 1
      if before < Self.limit {
        entries.append(.problem(diagnostic))
      } else if before == Self.limit {
        entries.append(.more((totals[kind] ?? 0) - Self.limit, like: diagnostic, kind.extent))
      }
    }
    self.entries = entries
  }

  private struct Kind: Hashable {
    let code: String
    /// Nil for the site.
    let path: String?

    init(_ diagnostic: Diagnostic, _ extent: Extent) {
      code = diagnostic.rule.code
      path = extent == .site ? nil : diagnostic.place.path
    }

    var extent: Extent { path == nil ? .site : .file }
  }
}

extension ListedProblems.Entry {
  /// `and 5 more of FM004 in content/en/x.md`; nil for a problem that is shown.
  var rest: String? {
    guard case .more(let count, let like, let extent) = self else { return nil }
    let more = "and \(count) more of \(like.rule.code)"
    switch extent {
    case .file: return "\(more) in \(like.place.path)"
    case .site where like.severity == .hint: return "\(more) in the site (--format json prints all)"
    case .site: return "\(more) in the site (sitegen check lists them)"
    }
  }
}
