import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Finds out when the text that a step of the site's line brought was written.
struct ChangeOrigin {
  let log: CommitLog
  let texts: EarlierTexts
  let today: CivilDay
  let parser: MarkdownParser

  /// Nil where its commit has no day that can be read.
  func origin(of change: CommitLog.Change) throws(HistoryGap) -> TextChanges.Origin? {
    let commit = log.commit(of: change)
    guard commit.isMerge else { return origin(in: commit, merge: nil) }
    let within = log.changes(within: change)
    if try !isOfItsOwn(change, within) {
      for side in within where try changesText(side) {
        return origin(in: log.commit(of: side), merge: commit)
      }
    }
    return origin(in: commit, merge: commit)
  }

  private func origin(
    in commit: CommitLog.Commit, merge: CommitLog.Commit?
  ) -> TextChanges.Origin? {
    commit.written.map { .commit(name: commit.name.short, day: $0, merge: merge?.name.short) }
  }

  private func changesText(_ change: CommitLog.Change) throws(HistoryGap) -> Bool {
    guard let before = try version(change.before), let after = try version(change.after) else {
      return change.before == nil
    }
    return !before.hasText(of: after)
  }

  /// Whether a merge says something that neither side said, or leaves out what both said.
  private func isOfItsOwn(
    _ merge: CommitLog.Change, _ within: [CommitLog.Change]
  ) throws(HistoryGap) -> Bool {
    if within.contains(where: { $0.after == merge.after }) { return false }
    guard let last = within.min(by: { $0.commit < $1.commit }),
      let one = try version(merge.before)?.lines, let other = try version(last.after)?.lines,
      let merged = try version(merge.after)?.lines
    else { return true }
    return !merged.isSubset(of: one.union(other)) || !one.intersection(other).isSubset(of: merged)
  }

  /// Nil when it is missing, or no page that can be read.
  func version(_ name: ObjectName?) throws(HistoryGap) -> PageVersion? {
    guard let name, let bytes = try texts.bytes(name) else { return nil }
    return try? PageVersion(SourceText(path: "", bytes: bytes), today: today, parser)
  }
}
