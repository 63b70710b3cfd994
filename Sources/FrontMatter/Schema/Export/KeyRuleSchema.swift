/// Rules between keys as conditions of a JSON Schema.
struct KeyRuleSchema {
  private let schema: MappingSchema

  init(_ schema: MappingSchema) {
    self.schema = schema
  }

  /// Nil for what only words can say.
  func condition(_ rule: KeyRule) -> JSONValue? {
    switch rule {
    case .required(let key, let other, let values):
      .members([
        "if": has(other, oneOf: values), "then": .flag(true), "else": requires(key),
      ])
    case .requiredWithout(let key, let other):
      .members(["if": requires(other), "then": .flag(true), "else": requires(key)])
    case .excluded(let key, let other, let values):
      .members([
        "if": has(other, oneOf: values), "then": .members(["not": requires(key)]),
      ])
    case .words: nil
    }
  }

  private func requires(_ key: String) -> JSONValue {
    .members(["required": .texts([key])])
  }

  private func has(_ key: String, oneOf values: [String]) -> JSONValue {
    let kind = schema.keys.first { $0.name == key }?.kind ?? .text()
    let values = JSONValue.list(values.map(kind.json))
    return .members([
      "properties": .object([.init(name: key, value: .members(["enum": values]))]),
      "required": .texts([key]),
    ])
  }
}
