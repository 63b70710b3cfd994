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
  private let names: [[UInt8]]

  package init(_ name: String, _ keys: [KeySchema]) {
    self.name = name
    self.keys = keys
    names = keys.map { Array($0.name.utf8) }
  }

  /// The place of a key among `keys`. Linear: schemas are small, and most names differ in length.
  func index(of name: ArraySlice<UInt8>) -> Int? {
    names.indices.first { names[$0].count == name.count && names[$0].elementsEqual(name) }
  }
}
