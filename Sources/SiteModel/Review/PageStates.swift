package import FrontMatter

/// How it stands with the reviews of all pages on one day, and what the site does about them.
package struct PageStates: Sendable {
  /// A page that something is to be done about.
  package struct Found: Sendable, Hashable {
    /// Among the pages.
    package let page: Int
    package let state: ReviewState
    package let action: ReviewAction
  }

  /// In the order of the pages.
  package private(set) var found: [Found] = []
  /// The days on which all of this is the same.
  package private(set) var days = CivilDay(number: .min)...CivilDay(number: .max)

  private var thresholds = ReviewThresholds()

  /// No page is in any state.
  package init() {}

  /// Drafts, withdrawn pages and those whose header cannot be read are left out. Linear in the pages.
  package init(of pages: [Page], _ settings: ReviewSettings, today: CivilDay) {
    thresholds = settings.thresholds
    var (first, last) = (days.lowerBound, days.upperBound)
    for index in pages.indices where pages[index].isPublished {
      let facts = ReviewFacts(pages[index], settings)
      if let turns = ReviewTurns(facts.nextReview, settings.thresholds) {
        let same = turns.days(around: today)
        (first, last) = (max(first, same.lowerBound), min(last, same.upperBound))
      }
      let state = ReviewState(of: facts, on: today, settings.thresholds)
      let action = settings.actions[state, pages[index].type]
      if action != .nothing { found.append(Found(page: index, state: state, action: action)) }
    }
    days = first...last
  }

  /// The same pages, those withdrawn that their state withdraws.
  package func applied(to pages: [Page]) -> [Page] {
    let withdrawn = found.filter { $0.action == .withdraw }
    guard !withdrawn.isEmpty else { return pages }
    var pages = pages
    for entry in withdrawn {
      pages[entry.page].status = .withdrawn
      guard let day = since(entry, pages[entry.page]) else { continue }
      pages[entry.page].withdrawal = Page.WithdrawalNote(date: day, reason: nil, replacement: nil)
      pages[entry.page].modified = max(pages[entry.page].modified, day)
    }
    return pages
  }

  /// The first day of a state.
  private func since(_ entry: Found, _ page: Page) -> CivilDay? {
    let turns = ReviewTurns(page.nextReview, thresholds)
    return entry.state == .longOverdue ? turns?.longOverdue : turns?.overdue
  }

  /// The pages that say something to their readers, with what it is about.
  var notices: [Int: ReviewState] {
    var notices: [Int: ReviewState] = [:]
    for entry in found where entry.action == .notice { notices[entry.page] = entry.state }
    return notices
  }
}
