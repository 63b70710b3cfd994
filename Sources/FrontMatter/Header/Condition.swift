import Diagnostics

extension Rule {
  static let conditionCode = Rule(
    "FM023", .error, "a condition's code is written as its classification writes it",
    reason: """
      Search engines and partners find pages by these codes. A code in another form, or of an unnamed classification, \
      finds nothing (ICD-10-GM, systematic index; MeSH, unique ids).
      """)
}

/// What the page is about, as a name and, where known, its code in a classification.
package struct Condition: Sendable, Hashable {
  package let name: Located<String>
  package let otherNames: [Located<String>]
  package let code: Located<String>?
  /// The classification that `code` is from.
  package let codeSystem: Located<CodeSystem>?
}

extension Condition {
  static let schema = MappingSchema(
    "condition",
    [
      KeySchema("name", .text(), required: true, "the condition's name"),
      KeySchema("also", .list(of: .text()), "other names it has"),
      KeySchema("code", .text(), example: "M54.5", "its code in a classification"),
      KeySchema(
        "code_system", .choice(CodeSystem.allCases.map(\.rawValue)), example: "ICD-10-GM",
        "the classification"),
    ],
    rules: [
      .words("`code` and `code_system` stand together"),
      .words("`code` is written as its classification writes it"),
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
    codeSystem = reader.choice("code_system", as: CodeSystem.self)
    Self.check(code, codeSystem, &reader)
    guard let name else { return nil }
    self.name = name
  }

  private static func check(
    _ code: Located<String>?, _ system: Located<CodeSystem>?, _ reader: inout MappingReader
  ) {
    switch (code, system) {
    case (let code?, let system?):
      guard !system.value.isCode(code.value) else { return }
      reader.report(
        .conditionCode, "'\(code.value)' is no code of \(system.value.rawValue)", at: code.span,
        help: "write it as in '\(system.value.example)'")
    case (let code?, nil):
      guard reader.isMissing("code_system") else { return }
      reader.report(
        .conditionCode, "'\(code.value)' is a code without its classification", at: code.span,
        help: "add 'code_system', for instance 'code_system: ICD-10-GM'")
    case (nil, let system?):
      guard reader.isMissing("code") else { return }
      reader.report(
        .conditionCode, "'\(system.value.rawValue)' is named without a code", at: system.span,
        help: "add 'code', for instance 'code: \(system.value.example)'")
    case (nil, nil): break
    }
  }
}
