package import FrontMatter

/// What decides how it stands with a page's review. None of it is derived from another, nor from the times of files.
package struct ReviewFacts: Sendable, Hashable {
  /// Content and evidence are as of this day.
  package var updated: CivilDay
  /// The whole page was checked on this day.
  package var reviewed: CivilDay?
  package var nextReview: PlannedDate?
  /// Whether a page of its kind needs a plan.
  package var needsPlan: Bool
  /// Whether what was reviewed is no longer what the page says.
  package var isChangedSinceReview: Bool

  package init(
    updated: CivilDay, reviewed: CivilDay? = nil, nextReview: PlannedDate?, needsPlan: Bool = true,
    isChangedSinceReview: Bool = false
  ) {
    self.updated = updated
    self.reviewed = reviewed
    self.nextReview = nextReview
    self.needsPlan = needsPlan
    self.isChangedSinceReview = isChangedSinceReview
  }

  /// The later of the two days on which somebody last looked.
  package var lastChecked: CivilDay { reviewed.map { max($0, updated) } ?? updated }
}

extension ReviewFacts {
  /// Whether it was changed is known only to who reads its text.
  package init(
    _ page: Page, _ settings: ReviewSettings, isChangedSinceReview: Bool = false
  ) {
    self.init(
      updated: page.updated, reviewed: page.reviewed, nextReview: page.nextReview,
      needsPlan: settings.needsPlan(page.type),
      isChangedSinceReview: isChangedSinceReview)
  }
}
