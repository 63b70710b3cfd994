/// A check that a page sets aside, and why.
package struct Suppression: Sendable, Hashable {
  /// The check's name: `links.text`.
  package let check: Located<String>
  package let reason: Located<String>
}

extension Suppression {
  static let schema = MappingSchema(
    "suppress",
    [
      KeySchema(
        "check", .text(), required: true, example: "links.text",
        "the check, as its message names it"),
      KeySchema("reason", .text(), required: true, "why it does not hold here, for colleagues"),
    ])

  init?(_ reader: inout MappingReader) {
    let check = reader.text("check")
    guard let reason = reader.text("reason"), let check else { return nil }
    self.check = check
    self.reason = reason
  }
}
