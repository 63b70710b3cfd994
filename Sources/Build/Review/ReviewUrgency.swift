package import SiteModel

/// How urgent it is to look at a page, the most urgent first.
package enum ReviewUrgency: Sendable, Hashable, Comparable {
  /// The header has errors: nobody knows when the page is due.
  case unreadable
  case readable(ReviewState)

  package static let all = [unreadable] + ReviewState.allCases.map { readable($0) }

  /// What lists call it.
  package var name: String {
    switch self {
    case .unreadable: "unreadable"
    case .readable(let state): state.rawValue
    }
  }

  /// As people read it.
  package var words: String {
    switch self {
    case .unreadable: "not readable"
    case .readable(.noPlan): "no plan"
    case .readable(.longOverdue): "long overdue"
    case .readable(.overdue): "overdue"
    case .readable(.changedSinceReview): "changed"
    // The page is within its plan: it is current until the plan is over.
    case .readable(.dueSoon): "current (due soon)"
    case .readable(.current): "current"
    }
  }

  /// Whether the page is within its plan, and what was reviewed is what it says.
  package var isCurrent: Bool { self >= .readable(.dueSoon) }
}
