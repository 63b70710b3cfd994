package import Diagnostics
package import FrontMatter

/// What a site does about a page in a state of review. The raw value is what `site.yaml` calls it.
package enum ReviewAction: String, Sendable, Hashable, CaseIterable {
  case nothing
  case hint
  case warning
  case error
  /// A warning, and a notice to the readers of the page.
  case notice
  /// A warning, and the page is treated as one that its header withdraws.
  case withdraw

  /// Nil when nothing is said.
  package var severity: Severity? {
    switch self {
    case .nothing: nil
    case .hint: .hint
    case .warning, .notice, .withdraw: .warning
    case .error: .error
    }
  }
}

/// The table of states and types of pages: what is done about a page.
package struct ReviewActions: Sendable, Hashable {
  private var ofStates: [ReviewState: ReviewAction]
  private var ofTypes: [ReviewState: [PageType: ReviewAction]] = [:]

  /// The table of a site that does not say otherwise.
  package init() {
    ofStates = [
      .noPlan: .warning, .longOverdue: .notice, .overdue: .warning, .changedSinceReview: .warning,
      .dueSoon: .hint,
    ]
  }

  package subscript(_ state: ReviewState, _ type: PageType) -> ReviewAction {
    // Nearly all pages of a site are current.
    if state == .current { return .nothing }
    let action = ofTypes[state]?[type] ?? ofStates[state] ?? .nothing
    // The site could not do without the pages that lead to others.
    return action == .withdraw && !type.needsNextReview ? .warning : action
  }

  mutating func set(_ state: ReviewState, _ action: ReviewAction) {
    ofStates[state] = action
  }

  mutating func set(_ state: ReviewState, _ type: PageType, _ action: ReviewAction) {
    ofTypes[state, default: [:]][type] = action
  }

  /// What can be done in a state: nobody tells readers that a review is near, or that all is well, and what becomes of a page
  /// is decided before anybody reads whether its text was changed.
  static func choices(in state: ReviewState) -> [ReviewAction] {
    switch state {
    case .current: [.nothing]
    case .dueSoon: [.nothing, .hint, .warning, .error]
    case .changedSinceReview: [.nothing, .hint, .warning, .error, .notice]
    // A page whose type needs a plan cannot be without one, and the others are never withdrawn.
    case .noPlan: [.nothing, .hint, .warning, .error, .notice]
    case .longOverdue, .overdue: ReviewAction.allCases
    }
  }
}
