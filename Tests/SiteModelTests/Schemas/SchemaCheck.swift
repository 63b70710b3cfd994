import Diagnostics
import FrontMatter
import Testing

/// Holds a YAML value against a JSON Schema, by the keywords that the exported schemas use. Both are read as YAML,
/// which JSON is too. Values have the types that code editors give them (YAML 1.2, core schema).
struct SchemaCheck {
  private let definitions: YAMLValue?
  /// What does not hold, as `path: keyword`.
  private(set) var faults: [String] = []

  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "default", "examples", "then", "else",
  ]

  static func faults(of value: YAMLValue, against schema: YAMLValue) throws -> [String] {
    var check = SchemaCheck(definitions: schema["$defs"])
    try check.check(value, schema, at: "")
    return check.faults
  }

  private init(definitions: YAMLValue?) {
    self.definitions = definitions
  }

  private func holds(_ value: YAMLValue, _ schema: YAMLValue) throws -> Bool {
    var check = SchemaCheck(definitions: definitions)
    try check.check(value, schema, at: "")
    return check.faults.isEmpty
  }

  private mutating func check(_ value: YAMLValue, _ schema: YAMLValue, at path: String) throws {
    if schema.shape == .text {
      if schema.text == "false" { faults.append("\(path): not allowed") }
      return
    }
    for entry in schema.entries {
      let keyword = entry.key.text ?? ""
      if Self.annotations.contains(keyword) { continue }
      let isKept = try keeps(value, keyword, entry.value, schema, at: path)
      if !isKept { faults.append("\(path): \(keyword)") }
    }
  }

  /// Whether a keyword holds; faults inside of properties and items are noted on the way.
  private mutating func keeps(
    _ value: YAMLValue, _ keyword: String, _ argument: YAMLValue, _ schema: YAMLValue,
    at path: String
  ) throws -> Bool {
    switch keyword {
    case "type": return argument.texts.contains { JSONType(value).fits($0) }
    case "enum": return argument.items.contains { $0.text == value.text && value.text != nil }
    case "pattern":
      guard JSONType(value) == .string, let text = value.text else { return true }
      return try text.contains(Regex(try #require(argument.text)))
    case "minLength": return try isString(value) { try $0.count >= number(argument) }
    case "maxLength": return try isString(value) { try $0.count <= number(argument) }
    case "minimum": return try isNumber(value) { try $0 >= number(argument) }
    case "maximum": return try isNumber(value) { try $0 <= number(argument) }
    case "minProperties":
      return try value.entries.reduce(0) { sum, _ in sum + 1 } >= number(argument)
    case "required":
      return value.shape != .mapping || argument.texts.allSatisfy { value[$0] != nil }
    case "properties":
      for entry in value.entries {
        let key = entry.key.text ?? ""
        if let property = argument[key] { try check(entry.value, property, at: "\(path)/\(key)") }
      }
      return true
    case "additionalProperties":
      for entry in value.entries {
        let key = entry.key.text ?? ""
        if schema["properties"]?[key] == nil {
          try check(entry.value, argument, at: "\(path)/\(key)")
        }
      }
      return true
    case "propertyNames": return try value.entries.allSatisfy { try holds($0.key, argument) }
    case "items":
      for (index, item) in value.items.enumerated() {
        try check(item, argument, at: "\(path)/\(index)")
      }
      return true
    case "anyOf": return try argument.items.contains { try holds(value, $0) }
    case "allOf": return try argument.items.allSatisfy { try holds(value, $0) }
    case "not": return try !holds(value, argument)
    case "if":
      let branch = try holds(value, argument) ? schema["then"] : schema["else"]
      return try branch.map { try holds(value, $0) } ?? true
    case "$ref":
      let name = try #require(argument.text?.split(separator: "/").last)
      try check(value, try #require(definitions?[String(name)]), at: path)
      return true
    default:
      Issue.record("the keyword '\(keyword)' is not known here")
      return false
    }
  }

  private func number(_ value: YAMLValue) throws -> Int {
    try #require(value.text.flatMap { Int($0) })
  }

  private func isString(_ value: YAMLValue, _ body: (String) throws -> Bool) throws -> Bool {
    guard JSONType(value) == .string, let text = value.text else { return true }
    return try body(text)
  }

  private func isNumber(_ value: YAMLValue, _ body: (Int) throws -> Bool) throws -> Bool {
    guard JSONType(value) == .integer, let number = value.text.flatMap({ Int($0) }) else {
      return true
    }
    return try body(number)
  }
}

/// The type that a code editor sees in a YAML value.
private enum JSONType: String {
  case null, boolean, integer, number, string, array, object

  init(_ value: YAMLValue) {
    switch value.shape {
    case .list: self = .array
    case .mapping: self = .object
    case .text:
      let text = value.text ?? ""
      if !value.isPlain {
        self = .string
      } else if value.isNull {
        self = .null
      } else if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) {
        self = .boolean
      } else if text.wholeMatch(of: /[-+]?[0-9]+/) != nil {
        self = .integer
      } else if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil {
        self = .number
      } else {
        self = .string
      }
    }
  }

  /// Every integer is a number.
  func fits(_ name: String) -> Bool {
    name == rawValue || (name == "number" && self == .integer)
  }
}

extension YAMLValue {
  /// The texts of a list, or the one text.
  fileprivate var texts: [String] {
    shape == .list ? items.compactMap(\.text) : text.map { [$0] } ?? []
  }
}
