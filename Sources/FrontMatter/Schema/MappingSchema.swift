/// One key of a closed schema.
package struct KeySchema: Sendable {
  package let name: String
  package let kind: ValueKind
  package let isRequired: Bool
  /// A value to copy, as it is written behind the key; nil where the kind's own will do.
  package let example: String?
  /// What holds when the key is left out, as it would be written.
  package let standard: String?
  /// What the key is for: a phrase for documentation and help.
  package let purpose: String

  /// `purpose` goes on after "add 'key: value': " and has no full stop.
  package init(
    _ name: String, _ kind: ValueKind, required: Bool = false, example: String? = nil,
    standard: String? = nil, _ purpose: String
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.example = example
    self.standard = standard
    self.purpose = purpose
  }

  /// A value to copy into the place of one that is missing. Figures and words of the key's own example are left out:
  /// copied in a hurry, they would be another risk.
  var shortExample: String? {
    if case .path = kind { example ?? kind.example } else { kind.example }
  }
}

/// A closed set of keys: any other key is an error.
package struct MappingSchema: Sendable {
  /// What messages call it, as in "'x' is not a front matter key".
  package let name: String
  /// In the order in which they are documented, and best read.
  package let keys: [KeySchema]
  /// What the keys ask of one another. The one who reads the mapping checks them.
  package let rules: [KeyRule]
  /// The kind of all other keys, in the one kind of file that layouts add keys to; nil where there are no
  /// others.
  package let others: ValueKind?
  let names: NameTable

  package init(
    _ name: String, _ keys: [KeySchema], rules: [KeyRule] = [], others: ValueKind? = nil
  ) {
    self.name = name
    self.keys = keys
    self.rules = rules
    self.others = others
    names = NameTable(keys.map(\.name))
  }

  /// "a reviewer", "an image".
  var nameWithArticle: String {
    (name.first.map("aeiou".contains) == true ? "an " : "a ") + name
  }
}
