package import Diagnostics

extension Rule {
  static let wrongKind = Rule(
    "FM006", .error, "values are of their key's kind",
    reason: "What a list, a day or a flag is, is not guessed: a wrong guess would be printed.")

  static let emptyValue = Rule(
    "FM007", .error, "a key that is written has a value",
    reason: "An empty value is either forgotten or not needed, and only the author knows which.")
}

/// Reads one value by its kind. What is wrong is reported, and the answer is nil then.
package struct ValueReader {
  /// The key, as messages call it.
  package let name: String
  let kind: ValueKind
  /// As it is written, for what the kind cannot say.
  package let value: YAMLValue
  /// Where a value that is empty is reported.
  let keySpan: Range<Int>
  /// Whether the value is one of a list.
  let isItem: Bool
  /// What the getters have reported so far.
  package internal(set) var problems = Problems()

  init(
    _ name: String, _ kind: ValueKind, _ value: YAMLValue, keySpan: Range<Int>, isItem: Bool = false
  ) {
    self.name = name
    self.kind = kind.resolved(for: value.shape)
    self.value = value
    self.keySpan = keySpan
    self.isItem = isItem
  }

  /// To choose the getter by, where a key takes several kinds.
  package var shape: YAMLValue.Shape { value.shape }

  /// The value as it stands, unless it is empty.
  package mutating func raw() -> YAMLValue? {
    value.isNull ? reportEmpty() : value
  }

  /// Hands the mapping to `body`, to be read by the schema of the kind.
  package mutating func mapping<Result>(
    _ body: (inout MappingReader) -> Result?
  ) -> Result? {
    guard shape == .mapping, case .mapping(let schema) = kind else { return reportNotTaken() }
    var reader = MappingReader(value, schema)
    let result = body(&reader)
    if !reader.problems.isEmpty { problems.append(reader.problems) }
    return result
  }

  /// Each item for which `body` has an answer. One value alone is a list of one where the kind
  /// allows it.
  package mutating func list<Item>(_ body: (inout ValueReader) -> Item?) -> [Item]? {
    guard kind.takes(shape), !value.isNull else { return reportNotTaken() }
    guard case .list(let itemKind) = kind else { return body(&self).map { [$0] } ?? [] }
    var items: [Item] = []
    for item in value.items {
      var reader = ValueReader(
        name, itemKind, item, keySpan: Self.visible(item.span, or: keySpan), isItem: true)
      if let item = body(&reader) { items.append(item) }
      if !reader.problems.isEmpty { problems.append(reader.problems) }
    }
    return items
  }

  /// The written text, without blanks around it; nil when it is empty or no text.
  mutating func words() -> String? {
    guard shape == .text, let text = value.text else { return reportNotTaken() }
    let trimmed = text.trimmed
    if value.isNull || trimmed.isEmpty { return reportEmpty() }
    return trimmed
  }

  func located<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: self.value.span)
  }

  /// The place of an empty item is the dash before it.
  private static func visible(_ item: Range<Int>, or keySpan: Range<Int>) -> Range<Int> {
    item.isEmpty && item.lowerBound > 0 ? item.lowerBound - 1..<item.lowerBound : item
  }
}

/// Reports, each answering nil for the getter to return.
extension ValueReader {
  /// Also for what only the caller can know; `span` is a byte range in the file, the value's own if left out.
  package mutating func report<Result>(
    _ rule: Rule, _ message: String, at span: Range<Int>? = nil, help: String? = nil
  ) -> Result? {
    let place = value.document.source.place(span ?? value.span)
    problems.report(rule, message, at: place, help: help)
    return nil
  }

  mutating func reportNotTaken<Result>() -> Result? {
    if value.isNull { return reportEmpty() }
    return report(
      .wrongKind, "'\(name)' takes \(kind.description), not \(shape.description)",
      help: kind.example(of: shape == .text ? value.text : nil).map {
        "write it as in '\(name): \(isItem ? "[\($0)]" : $0)'"
      })
  }

  mutating func reportEmpty<Result>() -> Result? {
    report(
      .emptyValue, "'\(name)' is empty", at: keySpan,
      help: "write \(kind.description) after it, or delete it")
  }
}

extension YAMLValue.Shape {
  var description: String {
    switch self {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "keys with values"
    }
  }
}

extension String {
  /// Without blanks and line breaks around it, which quotes and blocks can hold.
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= .space || last <= .space else {
      return self
    }
    let start = utf8.firstIndex { $0 > .space } ?? endIndex
    let end = utf8.lastIndex { $0 > .space }.map(utf8.index(after:)) ?? endIndex
    return String(self[start..<end])
  }
}
