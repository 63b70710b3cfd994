package import Diagnostics
package import FrontMatter

/// Looks, version by version into the past, for a change of a page's text of which its header does not tell.
///
/// What was said of the page with a change, or after it, covers the change: `updated` of a day before the text was written is
/// no contradiction, for it is the day of the evidence. So only changes count with which the header stayed as it was.
package struct TextChanges {
  /// When a version came to be what it is.
  package enum Origin: Sendable, Hashable {
    /// In the files, and in no commit.
    case uncommitted
    /// Written on that day by a commit, which a merge may have brought.
    case commit(name: String, day: CivilDay, merge: String?)
  }

  private let page: PageVersion
  private var newer: PageVersion
  /// What is still looked for.
  private var rules: [Rule]
  package private(set) var found: [Found] = []

  package struct Found {
    let rule: Rule
    package let origin: Origin
  }

  /// `page` is what stands in the files now.
  package init(_ page: PageVersion, _ policy: CheckPolicy) {
    self.page = page
    newer = page
    rules = []
    if page.updated != nil { rules.append(HistoryRules.changedAfterUpdate) }
    // Of a page that somebody signed for, what was signed says more than the history.
    if page.reviewed != nil, page.header.review?.content == nil {
      rules.append(HistoryRules.changedAfterReview)
    }
    rules.removeAll { policy.severity(of: $0) == nil }
  }

  /// Whether no earlier version can tell more.
  package var isSettled: Bool { rules.isEmpty }

  /// Whether a text that was written on this day may be one that the header does not tell of.
  package func concerns(_ day: CivilDay) -> Bool {
    rules.contains { rule in claim(rule).map { $0 < day } ?? false }
  }

  /// Takes the version before the one that was taken last. `origin` is asked for only where it matters; nil
  /// where nobody can tell.
  package mutating func take<Failure: Error>(
    _ older: PageVersion, origin: () throws(Failure) -> Origin?
  ) throws(Failure) {
    rules = rules.filter { !isTold($0, newer, older) }
    if !rules.isEmpty, !newer.hasText(of: older) {
      // An earlier change of the text was written before this one.
      if let origin = try origin() {
        found += rules.filter { isAfterClaim(origin, $0) }.map { Found(rule: $0, origin: origin) }
      }
      rules = []
    }
    newer = older
  }

  /// Takes back what was found where the text is again what it was on the last day of which the header tells: a change that was
  /// undone is none. `standing` gives the version of that day; nil where there was no other since.
  package mutating func dropUndone<Failure: Error>(
    _ standing: (CivilDay) throws(Failure) -> PageVersion?
  ) throws(Failure) {
    var kept: [Found] = []
    for found in found {
      let version = if let day = claim(found.rule) { try standing(day) } else { PageVersion?.none }
      if version?.hasText(of: page) != true { kept.append(found) }
    }
    found = kept
  }

  private func isAfterClaim(_ origin: Origin, _ rule: Rule) -> Bool {
    guard case .commit(_, let day, _) = origin, let claim = claim(rule) else { return true }
    return claim < day
  }

  /// The last day of which the header tells.
  private func claim(_ rule: Rule) -> CivilDay? {
    let told = page.changes.filter { rule == HistoryRules.changedAfterUpdate || $0.isMinor }
    let first = rule == HistoryRules.changedAfterUpdate ? page.updated : page.reviewed
    return first.map { told.map(\.day).reduce($0, max) }
  }

  /// Whether the header was changed from one version to the next in what speaks of the change.
  private func isTold(_ rule: Rule, _ newer: PageVersion, _ older: PageVersion) -> Bool {
    let added = newer.changes.filter { !older.changes.contains($0) }
    if rule == HistoryRules.changedAfterUpdate {
      return newer.updated != older.updated || !added.isEmpty
    }
    return newer.reviewed != older.reviewed || newer.reviewers != older.reviewers
      || (!added.isEmpty && added.allSatisfy(\.isMinor))
  }
}

extension TextChanges {
  package func report(_ policy: CheckPolicy, problems: inout Problems) {
    for found in found {
      let isUpdate = found.rule == HistoryRules.changedAfterUpdate
      guard let (key, span) = isUpdate ? updated : reviewed else { continue }
      let diagnostic = policy.diagnostic(
        found.rule, found.origin.message(key), at: page.source.place(span),
        notes: found.origin.notes, help: isUpdate ? Self.updateHelp : Self.reviewHelp)
      if let diagnostic { problems.report(diagnostic) }
    }
  }

  private static let updateHelp =
    "write 'updated' anew if content and evidence were checked; for anything else add an entry to 'changes', "
    + "without 'significant' for a typing error"
  private static let reviewHelp =
    "have the page reviewed and write 'reviewed' anew; for what needs no review, such as a typing error, "
    + "add an entry to 'changes' without 'significant'"

  private var updated: (String, Range<Int>)? {
    page.updated.map { ("'updated: \($0)'", page.header.updated.span) }
  }

  private var reviewed: (String, Range<Int>)? {
    page.header.reviewed.map { ("'reviewed: \($0.value)'", $0.span) }
  }
}

extension TextChanges.Origin {
  fileprivate func message(_ key: String) -> String {
    switch self {
    case .uncommitted: "the text is changed, and not committed, while \(key) is as it was"
    case .commit(_, let day, _): "the text was changed on \(day), after \(key)"
    }
  }

  fileprivate var notes: [Diagnostic.Note] {
    switch self {
    case .uncommitted: []
    case .commit(let name, _, nil): [Diagnostic.Note("in the commit \(name)")]
    case .commit(let name, _, let merge?) where merge == name:
      [Diagnostic.Note("in the merge \(name)")]
    case .commit(let name, _, let merge?):
      [Diagnostic.Note("in the commit \(name), which came in with the merge \(merge)")]
    }
  }
}
