/// Which version of its original a translation says the same as.
package struct FollowedVersion: Sendable, Hashable {
  /// All changes of the original up to this day are in the translation.
  package let date: Located<CivilDay>
}

extension FollowedVersion {
  static let schema = MappingSchema(
    "follows",
    [
      KeySchema(
        "date", .day, required: true, "the day up to which changes of the original are in it")
    ])

  init?(_ reader: inout MappingReader) {
    guard let date = reader.day("date") else { return nil }
    self.date = date
  }
}
