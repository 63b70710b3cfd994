import Diagnostics
import FrontMatter
import SiteModel

/// Says of which pages the review is due, overdue or unplanned, with the weight that the site gives to each state.
///
/// The places are in headers, which are read again for the few pages that something is said of.
struct ReviewChecks {
  let sources: SiteSources
  let site: Site
  let purpose: BuildReport.Purpose
  let workers: Workers

  private var settings: ReviewSettings { site.settings.review }

  func check(problems: inout Problems) throws(MachineTrouble) {
    checkTopics(problems: &problems)
    let findings = findings()
    let written = try workers.run(
      over: findings.count, make: { FindingWriter(sources: sources, site: site) },
      visit: { (writer: inout FindingWriter, index: Int) in
        // A build only counts hints: their places are nobody's concern.
        writer.write(
          findings[index],
          isPlaced: purpose.listsHints || findings[index].weight(in: site)?.severity != .hint)
      })
    for writer in written { problems.append(writer.problems) }
  }

  private func checkTopics(problems: inout Problems) {
    guard !settings.topics.isEmpty else { return }
    let folders = Set(
      site.pages.filter { $0.type == .topic }.map { String($0.folderInLanguage) })
    for topic in settings.topics where !folders.contains(topic.folder.value) {
      problems.report(
        ReviewRules.topic, "'\(topic.folder.value)' is not a topic of this site",
        at: site.settings.source.place(topic.folder.span),
        help: Suggestion.help(for: topic.folder.value, among: folders.sorted())
          ?? "name the folder of a topic page"
          + (folders.isEmpty ? "" : ": \(folders.sorted().prefix(5).joined(separator: ", "))"))
    }
  }

  private func findings() -> [ReviewFinding] {
    var findings = site.states.found.map { ReviewFinding.state($0) }
    guard !settings.intervals.isEmpty || !settings.topics.isEmpty else { return findings }
    for index in site.pages.indices where site.pages[index].isPublished {
      guard let plan = site.pages[index].nextReview,
        let months = site.reviewInterval(of: index)
      else { continue }
      let limit = ReviewFacts(site.pages[index], settings).limit(ofMonths: months)
      if plan.firstDay > limit {
        findings.append(.beyondInterval(page: index, months: months, limit: limit))
      }
    }
    return findings
  }
}

/// What is to be said of the review of a page.
enum ReviewFinding: Sendable {
  case state(PageStates.Found)
  /// The plan begins after `limit`, which is `months` after the page was last looked at.
  case beyondInterval(page: Int, months: Int, limit: CivilDay)

  var page: Int {
    switch self {
    case .state(let found): found.page
    case .beyondInterval(let page, _, _): page
    }
  }

  /// What is broken, and how much that weighs on the site.
  struct Weight {
    let rule: Rule
    let severity: Severity
  }

  /// Nil where the page sets the check aside.
  func weight(in site: Site) -> Weight? {
    let setAside = site.pages[page].upkeep.setAside
    switch self {
    case .state(let found):
      if found.action == .withdraw {
        return Weight(rule: ReviewRules.withdrawn, severity: .warning)
      }
      guard let rule = ReviewRules.rule(of: found.state), !setAside.contains(rule) else {
        return nil
      }
      return found.action.severity.map { Weight(rule: rule, severity: $0) }
    case .beyondInterval:
      return setAside.contains(ReviewRules.interval)
        ? nil : Weight(rule: ReviewRules.interval, severity: .warning)
    }
  }
}
