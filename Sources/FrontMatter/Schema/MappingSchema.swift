/// One key of a closed schema.
package struct KeySchema: Sendable {
  package let name: String
  package let kind: ValueKind
  package let isRequired: Bool
  /// What the key is for: a phrase for documentation and help.
  package let purpose: String

  /// `purpose` goes on after "add 'key: value': " and has no full stop.
  package init(_ name: String, _ kind: ValueKind, required: Bool = false, _ purpose: String) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.purpose = purpose
  }
}

/// A closed set of keys: any other key is an error.
package struct MappingSchema: Sendable {
  /// What messages call it, as in "'x' is not a front matter key".
  package let name: String
  /// In the order in which they are documented, and best read.
  package let keys: [KeySchema]
  let names: NameTable

  package init(_ name: String, _ keys: [KeySchema]) {
    self.name = name
    self.keys = keys
    names = NameTable(keys.map(\.name))
  }
}
