import Diagnostics

extension ReviewRecord: HeaderWriting {
  package func change(_ edit: inout HeaderEdit) throws(HeaderRefusal) {
    if isUpdate { try edit.setText("updated", date.description) }
    if let nextReview { try edit.setText("next_review", nextReview.description) }
    if review.pairs.count == 1 {
      try edit.set("reviewed", to: review, Review.schema, alone: date.description)
    } else {
      try edit.set("reviewed", to: review, Review.schema)
    }
    try edit.setReviewers(reviewers)
    if let changeEntry { try edit.addChange(changeEntry) }
  }

  package func isMeant(_ key: String) -> Bool {
    switch key {
    case "updated": isUpdate
    case "next_review": nextReview != nil
    case "changes": change != nil
    default: key == "reviewed" || key == "reviewers"
    }
  }

  package func isSaid(by after: FrontMatter, before: FrontMatter?) -> Bool {
    after.review?.date.value == date && after.review?.note?.value == note
      && after.review?.content?.value == content
      && after.reviewers.map(Person.init) == reviewers
      && (nextReview == nil || after.nextReview?.value == nextReview)
      && (!isUpdate || after.updated.value == date)
      && (change == nil || changes(after) == expectedChanges(after, before))
  }

  private func changes(_ header: FrontMatter?) -> [DatedChange] {
    (header?.changes ?? []).map { DatedChange($0) }
  }

  /// The new entry stands first or last.
  private func expectedChanges(_ after: FrontMatter, _ before: FrontMatter?) -> [DatedChange] {
    guard let change else { return [] }
    let new = DatedChange(day: date, change: change)
    let old = changes(before)
    return changes(after).first == new ? [new] + old : old + [new]
  }

  private struct DatedChange: Equatable {
    let day: CivilDay
    let change: ReviewRecord.Change

    init(day: CivilDay, change: ReviewRecord.Change) {
      self.day = day
      self.change = change
    }

    init(_ change: PageChange) {
      day = change.date.value
      self.change = ReviewRecord.Change(
        text: change.text.value, isSignificant: change.isSignificant,
        isCorrection: change.isCorrection)
    }
  }
}

/// The lists that a review changes.
extension HeaderEdit {
  // MARK: reviewers

  mutating func setReviewers(_ reviewers: [ReviewRecord.Person]) throws(HeaderRefusal) {
    let wanted = reviewers.map(\.pairs)
    guard let entry = root["reviewers"] else {
      let items = wanted.flatMap { $0.item(column: newListColumn - root.column) }
      return insert("reviewers", ["reviewers:"] + items)
    }
    if entry.value.isNull {
      let items = wanted.flatMap { $0.item(column: newListColumn) }
      try clear(entry)
      return changes.insert(text(items), at: entry.lines.upperBound)
    }
    if people(of: entry.value) == reviewers { return }
    if try isInBrackets(entry) {
      let items = wanted.map { $0.inBraces() }.joined(separator: ", ")
      return changes.replace(entry.value.span, with: "[\(items)]")
    }
    try setReviewers(reviewers, in: entry)
  }

  /// Whoever stands in the list already keeps the lines, and the comments in them.
  private mutating func setReviewers(
    _ reviewers: [ReviewRecord.Person], in entry: BlockMapping.Entry
  ) throws(HeaderRefusal) {
    guard let list = BlockList(entry.value, in: lines, until: entry.lines.upperBound),
      let first = list.items.first, let last = list.items.last
    else {
      throw refusal("the items of 'reviewers' have no dashes on their lines", at: entry.value)
    }
    let isInBraces = source.bytes[first.value.span.lowerBound] == .openBrace
    var old = list.items.map { (person: person(of: $0.value), lines: $0.lines) }
    let items = reviewers.map { person in
      if let known = old.firstIndex(where: { $0.person == person }) {
        return source.text(old.remove(at: known).lines)
      }
      return item(person.pairs, in: list, isInBraces: isInBraces)
    }
    changes.replace(first.lines.lowerBound..<last.lines.upperBound, with: items.joined())
  }

  private func item(_ pairs: WrittenPairs, in list: BlockList, isInBraces: Bool) -> String {
    guard isInBraces else {
      return text(pairs.item(column: list.column, indentation: list.indentation))
    }
    return text([
      WrittenPairs.spaces(list.column) + "-" + WrittenPairs.spaces(list.indentation - 1)
        + pairs.inBraces()
    ])
  }

  /// Nil where one of them is no person.
  private func people(of list: YAMLValue) -> [ReviewRecord.Person]? {
    let people = list.items.map { person(of: $0) }
    return people.contains(nil) ? nil : people.compactMap { $0 }
  }

  private func person(of value: YAMLValue) -> ReviewRecord.Person? {
    guard let name = value["name"]?.text else { return nil }
    return ReviewRecord.Person(
      name: name, role: value["role"]?.text, organisation: value["organisation"]?.text)
  }

  // MARK: changes

  /// Where the list goes on: behind the last entry if days go up in it, else before the first.
  mutating func addChange(_ pairs: WrittenPairs) throws(HeaderRefusal) {
    guard let entry = root["changes"] else {
      return insert("changes", ["changes:"] + pairs.item(column: newListColumn - root.column))
    }
    if entry.value.isNull {
      try clear(entry)
      return changes.insert(text(pairs.item(column: newListColumn)), at: entry.lines.upperBound)
    }
    let isAscending = isAscending(entry.value)
    if try isInBrackets(entry) {
      return addChange(pairs, inBrackets: entry.value, atEnd: isAscending)
    }
    guard let list = BlockList(entry.value, in: lines, until: entry.lines.upperBound),
      let first = list.items.first, let last = list.items.last
    else { throw refusal("the items of 'changes' have no dashes on their lines", at: entry.value) }
    let isInBraces = source.bytes[first.value.span.lowerBound] == .openBrace
    changes.insert(
      item(pairs, in: list, isInBraces: isInBraces),
      at: isAscending ? last.lines.upperBound : first.lines.lowerBound)
  }

  private mutating func addChange(
    _ pairs: WrittenPairs, inBrackets list: YAMLValue, atEnd: Bool
  ) {
    let items = Array(list.items)
    guard let first = items.first, let last = items.last else {
      return changes.replace(list.span, with: "[\(pairs.inBraces())]")
    }
    if atEnd {
      changes.insert(", \(pairs.inBraces())", at: last.span.upperBound)
    } else {
      changes.insert("\(pairs.inBraces()), ", at: first.span.lowerBound)
    }
  }

  private func isAscending(_ list: YAMLValue) -> Bool {
    let days = list.items.compactMap { item in
      item["date"]?.text.flatMap { try? CivilDay(parsing: $0) }
    }
    guard let first = days.first, let last = days.last else { return false }
    return first < last
  }
}
