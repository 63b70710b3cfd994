/// The names that a record can have. A template is checked against schemas, never against data.
package struct RecordSchema: Sendable {
  /// Shared, so that a record costs one reference for its schema, however often it is copied.
  private let content: Content

  private final class Content: Sendable {
    let name: String
    let fields: [Declaration]
    let empty: [Value]

    init(name: String, fields: [Declaration]) {
      self.name = name
      self.fields = fields
      empty = [Value](repeating: .absent, count: fields.count)
    }
  }

  /// For records whose names are known only at run time; for the others see `RecordFields`.
  package init(_ name: String, _ fields: [Declaration]) {
    content = Content(name: name, fields: fields)
  }

  /// As messages call the record: "'titel' is not a name in page".
  package var name: String { content.name }

  /// A field's position is the slot of its value.
  package var fields: [Declaration] { content.fields }

  /// What a record of this schema begins with, to be copied on the first change.
  var empty: [Value] { content.empty }

  package init<Fields: RecordFields>(_ name: String, _ fields: Fields.Type) {
    self.init(name, fields.allCases.map(\.declaration))
    precondition(
      fields.allCases.map(\.rawValue).elementsEqual(self.fields.indices),
      "the cases of \(fields) count from 0 without a gap")
  }

  /// With further fields behind these, whose slots stay: what is known of the site only at run time.
  package func adding(_ further: Declaration...) -> RecordSchema {
    RecordSchema(name, fields + further)
  }

  /// Linear in the number of fields; for compiling, not for rendering.
  func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}

extension RecordSchema: Hashable {
  package static func == (left: RecordSchema, right: RecordSchema) -> Bool {
    left.content === right.content || (left.name == right.name && left.fields == right.fields)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(fields)
  }
}

/// The fields of a record as cases, so that a misspelt name in the program does not compile.
///
/// ```swift
/// enum ChannelField: Int, RecordFields {
///   case label, url
///   var declaration: Declaration {
///     switch self {
///     case .label: Declaration("label", .text)
///     case .url: Declaration("url", .address)
///     }
///   }
/// }
/// ```
package protocol RecordFields: RawRepresentable<Int>, CaseIterable, Sendable {
  var declaration: Declaration { get }
}
