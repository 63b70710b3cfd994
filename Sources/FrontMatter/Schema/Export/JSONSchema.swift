/// A closed schema as a JSON Schema (draft 2020-12), for code editors.
///
/// Editors read YAML 1.2, where `2025` and `no` have types of their own; sitegen takes texts as they are
/// written. So a text may be a number or a flag here. What only the whole site can tell is not in it.
package struct JSONSchema {
  /// What `ValueKind.raw` stands for, by its words.
  private let known: [String: ValueKind]
  private var definitions: [JSONValue.Member] = []

  /// `address` becomes the schema's `$id`; `title` says what file it is of.
  package static func document(
    of kind: ValueKind, address: String, title: String, known: [String: ValueKind] = [:]
  ) -> JSONValue {
    var schema = JSONSchema(known: known)
    let root: JSONValue =
      if case .mapping(let mapping) = kind { schema.mapping(mapping) } else { schema.value(kind) }
    var members: [JSONValue.Member] = [
      .init(name: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
      .init(name: "$id", value: .text(address)), .init(name: "title", value: .text(title)),
    ]
    if case .object(let own) = root { members += own.filter { $0.name != "title" } }
    if !schema.definitions.isEmpty {
      members.append(.init(name: "$defs", value: .object(schema.definitions)))
    }
    return .object(members)
  }

  private init(known: [String: ValueKind]) {
    self.known = known
  }

  // MARK: Mappings

  private mutating func mapping(_ schema: MappingSchema) -> JSONValue {
    let properties = schema.keys.map {
      JSONValue.Member(name: $0.name, value: property($0))
    }
    var members: [JSONValue.Member] = [
      .init(name: "title", value: .text(schema.name)), .init(name: "type", value: .text("object")),
      .init(name: "properties", value: .object(properties)),
      .init(
        name: "required", value: .texts(schema.keys.filter(\.isRequired).map(\.name))),
      .init(
        name: "additionalProperties", value: schema.others.map { value($0) } ?? .flag(false)),
    ]
    let rules = schema.rules.compactMap { KeyRuleSchema(schema).condition($0) }
    if !rules.isEmpty { members.append(.init(name: "allOf", value: .list(rules))) }
    return .object(members)
  }

  private mutating func property(_ key: KeySchema) -> JSONValue {
    var property = value(key.kind).adding(["description": .text(key.purpose)])
    if let standard = key.standard {
      property = property.adding(["default": key.kind.json(standard)])
    }
    if let example = key.example {
      property = property.adding(["examples": .list([key.kind.json(example)])])
    }
    return property
  }

  /// A mapping is defined once and named wherever it is used.
  private mutating func reference(_ schema: MappingSchema) -> JSONValue {
    let name = schema.name.replacing(" ", with: "-")
    if !definitions.contains(where: { $0.name == name }) {
      let position = definitions.count
      definitions.append(.init(name: name, value: .object([])))
      definitions[position] = .init(name: name, value: mapping(schema))
    }
    return .members(["$ref": .text("#/$defs/\(name)")])
  }

  // MARK: Values

  private mutating func value(_ kind: ValueKind) -> JSONValue {
    switch kind {
    case .list(let item):
      .members(["type": .text("array"), "items": value(item)])
    case .oneOrMore(let item):
      .members([
        "anyOf": .list([value(item), .members(["type": .text("array"), "items": value(item)])])
      ])
    case .mapping(let schema): reference(schema)
    case .localisedText:
      .members(["anyOf": .list([value(.text()), textByLanguage()])])
    case .either(let kinds): either(kinds)
    case .raw(let words): known[words].map { value($0) } ?? .object([])
    default: kind.scalarSchema
    }
  }

  /// A list or a day beside a mapping needs no `anyOf`, whose faults editors show without their place: the words for
  /// each mean nothing for the other.
  private mutating func either(_ kinds: [ValueKind]) -> JSONValue {
    if kinds.count == 2, case .list(let item) = kinds[0], case .mapping(let schema) = kinds[1],
      case .object(let members) = mapping(schema)
    {
      return .object(
        [
          .init(name: "type", value: .texts(["array", "object"])),
          .init(name: "items", value: value(item)),
        ] + members.filter { $0.name != "type" && $0.name != "title" })
    }
    if kinds.count == 2, case .day = kinds[0], case .mapping(let schema) = kinds[1],
      case .object(let words) = value(.day), case .object(let members) = mapping(schema)
    {
      return .object(
        [.init(name: "type", value: .texts(["string", "object"]))]
          + (words + members).filter { $0.name != "type" && $0.name != "title" })
    }
    return .members(["anyOf": .list(kinds.map { value($0) })])
  }

  private mutating func textByLanguage() -> JSONValue {
    .members([
      "type": .text("object"), "minProperties": .number(1),
      "propertyNames": value(.languageTag), "additionalProperties": value(.text()),
    ])
  }
}
