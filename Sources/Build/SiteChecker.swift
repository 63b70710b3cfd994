import Diagnostics
import SiteModel

/// Checks a site: does what a build does, from nothing, and writes nothing. It neither looks into the published
/// folder nor waits for a build that works on it.
package struct SiteChecker: Sendable {
  private let stages: SiteStages

  package init(_ options: BuildOptions, progress: BuildProgress = BuildProgress()) {
    stages = SiteStages(.check, options, progress)
  }

  /// Problems of the site are in the report; only the machine's troubles are thrown.
  package func check() throws(MachineTrouble) -> BuildReport {
    stages.progress.enter(.listing)
    let stamps = try SourceStamps.both(stages.options, stages.workers)
    var scans = try SourceScans(unopened: stamps, stages.workers)
    var problems = Problems()
    guard let known = try stages.know(&scans, remembered: nil, problems: &problems) else {
      return stages.report(problems, unread: scans)
    }
    try stages.checkReviews(on: known, problems: &problems)
    let lock = try LockFile(stages.options).compare(
      known.context, Publication.lastKnowledge(stages.options), problems: &problems)
    let history = history(of: known.context.site, stamps.content.folder)
    var body = SiteBody(context: known.context, headers: known.headers, memory: nil)
    try stages.render(&body, problems: &problems)
    if let history {
      let site = known.context.site
      try HistoryCheck(site, content: stamps.content.folder, stages.workers)
        .check(try history.value(), problems: &problems)
    }
    if let earlier = stages.options.earlierSite {
      try SinceCheck(known.context.site, content: stamps.content.folder, earlier)
        .check(problems: &problems)
    }
    return stages.report(problems, on: body, lock)
  }

  /// Read while pages are checked. What a build finds depends on no history; only a check looks at it.
  private func history(
    of site: Site, _ content: Folder
  ) -> Background<Result<SiteHistory, HistoryGap>>? {
    guard let git = stages.options.git, HistoryCheck.isMade(on: site) else { return nil }
    return SiteHistory.reading(git, of: content, atOnce: stages.workers.count)
  }
}
