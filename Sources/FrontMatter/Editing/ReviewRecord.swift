/// A review that was done, as it is to stand in a page's header.
package struct ReviewRecord: Sendable, Hashable {
  package let date: CivilDay
  /// What it found, for colleagues; nil takes away what an earlier review found.
  package var note: String?
  /// What was reviewed; nil where nobody signs for it.
  package var content: ContentMark?
  /// Who checked the whole page this time: they take the place of those before.
  package let reviewers: [Person]
  /// Nil leaves what is written.
  package var nextReview: PlannedDate?
  /// Whether content and evidence are as of this day, too.
  package var isUpdate = false
  /// What changed, for readers.
  package var change: Change?

  /// Texts are of one line, and not empty.
  package init(date: CivilDay, reviewers: [Person]) {
    self.date = date
    self.reviewers = reviewers
  }

  package struct Person: Sendable, Hashable {
    package let name: String
    package let role: String?
    package let organisation: String?

    package init(name: String, role: String? = nil, organisation: String? = nil) {
      self.name = name
      self.role = role
      self.organisation = organisation
    }
  }

  package struct Change: Sendable, Hashable {
    package let text: String
    package let isSignificant: Bool
    package let isCorrection: Bool

    package init(text: String, isSignificant: Bool = false, isCorrection: Bool = false) {
      self.text = text
      self.isSignificant = isSignificant
      self.isCorrection = isCorrection
    }
  }
}

extension ReviewRecord {
  /// The lines that somebody can write by hand.
  package var written: String {
    var lines: [String] = []
    if isUpdate { lines.append("updated: \(date)") }
    if let nextReview { lines.append("next_review: \(nextReview)") }
    lines +=
      review.pairs.count == 1 ? ["reviewed: \(date)"] : ["reviewed:"] + review.lines(indentation: 2)
    lines += ["reviewers:"] + reviewers.flatMap { $0.pairs.item(column: 2) }
    if let entry = changeEntry { lines += ["changes:"] + entry.item(column: 2) }
    return lines.map { $0 + "\n" }.joined()
  }

  var review: WrittenPairs {
    var pairs = [("date", date.description)]
    if let note { pairs.append(("note", note)) }
    for part in content == nil ? [] : ContentMark.Part.allCases {
      if let content { pairs.append((part.rawValue, content[part].description)) }
    }
    return WrittenPairs(pairs: pairs)
  }

  var changeEntry: WrittenPairs? {
    guard let change else { return nil }
    let flags = [
      change.isSignificant ? "significant" : nil, change.isCorrection ? "correction" : nil,
    ]
    return WrittenPairs(
      pairs: [("date", date.description), ("text", change.text)], flags: flags.compactMap { $0 })
  }
}

extension ReviewRecord.Person {
  var pairs: WrittenPairs {
    var pairs = [("name", name)]
    if let role { pairs.append(("role", role)) }
    if let organisation { pairs.append(("organisation", organisation)) }
    return WrittenPairs(pairs: pairs)
  }

  /// As a header names them.
  package init(_ reviewer: Reviewer) {
    self.init(
      name: reviewer.name.value, role: reviewer.role?.value,
      organisation: reviewer.organisation?.value)
  }
}
