import Diagnostics
import SiteModel

extension BuildReport {
  /// A build that ended before the pages were known.
  init(_ problems: Problems, isStrict: Bool) {
    self.init(
      diagnostics: problems.inFileOrder(strict: isStrict), sources: 0, accepted: 0, drafts: 0,
      withdrawn: 0, refused: 0, isPublished: false, work: BuildWork())
  }

  /// Counts each source once: a page is refused for errors in its header or, as `refused` tells, in its
  /// body.
  init(
    _ problems: Problems, sources: SiteSources, site: Site, refused: Set<Int>, isStrict: Bool,
    work: BuildWork
  ) {
    let diagnostics = problems.inFileOrder(strict: isStrict)
    let total = sources.contentListing.pages.count
    let drafts = site.count(.draft)
    let withdrawn = site.count(.withdrawn)
    let accepted = site.pages.indices.reduce(0) {
      $0 + (site.pages[$1].isPublished && !refused.contains($1) ? 1 : 0)
    }
    self.init(
      diagnostics: diagnostics, sources: total, accepted: accepted, drafts: drafts,
      withdrawn: withdrawn, refused: total - accepted - drafts - withdrawn,
      isPublished: !diagnostics.contains { $0.severity == .error }, work: work)
  }

  /// A build that had nothing to do: it says what the last one said.
  init(_ summary: BuildRecord.Summary, paths: ReportPaths, isStrict: Bool) {
    var problems = Problems()
    problems.append(summary.diagnostics)
    let diagnostics = paths.applied(to: problems).inFileOrder(strict: isStrict)
    self.init(
      diagnostics: diagnostics, sources: summary.accepted + summary.drafts + summary.withdrawn,
      accepted: summary.accepted, drafts: summary.drafts, withdrawn: summary.withdrawn, refused: 0,
      isPublished: !diagnostics.contains { $0.severity == .error }, work: BuildWork())
  }
}
