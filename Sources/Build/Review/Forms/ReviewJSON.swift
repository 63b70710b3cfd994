import Diagnostics
import FrontMatter

/// Pages to review for scripts: one object a line.
package struct ReviewJSON {
  private let entries: [ReviewEntry]

  package init(_ entries: [ReviewEntry]) {
    self.entries = entries
  }

  package func text() throws -> String {
    try entries.map { try JSONLine.encode(Fields($0)) }.joined()
  }

  private struct Fields: Encodable {
    let state, path, address, title, type, language: String
    let days: Int?
    let owner, topic, updated, reviewed, nextReview, due, overdueSince, problem: String?
    let isCurrent, needsPlan: Bool
    let behind: Behind?

    struct Behind: Encodable {
      let original: String
      let changed: String?
      let parts: [String]
    }

    init(_ entry: ReviewEntry) {
      state = entry.urgency.name
      (path, address, title) = (entry.path, entry.address, entry.title)
      (type, language) = (entry.type, entry.language)
      days = entry.days
      (owner, topic) = (entry.owner, entry.topic)
      updated = entry.updated?.description
      reviewed = entry.reviewed?.description
      nextReview = entry.nextReview?.description
      due = entry.nextReview?.lastDay.description
      overdueSince = entry.overdueSince?.description
      problem = entry.problem
      isCurrent = entry.urgency.isCurrent
      needsPlan = entry.needsPlan
      behind = entry.behind.map {
        Behind(
          original: $0.original, changed: $0.changed?.description, parts: $0.parts.map(\.rawValue))
      }
    }
  }
}
