/// Which version of its original a translation says the same as.
package struct FollowedVersion: Sendable, Hashable {
  /// All changes of the original up to this day are in the translation.
  package let date: Located<CivilDay>
  /// What the original said then; nil where only the day is known.
  package let content: Located<ContentMark>?
}

extension FollowedVersion {
  static let schema = MappingSchema(
    "follows",
    [
      KeySchema(
        "date", .day, required: true, "the day up to which changes of the original are in it")
    ] + ContentMark.keys, rules: [ContentMark.rule])

  init?(_ reader: inout MappingReader) {
    let date = reader.day("date")
    content = ContentMark.read(&reader, writtenBy: Self.command)
    guard let date else { return nil }
    self.date = date
  }

  /// What writes the digests.
  package static let command = "sitegen review follow"
}
