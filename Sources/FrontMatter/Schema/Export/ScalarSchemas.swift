extension ValueKind {
  /// The JSON Schema of one text, number, day or flag. Patterns are in the dialect that JavaScript and
  /// Python share (ECMA-262 without Unicode classes).
  var scalarSchema: JSONValue {
    switch self {
    case .text(let maxLength):
      maxLength.map { Self.words.adding(["maxLength": .number($0)]) } ?? Self.words
    case .phrase(let placeholders):
      placeholders.isEmpty ? Self.words : Self.text(matching: Self.holding(placeholders))
    case .day:
      Self.text(matching: "^[0-9]{4}-\(Self.month)-\(Self.dayOfMonth)$")
    case .plannedDate:
      .members([
        "type": .texts(["string", "integer"]),
        "pattern": .text("^[0-9]{4}(-\(Self.month)(-\(Self.dayOfMonth))?)?$"),
        "minimum": .number(1000), "maximum": .number(9999),
      ])
    case .publicationDate:
      .members([
        "type": .texts(["string", "integer"]),
        "pattern": .text("^\(Self.edtf)(/(\(Self.edtf)|\\.\\.)?)?$"),
        "minimum": .number(1000), "maximum": .number(9999),
      ])
    case .flag: .members(["type": .text("boolean")])
    case .integer(let range):
      .members([
        "type": .text("integer"), "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ])
    case .decimal: .members(["type": .text("number"), "minimum": .number(0)])
    case .address:
      Self.text(
        matching: "^(https?://[^/?#\\s]|mailto:[^@\\s]+@|tel:.*[0-9]|/(?!/))[^\\s<>\"\\\\^`{|}]*$")
    case .sitePath: Self.text(matching: "^/(?!/)[^\\s?#%<>\"\\\\^`{|}]*$")
    case .path: Self.text(matching: "^(?!.*://)[^\\\\]+$")
    case .choice(let words): .members(["enum": .texts(words)])
    case .identifier:
      .members([
        "type": .texts(["string", "integer"]),
        "pattern": .text("^[0-9A-Za-z_\\u00AA-\\uFFFF][-0-9A-Za-z_.:+/\\u00AA-\\uFFFF]*$"),
      ])
    case .contentDigest:
      .members([
        "type": .texts(["string", "number"]), "pattern": .text("^[0-9a-f]{12}$"),
      ])
    case .languageTag: Self.text(matching: "^[A-Za-z]{2,3}(-[0-9A-Za-z]{1,8})*$")
    case .countryCode: Self.text(matching: "^[A-Z]{2}$")
    case .list, .oneOrMore, .mapping, .localisedText, .either, .raw: .object([])
    }
  }

  /// A value that is written as `text`, in JSON.
  func json(_ text: String) -> JSONValue {
    switch self {
    case .flag: .flag(text == "true")
    case .integer, .plannedDate, .publicationDate: Int(text).map(JSONValue.number) ?? .text(text)
    case .either(let kinds): kinds.first.map { $0.json(text) } ?? .text(text)
    default: .text(text)
    }
  }

  private static let month = "(0[1-9]|1[0-2])"
  private static let dayOfMonth = "(0[1-9]|[12][0-9]|3[01])"

  /// A year, a month, a season or a day, perhaps in doubt.
  private static let edtf = "[0-9]{4}(-(\(month)(-\(dayOfMonth))?|2[1-9]|3[0-9]|4[01]))?[?~%]?"

  /// Any scalar, because sitegen takes `2025` and `true` for the words that they are.
  private static let words: JSONValue = .members([
    "type": .texts(["string", "number", "boolean"]), "minLength": .number(1),
  ])

  private static func text(matching pattern: String) -> JSONValue {
    .members(["type": .text("string"), "pattern": .text(pattern)])
  }

  private static func holding(_ placeholders: [String]) -> String {
    "^" + placeholders.map { "(?=[\\s\\S]*\\{\($0)\\})" }.joined()
  }
}
