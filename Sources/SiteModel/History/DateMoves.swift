package import Diagnostics
import FrontMatter

/// What became of a page's dates since an earlier version, and whether something was done that they speak of.
package struct DateMoves {
  private let older: PageVersion
  private let newer: PageVersion
  /// As messages call the earlier version: `main`.
  private let since: String

  package init(from older: PageVersion, to newer: PageVersion, since: String) {
    self.older = older
    self.newer = newer
    self.since = since
  }

  private struct Move {
    let key: String
    let earlier: String
    let span: Range<Int>
  }

  /// `knowsText` says that a change of the text was already reported.
  package func check(_ policy: CheckPolicy, knowsText: Bool, problems: inout Problems) {
    let found = [
      datesAlone(policy), planAsBefore(policy), postponed(policy),
      knowsText ? nil : unsaidChange(policy),
    ]
    for diagnostic in found.compactMap({ $0 }) { problems.report(diagnostic) }
  }

  private func datesAlone(_ policy: CheckPolicy) -> Diagnostic? {
    let moves = [updated, reviewed, nextReview].compactMap { $0 }
    guard updated != nil || reviewed != nil, let first = moves.first,
      newer.hasText(of: older), newer.hasHeader(of: older)
    else { return nil }
    let keys = moves.map { "'\($0.key)'" }.joined(separator: ", ")
    return policy.diagnostic(
      HistoryRules.datesAlone, "since '\(since)' nothing was changed but dates: \(keys)",
      at: place(first.span), notes: moves.map(note),
      help: "name who reviewed the page in 'reviewers', or say in 'changes' what was checked; "
        + "else put the dates back")
  }

  private func planAsBefore(_ policy: CheckPolicy) -> Diagnostic? {
    guard let reviewed, let plan = newer.header.nextReview, older.nextReview == plan.value else {
      return nil
    }
    return policy.diagnostic(
      HistoryRules.planAsBefore,
      "the page was reviewed since '\(since)', and 'next_review: \(plan.value)' is as it was",
      at: place(plan.span), notes: [note(reviewed)],
      help: "write when the page is to be reviewed next")
  }

  private func postponed(_ policy: CheckPolicy) -> Diagnostic? {
    guard let nextReview, updated == nil, reviewed == nil, let plan = newer.header.nextReview
    else { return nil }
    return policy.diagnostic(
      HistoryRules.postponed,
      "the review was put off from \(nextReview.earlier) to \(plan.value) since '\(since)', "
        + "and the page was neither reviewed nor updated",
      at: place(nextReview.span),
      help:
        "put 'next_review: \(nextReview.earlier)' back, or review the page and write 'reviewed' anew"
    )
  }

  private func unsaidChange(_ policy: CheckPolicy) -> Diagnostic? {
    guard let updated = newer.updated, !newer.hasText(of: older), updated == older.updated,
      newer.reviewed == older.reviewed, newer.changes == older.changes,
      newer.reviewers == older.reviewers
    else { return nil }
    return policy.diagnostic(
      HistoryRules.unsaidChange,
      "the text is another than at '\(since)', and 'updated: \(updated)' is as it was",
      at: place(newer.header.updated.span),
      help:
        "write 'updated' anew if content and evidence were checked; for anything else add an entry to "
        + "'changes', without 'significant' for a typing error")
  }

  // MARK: Dates that moved forward

  private var updated: Move? {
    guard let now = newer.updated, let before = older.updated, before < now else { return nil }
    return Move(key: "updated", earlier: "\(before)", span: newer.header.updated.span)
  }

  /// A first review is one, too.
  private var reviewed: Move? {
    guard let now = newer.header.reviewed, older.reviewed.map({ $0 < now.value }) ?? true else {
      return nil
    }
    return Move(
      key: "reviewed", earlier: older.reviewed.map { "\($0)" } ?? "not there", span: now.span)
  }

  private var nextReview: Move? {
    guard let now = newer.header.nextReview, let before = older.nextReview,
      before.lastDay < now.value.lastDay
    else { return nil }
    return Move(key: "next_review", earlier: "\(before)", span: now.span)
  }

  private func note(_ move: Move) -> Diagnostic.Note {
    Diagnostic.Note("'\(move.key)' was \(move.earlier)", at: place(move.span))
  }

  private func place(_ span: Range<Int>) -> Place { newer.source.place(span) }
}
