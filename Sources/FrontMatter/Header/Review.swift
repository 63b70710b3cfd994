/// The last review of the whole page.
package struct Review: Sendable, Hashable {
  package let date: Located<CivilDay>
  /// What the review found, for colleagues.
  package let note: Located<String>?
  /// What was reviewed; nil where the review was not signed for.
  package let content: Located<ContentMark>?
}

extension Review {
  static let schema = MappingSchema(
    "review",
    [
      KeySchema("date", .day, required: true, "the day of the review"),
      KeySchema("note", .text(), "what it found, for colleagues"),
    ] + ContentMark.keys, rules: [ContentMark.rule])

  /// A day alone, or a mapping.
  static func read(_ reader: inout ValueReader) -> Review? {
    guard reader.shape == .mapping else {
      return reader.day().map { Review(date: $0, note: nil, content: nil) }
    }
    return reader.mapping { Review(&$0) }
  }

  private init?(_ reader: inout MappingReader) {
    let date = reader.day("date")
    note = reader.text("note")
    content = ContentMark.read(&reader, writtenBy: Self.command)
    guard let date else { return nil }
    self.date = date
  }

  /// What writes the digests.
  package static let command = "sitegen review done"
}
