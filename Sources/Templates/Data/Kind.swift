/// What a name of the data holds, known before there is any data.
package indirect enum Kind: Sendable, Hashable {
  /// Plain words, escaped wherever they are printed.
  case text
  /// An address whose scheme was checked; the only kind that may begin an address attribute.
  case address
  /// HTML, printed as it is, in element content only.
  case markup
  /// JSON, printed as it is, in a JSON script only.
  case json
  /// Chooses between sections and is never printed.
  case flag
  case record(RecordSchema)
  case list(Kind)

  /// As messages call it: "'has_terms' is a flag".
  var noun: String {
    switch self {
    case .text: "text"
    case .address: "an address"
    case .markup: "markup"
    case .json: "JSON"
    case .flag: "a flag"
    case .record: "a record"
    case .list: "a list"
    }
  }
}

/// One name of a record.
package struct Declaration: Sendable, Hashable {
  package let name: String
  package let kind: Kind
  /// Whether there may be no value. A template can print such a name only inside a section on it.
  package let isOptional: Bool

  package init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
  }

  package static func optional(_ name: String, _ kind: Kind) -> Declaration {
    Declaration(name, kind, isOptional: true)
  }
}
