import Diagnostics

/// Checks a site: does what a build does, from nothing, and writes nothing. It neither looks at the published
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
    var body = SiteBody(context: known.context, headers: known.headers, memory: nil)
    try stages.render(&body, problems: &problems)
    return stages.report(problems, on: body)
  }
}
