package import Diagnostics

extension Rule {
  static let unknownKey = Rule(
    "FM004", .error, "every key is one that sitegen knows",
    reason: """
      A mistyped key would be left out without a word: a page with 'next_reveiw' would have no \
      review date and no reminder.
      """)

  static let missingKey = Rule(
    "FM005", .error, "required keys are there",
    reason:
      "The page or the site cannot be made without them, and nothing is made up in their place.")
}

extension MappingSchema {
  /// Reads `value`, usually a document's root, as a mapping with the keys of this schema. Unknown keys
  /// are reported, and missing ones at `missingAt` or else at the mapping. Nothing written counts as
  /// a mapping without keys. Nil, with a report, when `value` is a text or a list.
  package func read<Result>(
    _ value: YAMLValue, missingAt: Range<Int>? = nil, problems: inout Problems,
    _ body: (inout MappingReader) -> Result?
  ) -> Result? {
    guard value.shape == .mapping || value.isNull else {
      problems.report(
        .wrongKind, "\(name) takes keys with values, not \(value.shape.description)",
        at: value.place, help: keys.first.map { "begin with '\($0.name): …'" })
      return nil
    }
    var reader = MappingReader(value, self, missingAt: missingAt)
    defer { problems.append(reader.problems) }
    return body(&reader)
  }
}

/// Reads the values of one mapping by a closed schema.
///
/// Each getter reports what is wrong with its value and answers nil then, as it does for a key that
/// is not there. Getters ask by the names of the schema; asking for any other, or for another kind
/// than the schema says, is a fault of the program. Asking in the schema's order is fastest.
package struct MappingReader {
  /// The mapping itself, for its place.
  package let mapping: YAMLValue
  package let schema: MappingSchema
  /// What the getters have reported so far; it reaches the caller of `read` at the end.
  package internal(set) var problems = Problems()
  /// In the order of the schema's keys. The document has reported a repeated key.
  private let values: NamedValues
  /// Keys that an unknown key was probably meant to be. They are not reported as missing as well.
  private var misspelt: Set<String> = []
  /// Where in the schema the last key was found.
  private var cursor = 0

  init(_ mapping: YAMLValue, _ schema: MappingSchema, missingAt: Range<Int>? = nil) {
    self.mapping = mapping
    self.schema = schema
    values = NamedValues(mapping, schema.names)
    for key in values.unknownKeys { reportUnknown(key) }
    reportMissing(at: missingAt ?? mapping.span)
  }

  /// Whether a key is written that the schema does not have.
  package var hasUnknownKeys: Bool { !values.unknownKeys.isEmpty }

  /// Whether the key is written, with whatever value.
  package mutating func has(_ key: String) -> Bool {
    values.index(at: index(of: key)) != 0
  }

  /// Whether the key is not written, not even misspelt. For keys that only some mappings must have.
  package mutating func isMissing(_ key: String) -> Bool {
    !has(key) && !misspelt.contains(key)
  }

  /// What is written after the key, nil when the key is not there.
  package mutating func shape(of key: String) -> YAMLValue.Shape? {
    values[index(of: key)]?.shape
  }

  /// Byte range of the key, nil when it is not there.
  package mutating func keySpan(_ key: String) -> Range<Int>? {
    values[index(of: key)].map(keySpan)
  }

  /// Hands the key's value to `body`; the other getters are short for this one.
  package mutating func value<Result>(
    _ key: String, _ body: (inout ValueReader) -> Result?
  ) -> Result? {
    let keyIndex = index(of: key)
    guard let value = values[keyIndex] else { return nil }
    var reader = ValueReader(
      key, schema.keys[keyIndex].kind, value, keySpan: keySpan(ofValue: value))
    let result = body(&reader)
    if !reader.problems.isEmpty { problems.append(reader.problems) }
    return result
  }

  /// Reports what only the caller can know; `span` is a byte range in the file.
  package mutating func report(
    _ rule: Rule, _ message: String, at span: Range<Int>, notes: [Diagnostic.Note] = [],
    help: String? = nil
  ) {
    problems.report(
      rule, message, at: place(of: span), notes: notes, help: help)
  }

  /// The same for a problem that is put together elsewhere.
  package mutating func report(_ diagnostic: Diagnostic) {
    problems.report(diagnostic)
  }

  /// Where a byte range of this file is.
  package func place(of span: Range<Int>) -> Place {
    mapping.document.source.place(span)
  }

  /// A key is the node before its value.
  private func keySpan(ofValue value: YAMLValue) -> Range<Int> {
    YAMLValue(document: value.document, index: value.index - 1).span
  }

  private mutating func index(of key: String) -> Int {
    for offset in schema.keys.indices {
      let index = (cursor + offset) % schema.keys.count
      if schema.keys[index].name == key {
        cursor = index
        return index
      }
    }
    preconditionFailure("the schema of \(schema.name) has no key '\(key)'")
  }

  private mutating func reportUnknown(_ key: YAMLValue) {
    let text = key.text ?? ""
    let nearest = Suggestion.nearest(to: text, among: schema.keys.map(\.name))
    if let nearest { misspelt.insert(nearest) }
    report(
      .unknownKey, "'\(text)' is not \(schema.nameWithArticle) key", at: key.span,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? cutNumberHelp(key) ?? "take one of " + schema.keys.map(\.name).joined(separator: ", "))
  }

  /// What is left of `1,000` or `0,9` between braces, where a comma ends the value.
  private func cutNumberHelp(_ key: YAMLValue) -> String? {
    guard let text = key.text, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return "a comma ends the value before it: write 1000 without a mark, and 0.9 with a point"
  }

  private mutating func reportMissing(at span: Range<Int>) {
    for (position, key) in schema.keys.enumerated()
    where key.isRequired && values.index(at: position) == 0 && !misspelt.contains(key.name) {
      let example = key.shortExample.map { " '\(key.name): \($0)'" } ?? ""
      report(
        .missingKey, "'\(key.name)' is missing", at: span, help: "add\(example): \(key.purpose)")
    }
  }
}
