import Diagnostics

/// The keys that are more than a text.
extension ReviewEdit {
  // MARK: reviewed

  mutating func setReview() throws(HeaderRefusal) {
    let review = record.review
    guard let entry = root["reviewed"] else {
      return insert(
        "reviewed",
        review.pairs.count == 1
          ? ["reviewed: \(record.date)"] : ["reviewed:"] + review.lines(indentation: 2))
    }
    if entry.value.shape == .text {
      if review.pairs.count == 1 { return try set(entry, to: record.date.description) }
      try clear(entry)
      let block = review.lines(indentation: root.column + 2)
      return changes.insert(text(block), at: entry.lines.upperBound)
    }
    if try isInBrackets(entry) {
      return changes.replace(
        entry.value.span, with: review.inBraces(spaced: isSpaced(entry.value)))
    }
    try setReview(in: entry)
  }

  /// Key by key, so that comments and order stay.
  private mutating func setReview(in entry: BlockMapping.Entry) throws(HeaderRefusal) {
    guard
      let mapping = BlockMapping(entry.value, in: lines, until: entry.lines.upperBound)
    else { throw refusal("the keys of 'reviewed' are not on lines of their own", at: entry.value) }
    let wanted = record.review.pairs
    let order = Review.schema.keys.map(\.name)
    for old in mapping.entries where !wanted.contains(where: { $0.key == old.name }) {
      changes.replace(old.lines, with: "")
    }
    for (key, text) in wanted {
      if let old = mapping[key] {
        try setNote(old, to: text)
      } else {
        let line = WrittenPairs(pairs: [(key, text)]).lines(indentation: mapping.column)
        let place = mapping.place(of: key, in: order) ?? entry.lines.upperBound
        changes.insert(self.text(line), at: place)
      }
    }
  }

  /// A note of several lines gives way as a whole.
  private mutating func setNote(
    _ entry: BlockMapping.Entry, to text: String
  ) throws(HeaderRefusal) {
    guard entry.name == "note", !lines.isOnOneLine(entry.value, until: entry.lines.upperBound)
    else { return try set(entry, to: text) }
    let column = entry.key.span.lowerBound - entry.lines.lowerBound
    let line = WrittenPairs(pairs: [(entry.name, text)]).lines(indentation: column)
    changes.replace(entry.lines, with: self.text(line))
  }

  // MARK: reviewers

  mutating func setReviewers() throws(HeaderRefusal) {
    let wanted = record.reviewers.map(\.pairs)
    guard let entry = root["reviewers"] else {
      let items = wanted.flatMap { $0.item(column: newListColumn - root.column) }
      return insert("reviewers", ["reviewers:"] + items)
    }
    if entry.value.isNull {
      let items = wanted.flatMap { $0.item(column: newListColumn) }
      try clear(entry)
      return changes.insert(text(items), at: entry.lines.upperBound)
    }
    if people(of: entry.value) == record.reviewers { return }
    if try isInBrackets(entry) {
      let items = wanted.map { $0.inBraces() }.joined(separator: ", ")
      return changes.replace(entry.value.span, with: "[\(items)]")
    }
    try setReviewers(in: entry)
  }

  /// Whoever stands in the list already keeps the lines, and the comments in them.
  private mutating func setReviewers(in entry: BlockMapping.Entry) throws(HeaderRefusal) {
    guard let list = BlockList(entry.value, in: lines, until: entry.lines.upperBound),
      let first = list.items.first, let last = list.items.last
    else {
      throw refusal("the items of 'reviewers' have no dashes on their lines", at: entry.value)
    }
    let isInBraces = source.bytes[first.value.span.lowerBound] == .openBrace
    var old = list.items.map { (person: person(of: $0.value), lines: $0.lines) }
    let items = record.reviewers.map { person in
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
  mutating func addChange() throws(HeaderRefusal) {
    guard let pairs = record.changeEntry else { return }
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
