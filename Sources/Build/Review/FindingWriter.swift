import Diagnostics
import FrontMatter
import SiteModel

/// Puts what is to be said of pages' reviews into words, at its place in their headers.
///
/// The words are the same on all days of a state, so that a build which knows the last one says what that one said.
struct FindingWriter {
  let sources: SiteSources
  let site: Site
  private(set) var problems = Problems()

  init(sources: SiteSources, site: Site) {
    self.sources = sources
    self.site = site
  }

  mutating func write(_ finding: ReviewFinding, isPlaced: Bool) {
    guard let weight = finding.weight(in: site) else { return }
    let page = site.pages[finding.page]
    let header = isPlaced ? PlacedHeader(page, sources, today: site.today) : nil
    let diagnostic =
      switch finding {
      case .state(let found): diagnostic(found, weight.rule, page, header)
      case .beyondInterval(_, let months, let limit): beyond(months, limit, page, header)
      }
    problems.report(diagnostic.weighing(weight.severity))
  }

  private func diagnostic(
    _ found: PageStates.Found, _ rule: Rule, _ page: Page, _ header: PlacedHeader?
  ) -> Diagnostic {
    let place = header?.nextReview ?? header?.opening ?? Place(path: "content/\(page.source)")
    let message = message(found.state, page)
    guard found.action != .withdraw else {
      return Diagnostic(
        rule, "the page is taken off the site: \(message)", at: place,
        help: help(found.state, page, found.page))
    }
    let notes =
      found.action == .notice
      ? [Diagnostic.Note("a notice on the page says so to its readers")] : []
    return Diagnostic(
      rule, message, at: place, notes: notes,
      help: help(found.state, page, found.page))
  }

  private func message(_ state: ReviewState, _ page: Page) -> String {
    let plan = page.nextReview.map { "'next_review' (\($0))" } ?? "the plan"
    let turns = ReviewTurns(page.nextReview, site.settings.review.thresholds)
    let since = turns.map { "overdue since \($0.overdue)" } ?? "overdue"
    switch state {
    case .noPlan: return "'next_review' is missing"
    case .overdue: return "\(plan) is over: the review is \(since)"
    case .longOverdue:
      let days = site.settings.review.thresholds.longOverdue
      return "\(plan) is over: the review is \(since), for more than \(days) days"
    // What was changed is said where the text is read.
    case .dueSoon, .current, .changedSinceReview:
      return "\(plan) is near: the review is due by "
        + (page.nextReview?.lastDay.description ?? "then")
    }
  }

  private func help(_ state: ReviewState, _ page: Page, _ index: Int) -> String {
    let review = "review the page; then write the day as 'reviewed', and a new 'next_review'"
    switch state {
    case .noPlan:
      let months = site.reviewInterval(of: index) ?? 36
      let limit = ReviewFacts(page, site.settings.review).limit(ofMonths: months)
      return "add 'next_review: \(limit.year)' or earlier: pages of type "
        + "'\(page.type.rawValue)' are reviewed every \(months) months on this site"
    case .overdue, .longOverdue, .dueSoon, .current, .changedSinceReview: return review
    }
  }

  private func beyond(
    _ months: Int, _ limit: CivilDay, _ page: Page, _ header: PlacedHeader?
  ) -> Diagnostic {
    let plan = page.nextReview.map(\.description) ?? ""
    let last = ReviewFacts(page, site.settings.review).lastChecked
    let latest = String(limit.description.prefix(plan.utf8.count))
    return Diagnostic(
      ReviewRules.interval,
      "'next_review' (\(plan)) is more than \(months) months after \(last)",
      at: header?.nextReview ?? header?.opening ?? Place(path: "content/\(page.source)"),
      help: "write 'next_review: \(latest)' or earlier")
  }
}

/// Where the dates of a page stand in its source.
private struct PlacedHeader {
  let opening: Place
  let nextReview: Place?

  /// Nil when the file has gone since it was first read.
  init?(_ page: Page, _ sources: SiteSources, today: CivilDay) {
    var problems = Problems()
    guard
      let source = sources.content.read(
        page.source, limit: SourceReader.pageLimit, problems: &problems),
      let reading = FrontMatter.read(source, .metadata, today: today, problems: &problems)
    else { return nil }
    opening = source.place(reading.parts.opening)
    nextReview = (reading.frontMatter?.nextReview?.span).map { source.place($0) }
  }
}
