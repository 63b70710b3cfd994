import Diagnostics
package import FrontMatter
import SiteModel

/// A page in a list of reviews.
package struct ReviewEntry: Sendable, Hashable {
  package let urgency: ReviewUrgency
  /// From today to the last day that the plan can mean; negative when that is over. Nil without a plan.
  package let days: Int?
  /// The file, as people call it: `content/en/asthma/inhalers.md`.
  package let path: String
  package let address: String
  /// Empty where it could not be read.
  package let title: String
  package let type: String
  package let language: String
  /// The topic's folder, below that of the language.
  package let topic: String?
  package let owner: String?
  /// Nil where it could not be read.
  package let updated: CivilDay?
  package let reviewed: CivilDay?
  package let nextReview: PlannedDate?
  /// The first day after the plan, when it is over.
  package var overdueSince: CivilDay? {
    guard let days, days < 0 else { return nil }
    return nextReview?.lastDay.adding(days: 1)
  }
  /// Whether a page of its type needs a plan.
  package let needsPlan: Bool
  /// What is wrong with the header, first of all.
  package let problem: String?
  /// On a translation: what of its original it takes no account of yet.
  package let behind: BehindOriginal?

  init(
    _ site: Site, _ index: Int, _ diagnostics: [Diagnostic], isChanged: Bool,
    behind: BehindOriginal?
  ) {
    let page = site.pages[index]
    let settings = site.settings.review
    let facts = ReviewFacts(page, settings, isChangedSinceReview: isChanged)
    let errors = diagnostics.filter { $0.severity == .error }
    let state = ReviewState(of: facts, on: site.today, settings.thresholds)
    let lacksPlanOnly = Self.lacksPlanOnly(page, errors)
    let isReadable = page.status == .published || lacksPlanOnly
    urgency = isReadable ? .readable(state) : .unreadable
    let plan = isReadable ? page.nextReview : nil
    days = plan.map { site.today.days(until: $0.lastDay) }
    path = "content/\(page.source)"
    address = page.address.encoded(on: site.settings.base)
    title = page.title
    type = page.type.rawValue
    language = site.languages[page.language].tag
    topic = site.topicFolder(of: index).map(String.init)
    owner = site.owner(of: index)
    updated = isReadable ? page.updated : nil
    reviewed = isReadable ? page.reviewed : nil
    nextReview = plan
    needsPlan = facts.needsPlan
    self.behind = behind
    problem = isReadable ? nil : errors.first.map { "\($0.message) (line \($0.line))" }
  }

  /// A header whose only error is that a page of its type needs a plan. Where the plan is missing, that is always one of
  /// the errors; so if there is but one, it is this.
  private static func lacksPlanOnly(_ page: Page, _ errors: [Diagnostic]) -> Bool {
    errors.count == 1 && errors[0].rule == FrontMatterRules.missing && page.nextReview == nil
      && page.type.needsNextReview && !page.title.isEmpty && !page.summary.isEmpty
  }

  /// Whether something is to be done within so many days. A page without the plan that it needs, with a header that
  /// nobody can read, or behind its original, is always due.
  package func isDue(within limit: Int) -> Bool {
    !urgency.isCurrent || behind != nil || days.map { $0 <= limit } ?? false
  }
}

extension ReviewEntry: Comparable {
  /// Pages without a plan come after all others of their urgency.
  package static func < (left: ReviewEntry, right: ReviewEntry) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.days != right.days { return (left.days ?? .max) < (right.days ?? .max) }
    return left.path < right.path
  }
}

extension Diagnostic {
  fileprivate var line: String { place.mark.map { String($0.line) } ?? "?" }
}
