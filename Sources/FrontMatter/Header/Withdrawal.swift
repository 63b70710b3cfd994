/// The page stays at its address but says that it no longer holds.
package struct Withdrawal: Sendable, Hashable {
  package let date: Located<CivilDay>?
  package let reason: Located<String>?
  /// Path of the page to read instead.
  package let replacement: Located<String>?
}

extension Withdrawal {
  static let schema = MappingSchema(
    "withdrawn",
    [
      KeySchema("date", .day, "since when"),
      KeySchema("reason", .text(), "why, for readers"),
      KeySchema(
        "replacement", .path, example: "../asthma/inhalers.md", "the page to read instead"),
    ])

  /// A flag alone, or a mapping, which means `true`.
  static func read(_ reader: inout ValueReader) -> Withdrawal? {
    guard reader.shape == .mapping else {
      let isWithdrawn = reader.flag()?.value ?? false
      return isWithdrawn ? Withdrawal(date: nil, reason: nil, replacement: nil) : nil
    }
    return reader.mapping { Withdrawal(&$0) }
  }

  private init?(_ reader: inout MappingReader) {
    date = reader.day("date")
    reason = reader.text("reason")
    replacement = reader.text("replacement")
  }
}
