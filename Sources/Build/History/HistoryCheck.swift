import Checks
import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Compares the dates of all published pages with the history of their texts.
struct HistoryCheck {
  private let site: Site
  private let content: Folder
  private let workers: Workers

  private var policy: CheckPolicy { site.settings.checks }

  init(_ site: Site, content: Folder, _ workers: Workers) {
    self.site = site
    self.content = content
    self.workers = workers
  }

  /// Whether the site wants to know, and has what can be compared.
  static func isMade(on site: Site) -> Bool {
    let rules = [HistoryRules.changedAfterUpdate, HistoryRules.changedAfterReview]
    return rules.contains { site.settings.checks.severity(of: $0) != nil }
      && site.pages.contains { $0.isPublished }
  }

  func check(
    _ history: Result<SiteHistory, HistoryGap>, problems: inout Problems
  ) throws(MachineTrouble) {
    switch history {
    case .failure(let gap): report(gap, problems: &problems)
    case .success(let history):
      let candidates = committed(in: history.log)
      guard !candidates.isEmpty else { return report(.noPages, problems: &problems) }
      let doubtful = try doubtful(candidates, in: history.log)
      guard !doubtful.isEmpty else { return }
      do throws(HistoryGap) {
        try compare(doubtful, with: history, problems: &problems)
      } catch {
        report(error, problems: &problems)
      }
    }
  }

  private func report(_ gap: HistoryGap, problems: inout Problems) {
    let found = policy.diagnostic(
      HistoryRules.noHistory, "the dates of pages were not compared with git: \(gap.reason)",
      at: site.settings.source.place, help: gap.help)
    if let found { problems.report(found) }
  }

  private struct Candidate: Sendable {
    let page: Page
    let changes: [CommitLog.Change]
    /// Whether the file is, to the byte, as it was committed.
    var isCommitted = false
  }

  /// Pages that some commit has. Nothing can be said of the others.
  private func committed(in log: CommitLog) -> [Candidate] {
    site.pages.filter(\.isPublished).compactMap { page in
      let changes = log.changes(of: page.source)
      return changes.isEmpty ? nil : Candidate(page: page, changes: changes)
    }
  }

  /// Those that differ from what was committed, and those that were changed after one of their dates.
  private func doubtful(
    _ candidates: [Candidate], in log: CommitLog
  ) throws(MachineTrouble) -> [Candidate] {
    let found = try workers.run(
      over: candidates.count, make: { [(index: Int, isCommitted: Bool)]() },
      visit: { (found: inout [(index: Int, isCommitted: Bool)], index: Int) in
        let candidate = candidates[index]
        guard let committed = candidate.changes.first?.after,
          let bytes = try? content.read(candidate.page.source, limit: SourceReader.pageLimit)
        else { return }
        found.append((index, ObjectName(ofFile: bytes, like: committed) == committed))
      })
    return found.joined().sorted { $0.index < $1.index }.compactMap { index, isCommitted in
      var candidate = candidates[index]
      candidate.isCommitted = isCommitted
      return isCommitted && !isLaterThanDates(candidate, in: log) ? nil : candidate
    }
  }

  private func isLaterThanDates(_ candidate: Candidate, in log: CommitLog) -> Bool {
    let page = candidate.page
    let first = min(page.updated, page.reviewed ?? page.updated)
    return candidate.changes.contains { log.commit(of: $0).written.map { $0 > first } ?? false }
  }

  private func compare(
    _ candidates: [Candidate], with history: SiteHistory, problems: inout Problems
  ) throws(HistoryGap) {
    let texts = try EarlierTexts(of: history.repository)
    let origin = ChangeOrigin(
      log: history.log, texts: texts, today: site.today,
      parser: MarkdownParser(limits: site.settings.limits))
    for candidate in candidates {
      guard let bytes = try? content.read(candidate.page.source, limit: SourceReader.pageLimit)
      else { continue }
      let source = SourceText(path: "content/\(candidate.page.source)", bytes: bytes)
      guard let version = try? PageVersion(source, today: site.today, origin.parser) else {
        continue
      }
      var changes = TextChanges(version, policy)
      try look(into: candidate, origin, &changes)
      try changes.dropUndone { (day) throws(HistoryGap) in
        try standing(on: day, candidate, origin)
      }
      var found = Problems()
      changes.report(policy, problems: &found)
      version.report(found, to: &problems)
    }
  }

  /// From what stands in the files back to the first version, until no other can tell more.
  private func look(
    into candidate: Candidate, _ origin: ChangeOrigin, _ changes: inout TextChanges
  ) throws(HistoryGap) {
    if !candidate.isCommitted, !changes.isSettled {
      guard let committed = try origin.version(candidate.changes.first?.after) else { return }
      changes.take(committed) { .uncommitted }
    }
    for index in candidate.changes.indices {
      let concerned = candidate.changes[index...].contains { change in
        origin.log.commit(of: change).written.map { changes.concerns($0) } ?? false
      }
      guard !changes.isSettled, concerned else { return }
      let change = candidate.changes[index]
      guard let older = try origin.version(change.before) else { return }
      try changes.take(older) { () throws(HistoryGap) in try origin.origin(of: change) }
    }
  }

  /// The version that was changed first after a day; of a page that came later, its first.
  private func standing(
    on day: CivilDay, _ candidate: Candidate, _ origin: ChangeOrigin
  ) throws(HistoryGap) -> PageVersion? {
    let later = candidate.changes.last { change in
      origin.log.commit(of: change).written.map { $0 > day } ?? false
    }
    return try origin.version(later?.before ?? later?.after)
  }
}
