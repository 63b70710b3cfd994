/// What kind of page it is; picks the layout. The raw value is what editors write.
package enum PageType: String, Sendable, Hashable, CaseIterable {
  case article
  case overview
  case researchSummary = "research-summary"
  case factSheet = "fact-sheet"
  case experience
  case topic
  case home
  case info

  /// Pages that only lead to others carry no evidence of their own that could grow old.
  package var needsNextReview: Bool {
    switch self {
    case .topic, .home, .info: false
    case .article, .overview, .researchSummary, .factSheet, .experience: true
    }
  }
}
