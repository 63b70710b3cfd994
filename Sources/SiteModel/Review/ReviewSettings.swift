package import FrontMatter

/// How a site looks after its pages, from `review` in `site.yaml`.
package struct ReviewSettings: Sendable, Hashable {
  package var thresholds = ReviewThresholds()
  /// Who looks after pages for which neither their header nor their topic names somebody.
  package var owner: String?
  /// The longest time between a review and the next one, in months; types that are not here have no limit.
  package var intervals: [PageType: Int] = [:]
  package var topics: [Topic] = []
  package var actions = ReviewActions()

  /// What holds for the pages of a topic.
  package struct Topic: Sendable, Hashable {
    /// The topic's folder, below that of a language.
    package let folder: Located<String>
    package let owner: String?
    /// In months.
    package let interval: Int?
  }

  package init() {}

  /// Pages that only lead to others need a plan where the site names an interval for their type.
  package func needsPlan(_ type: PageType) -> Bool {
    type.needsNextReview || intervals[type] != nil
  }

  package func topic(_ folder: Substring) -> Topic? {
    topics.first { $0.folder.value == folder }
  }
}
