package import Diagnostics

extension Rule {
  static let reviewAfterUpdate = Rule(
    "FM020", .error, "the next review comes after the last update",
    reason: "A plan that was over before the page was current is a slip, and would never remind.")

  package static let dayHasCome = Rule(
    "FM022", .error, "what has been done was not done in the future",
    reason: "A page cannot be current as of a day that nobody has seen.")

  static let withdrawnHome = Rule(
    "FM029", .error, "a home page is not withdrawn",
    reason: "Every way through a site in this language begins there.")

  static let withdrawnBeforeUpdate = Rule(
    "FM030", .warning, "a page is not updated after it was withdrawn",
    reason: "One of the two days is a slip, and readers are told the day of the withdrawal.")
}

/// What the keys of a header mean together.
struct HeaderConsistency {
  private let frontMatter: FrontMatter
  private let opening: Range<Int>
  private let today: CivilDay

  init(_ frontMatter: FrontMatter, _ opening: Range<Int>, today: CivilDay) {
    self.frontMatter = frontMatter
    self.opening = opening
    self.today = today
  }

  /// The days that `latestPastDay` looks at are checked here.
  func check(_ reader: inout MappingReader) {
    checkVisible(&reader)
    checkNextReview(&reader)
    checkWithdrawal(&reader)
    checkPast("updated", frontMatter.updated, &reader)
    checkPast("reviewed", frontMatter.reviewed, &reader)
    checkPast("published", frontMatter.published, &reader)
    checkPast("date", frontMatter.withdrawal?.date, &reader)
    checkPast("date", frontMatter.follows?.date, &reader)
    for change in frontMatter.changes { checkPast("date", change.date, &reader) }
    if !frontMatter.changes.isEmpty {
      ChangeConsistency(changes: frontMatter.changes, published: frontMatter.published)
        .check(&reader)
    }
  }

  /// What lists, feeds and search engines show of the page.
  private func checkVisible(_ reader: inout MappingReader) {
    reader.checkVisible(frontMatter.title, as: "the title")
    reader.checkVisible(frontMatter.summary, as: "the summary")
    reader.checkVisible(frontMatter.owner, as: "the owner's name")
    reader.checkVisible(frontMatter.image?.alternative, as: "the text in the picture's place")
    for condition in frontMatter.conditions {
      for name in [condition.name] + condition.otherNames {
        reader.checkVisible(name, as: "the condition's name")
      }
    }
    for reviewer in frontMatter.reviewers {
      reader.checkVisible(reviewer.name, as: "the reviewer's name")
    }
  }

  private func checkWithdrawal(_ reader: inout MappingReader) {
    let updated = frontMatter.updated
    if let date = frontMatter.withdrawal?.date, !updated.isStandIn, date.value < updated.value {
      reader.report(
        .withdrawnBeforeUpdate,
        "the page was withdrawn on \(date.value), before 'updated' (\(updated.value))",
        at: date.span,
        help: "write the day it was withdrawn, and as 'updated' that of its last text"
      )
    }
    guard frontMatter.withdrawal != nil, frontMatter.type == .home else { return }
    reader.report(
      .withdrawnHome, "a home page cannot be withdrawn",
      at: reader.keySpan("withdrawn") ?? opening,
      help: "write what readers are to find instead, and delete 'withdrawn'")
  }

  private func checkNextReview(_ reader: inout MappingReader) {
    if let nextReview = frontMatter.nextReview {
      let updated = frontMatter.updated
      guard !updated.isStandIn, nextReview.value.lastDay < updated.value else { return }
      reader.report(
        .reviewAfterUpdate,
        "'next_review' (\(nextReview.value)) is before 'updated' (\(updated.value))",
        at: nextReview.span, help: "write when the page is to be reviewed next")
    } else if frontMatter.type.needsNextReview, reader.isMissing("next_review") {
      reader.report(
        .missingKey, "'next_review' is missing", at: opening,
        help: "add 'next_review: \(frontMatter.updated.value.year + 3)': "
          + "the year, month or day of the next planned review")
    }
  }

  /// The latest of the days that must not be in the future.
  static func latestPastDay(_ frontMatter: FrontMatter) -> CivilDay {
    let days =
      [
        frontMatter.updated.value, frontMatter.reviewed?.value, frontMatter.published?.value,
        frontMatter.withdrawal?.date?.value, frontMatter.follows?.date.value,
      ]
      + frontMatter.changes.map(\.date.value)
    return days.compactMap { $0 }.max() ?? frontMatter.updated.value
  }

  private func checkPast(
    _ key: String, _ day: Located<CivilDay>?, _ reader: inout MappingReader
  ) {
    guard let day, day.value > today else { return }
    reader.report(
      .dayHasCome, "'\(key)' is \(day.value), which is after today (\(today))", at: day.span,
      help: "write the day it was done")
  }
}

extension FrontMatter {
  /// The first day on which nothing in the header is in the future: from then on, a header without mistakes
  /// has none.
  package var latestPastDay: CivilDay { HeaderConsistency.latestPastDay(self) }
}
