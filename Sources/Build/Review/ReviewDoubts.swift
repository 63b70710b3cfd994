import Diagnostics
import FrontMatter

/// What speaks against a review, seen from the header that it is to be written into.
struct ReviewDoubts {
  /// Nil where it cannot be read: then that is what is said.
  private let header: FrontMatter?
  /// As messages call the page.
  private let path: String
  private let today: CivilDay

  init(_ source: SourceText, _ path: String, today: CivilDay) {
    var problems = Problems()
    header = FrontMatter.read(source, .metadata, today: today, problems: &problems)?.frontMatter
    self.path = path
    self.today = today
  }

  /// A review that was done before the last one, or before the content that it signs for, is a slip; and one without a plan
  /// for the next is asked for it, unless there is one that lies ahead.
  func checkDays(of record: ReviewRecord) throws(ReviewRefusal) {
    guard let header else { return }
    if let last = header.reviewed?.value, last > record.date {
      throw ReviewRefusal(
        "'\(path)' was reviewed on \(last), after \(record.date)",
        help: "write the day of the new review after --date; it is today if left out")
    }
    // A day in the future is a mistake of its own.
    let updated = header.updated.value
    if !record.isUpdate, updated > record.date, updated <= today {
      throw ReviewRefusal(
        "'\(path)' was updated on \(updated), after \(record.date)",
        help: "write the day of the review after --date; it is today if left out")
    }
    if record.nextReview == nil { try checkPlan(of: header, record) }
  }

  private func checkPlan(
    of header: FrontMatter, _ record: ReviewRecord
  ) throws(ReviewRefusal) {
    let help = "add '--next \(record.date.year + 3)': the year, month or day of the next review"
    if let plan = header.nextReview {
      guard plan.value.lastDay <= today else { return }
      throw ReviewRefusal("the plan of '\(path)', \(plan.value), is over", help: help)
    } else if header.type.needsNextReview {
      throw ReviewRefusal("'\(path)' has no plan for its next review", help: help)
    }
  }

  /// A review of which the header would say nothing but another day looks like a date that was moved, and
  /// `check --since` takes it for one. `record` says what was signed for.
  func checkWords(of record: ReviewRecord) throws(ReviewRefusal) {
    guard let header, let last = header.review,
      last.date.value < record.date, last.content?.value == record.content,
      last.note?.value == record.note, record.change == nil,
      header.reviewers.map(ReviewRecord.Person.init) == record.reviewers
    else { return }
    throw ReviewRefusal(
      "of this review of '\(path)', the header would say nothing but the day",
      help: "say after --note what was looked at or found")
  }
}
