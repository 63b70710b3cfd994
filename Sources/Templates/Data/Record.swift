/// Values for the names of a schema.
///
/// Every field begins absent. A value that is not of its field's kind, and a field of another record's
/// schema, are faults of the program and stop a debug build.
package struct Record: Sendable, Hashable {
  package let schema: RecordSchema
  private(set) var slots: [Value]

  package init(_ schema: RecordSchema) {
    self.schema = schema
    slots = schema.empty
  }

  package subscript<Field: RecordFields>(field: Field) -> Value {
    get { slots[field.rawValue] }
    set {
      assert(
        schema.fields[field.rawValue].name == field.declaration.name,
        "\(field) is not a field of \(schema.name)")
      set(newValue, at: field.rawValue)
    }
  }

  /// For names that are known only at run time: absent when the schema does not have `name`. Setting
  /// such a name is a fault of the program. Linear in the number of fields.
  package subscript(named name: String) -> Value {
    get { schema.slot(of: name).map { slots[$0] } ?? .absent }
    set {
      guard let slot = schema.slot(of: name) else {
        preconditionFailure("'\(name)' is not a field of \(schema.name)")
      }
      set(newValue, at: slot)
    }
  }

  /// A record of texts with a schema of its own: a catalogue of strings, whose keys come from a file.
  package static func catalogue(_ name: String, _ texts: [(key: String, text: String)]) -> Record {
    var record = Record(RecordSchema(name, texts.map { Declaration($0.key, .text) }))
    record.slots = texts.map { .text($0.text) }
    return record
  }

  private mutating func set(_ value: Value, at slot: Int) {
    assert(
      value.conforms(to: schema.fields[slot]),
      "'\(schema.fields[slot].name)' in \(schema.name) holds \(schema.fields[slot].kind.noun)")
    slots[slot] = value
  }
}
