package import Diagnostics

/// Rules on what became of a page in the history of its site, as version control has it.
package enum HistoryRules {
  package static let changedAfterUpdate = Rule(
    "RV040", .hint, "a text that was changed after 'updated' says so",
    reason: """
      Readers are told as of when the content is. A change of which neither 'updated' nor 'changes' tells is one that nobody \
      can look up, and was perhaps made without looking at the evidence. Compared with the history of the site in git: \
      when what stands in the text was written, and whether the header was changed with it.
      """,
    check: CheckDescription(
      "review.updated",
      source:
        "IQWiG, How we work: 'updated' is the day as of which content and evidence are current",
      bad: [], good: []))
  static let datesAlone = Rule(
    "RV041", "a date is moved when something was done",
    reason: """
      Dates that are bumped without a look at the page make all dates of a site worthless. Whoever reviewed a page is named in \
      'reviewers', or a note says what was checked.
      """,
    check: CheckDescription(
      "review.dates",
      source:
        "NHS Standard for creating health content: a planned review cycle, with a record of each review",
      bad: [], good: []))
  static let planAsBefore = Rule(
    "RV042", .warning, "a review says when the next one is due",
    reason: "The plan that stands there was made before the review, and may be over soon after it.",
    check: CheckDescription(
      "review.plan",
      source:
        "NHS digital service manual, Know that a page is up to date: both dates change together",
      bad: [], good: [], profiles: [.nhs: .error]))
  static let postponed = Rule(
    "RV043", "a planned review is not put off without one",
    reason: """
      'next_review' is a promise to readers. Put off each time it is due, it never comes. A plan that was a slip is mended \
      once, with the check turned off on the page and the reason beside it.
      """,
    check: CheckDescription(
      "review.postponed",
      source: "NHS Standard for creating health content: a planned review cycle for all content",
      bad: [], good: []))
  static let unsaidChange = Rule(
    "RV044", .hint, "a change of the text is told of in the header",
    reason:
      "'updated', 'reviewed' or an entry in 'changes' says what kind of change it was: of the evidence, or of a letter.",
    check: CheckDescription(
      "review.unsaid", source: "practice: lists of changes of health websites", bad: [], good: []))
  package static let changedAfterReview = Rule(
    "RV045", .warning, "a text that was changed after 'reviewed' was reviewed again",
    reason: """
      Who reads that a page was reviewed takes all of it for reviewed. A change that needs no review, such as a typing error \
      that was mended, has an entry in 'changes' without 'significant'. Compared with the history of the site in git.
      """,
    check: CheckDescription(
      "review.reviewed",
      source:
        "NHS digital service manual, Know that a page is up to date: not where only something was changed",
      bad: [], good: []))
  package static let noHistory = Rule(
    "RV046", .hint, "the dates of pages can be compared with their history",
    reason: """
      What could not be looked at is said, and nothing is guessed: no date is taken from files, from the first commit that is \
      at hand, or from the present day.
      """,
    check: CheckDescription(
      "review.history", source: "practice: shallow clones on build servers", bad: [], good: []))
  package static let unreadableVersion = Rule(
    "RV047", .hint, "the version that a page is compared with can be read",
    reason: "Nobody can tell what was changed since then.")

  /// Of those that a site may weigh.
  package static let names: [String] = all.compactMap(\.check?.name)

  package static let all = [
    changedAfterUpdate, datesAlone, planAsBefore, postponed, unsaidChange, changedAfterReview,
    noHistory, unreadableVersion,
  ]
}
