/// What the page is about, as a name and, where known, its code in a classification.
package struct Condition: Sendable, Hashable {
  package let name: Located<String>
  package let otherNames: [Located<String>]
  package let code: Located<String>?
  /// The classification that `code` is from: `ICD-10-GM`, `MeSH`.
  package let codeSystem: Located<String>?
}

extension Condition {
  static let schema = MappingSchema(
    "condition",
    [
      KeySchema("name", .text(), required: true, "the condition's name"),
      KeySchema("also", .list(of: .text()), "other names it has"),
      KeySchema("code", .text(), "its code in a classification"),
      KeySchema("code_system", .text(), "the classification, such as ICD-10-GM or MeSH"),
    ])

  /// A name alone, or a mapping.
  static func read(_ reader: inout ValueReader) -> Condition? {
    guard reader.shape == .mapping else {
      return reader.text().map { Condition(name: $0, otherNames: [], code: nil, codeSystem: nil) }
    }
    return reader.mapping { Condition(&$0) }
  }

  private init?(_ reader: inout MappingReader) {
    let name = reader.text("name")
    otherNames = reader.texts("also")
    code = reader.text("code")
    codeSystem = reader.text("code_system")
    guard let name else { return nil }
    self.name = name
  }
}
