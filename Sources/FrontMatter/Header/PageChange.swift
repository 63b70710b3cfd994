/// One line of "what changed".
package struct PageChange: Sendable, Hashable {
  package let date: Located<CivilDay>
  package let text: Located<String>
  /// Whether those who read the page before should know of it.
  package let isSignificant: Bool
  /// Whether it corrects something that was wrong.
  package let isCorrection: Bool
}

extension PageChange {
  static let schema = MappingSchema(
    "change",
    [
      KeySchema("date", .day, required: true, "the day of the change"),
      KeySchema("text", .text(), required: true, "what changed"),
      KeySchema(
        "significant", .flag, standard: "false",
        "whether those who read the page before should know"),
      KeySchema("correction", .flag, standard: "false", "whether something was wrong before"),
    ])

  init?(_ reader: inout MappingReader) {
    let date = reader.day("date")
    let text = reader.text("text")
    isSignificant = reader.flag("significant")?.value ?? false
    isCorrection = reader.flag("correction")?.value ?? false
    guard let date, let text else { return nil }
    self.date = date
    self.text = text
  }
}

extension FrontMatter {
  /// As readers are told of them: the newest first; of one day, as they are written.
  package var changesNewestFirst: [PageChange] {
    guard changes.count > 1 else { return changes }
    return changes.enumerated().sorted { left, right in
      left.element.date.value == right.element.date.value
        ? left.offset < right.offset : left.element.date.value > right.element.date.value
    }.map(\.element)
  }

  /// The last day of `updated`, of the changes that readers should know of, and of a withdrawal: what feeds, sitemaps and structured data
  /// call the day of the last change.
  package var modified: CivilDay {
    var last = updated.value
    for change in changes where change.isSignificant || change.isCorrection {
      last = max(last, change.date.value)
    }
    if let withdrawn = withdrawal?.date?.value { last = max(last, withdrawn) }
    return last
  }
}
