import HTML
import Templates

/// The schema that a case's data would have had: what is there is declared, null is optional, and what
/// the templates print with three braces is markup.
struct InferredSchema {
  private let rawNames: Set<String>

  init(templates: some Sequence<String>) {
    let rawTag = /\{\{[{&]\s*(?:[\w.]+\.)?(?<name>\w+|\.)/
    var names = Set(templates.flatMap { $0.matches(of: rawTag).map { String($0.name) } })
    if names.contains(".") { names.insert(Self.root) }
    rawNames = names
  }

  /// The field for data that is no record.
  static let root = "root"

  func kind(of data: SpecificationData, named name: String) -> Kind {
    switch data {
    case .null, .text: rawNames.contains(name) ? .markup : .text
    case .flag: .flag
    case .list(let elements): .list(elements.first.map { kind(of: $0, named: ".") } ?? .text)
    case .record(let fields): .record(schema(of: fields, named: name))
    }
  }

  func schema(of fields: [String: SpecificationData], named name: String) -> RecordSchema {
    RecordSchema(
      name,
      fields.sorted { $0.key < $1.key }.map { name, data in
        if case .null = data { return .optional(name, kind(of: data, named: name)) }
        return Declaration(name, kind(of: data, named: name))
      })
  }

  func record(_ fields: [String: SpecificationData], named name: String) -> Record {
    var record = Record(schema(of: fields, named: name))
    for (name, data) in fields { record[named: name] = value(of: data, named: name) }
    return record
  }

  private func value(of data: SpecificationData, named name: String) -> Value {
    switch data {
    case .null: .absent
    case .flag(let flag): .flag(flag)
    case .text(let text):
      rawNames.contains(name) ? .markup(Markup(trusted: Array(text.utf8))) : .text(text)
    case .list(let elements): .list(elements.map { value(of: $0, named: ".") })
    case .record(let fields): .record(record(fields, named: name))
    }
  }
}
