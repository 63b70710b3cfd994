/// Someone who reviewed the whole page.
package struct Reviewer: Sendable, Hashable {
  package let name: Located<String>
  /// Profession or part in the review.
  package let role: Located<String>?
  package let organisation: Located<String>?
}

extension Reviewer {
  static let schema = MappingSchema(
    "reviewer",
    [
      KeySchema("name", .text(), required: true, "the reviewer's name"),
      KeySchema("role", .text(), "profession or part in the review"),
      KeySchema("organisation", .text(), "where the reviewer works"),
    ])

  init?(_ reader: inout MappingReader) {
    let name = reader.text("name")
    role = reader.text("role")
    organisation = reader.text("organisation")
    guard let name else { return nil }
    self.name = name
  }
}
