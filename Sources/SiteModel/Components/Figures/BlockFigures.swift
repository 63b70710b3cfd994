package import Diagnostics
import Fingerprints
import FrontMatter
package import Markdown

/// What a block of figures says in every language alike: numbers, and words of its schema. What people read is left out.
package struct BlockFigures: Sendable {
  package let name: ComponentBlock.Name
  /// In the schema's order, so that the same block has as many in each language.
  package let values: [Value]
  private let nameSpan: SourceSpan

  package struct Value: Sendable {
    package let key: String
    /// Nil where the key is left out.
    package let words: String?
    /// The value, or what the key is missing in.
    fileprivate let span: SourceSpan

    package var place: Place { span.place }
  }

  /// Linear in the file's length.
  package var place: Place { nameSpan.place }

  /// Nil for blocks without figures on risks, and for those that are no YAML.
  package init?(_ block: ComponentBlock) {
    guard let schema = Self.schemas[block.name] else { return nil }
    var problems = Problems()
    guard
      let document = YAMLDocument.read(
        block.text.source, in: block.text.content, problems: &problems)
    else { return nil }
    name = block.name
    nameSpan = block.text.span(block.text.name)
    var reader = FigureCollector(text: block.text)
    reader.read(document.root, schema)
    values = reader.values
  }

  /// Of what is said of the figures.
  fileprivate func add(to digest: inout Fingerprint) {
    digest.add(name.rawValue)
    for value in values {
      digest.add(value.key)
      digest.add(value.words)
    }
  }

  private static let schemas: [ComponentBlock.Name: MappingSchema] = [
    .effect: .effect, .factBox: .factBox, .iconArray: .iconArray,
  ]
}

extension [BlockFigures] {
  /// The same for the same figures in another language.
  var digest: UInt64 {
    var digest = Fingerprint()
    for block in self { block.add(to: &digest) }
    return digest.value
  }
}

/// Walks through a block along its schema.
private struct FigureCollector {
  let text: BlockText
  private(set) var values: [BlockFigures.Value] = []

  mutating func read(_ mapping: YAMLValue, _ schema: MappingSchema) {
    for key in schema.keys { read(mapping[key.name], of: key, in: mapping) }
  }

  private mutating func read(_ value: YAMLValue?, of key: KeySchema, in mapping: YAMLValue) {
    guard key.kind.hasFigures || key.name == KeySchema.harms.name else { return }
    guard let value else { return add(key.name, nil, at: mapping.span) }
    guard key.kind.hasFigures else {
      // One says that nobody looked, the other what was found.
      let words = value.text == NotReported.word ? NotReported.word : "a text"
      return add(key.name, words, at: value.span)
    }
    guard value.shape == .list, let counted = key.kind.countedItems else {
      return add(key.name, Self.words(value), at: value.span)
    }
    let count = value.items.reduce(0) { count, _ in count + 1 }
    add(key.name, count == 1 ? "1 entry" : "\(count) entries", at: value.span)
    if case .mapping(let schema) = counted { for item in value.items { read(item, schema) } }
  }

  private mutating func add(_ key: String, _ words: String?, at span: Range<Int>) {
    let start = span.lowerBound
    // Of what goes over several lines, the beginning is enough.
    let line = text.source.bytes[span].firstIndex(of: UInt8(ascii: "\n")) ?? span.upperBound
    values.append(BlockFigures.Value(key: key, words: words, span: text.span(start..<line)))
  }

  /// As it can be written on one line; `0.50` is as good as `0.5`.
  private static func words(_ value: YAMLValue) -> String {
    switch value.shape {
    case .text:
      let text = value.text ?? ""
      return DecimalNumber(text)?.shortest.description ?? text
    case .list: return "[" + value.items.map(words).joined(separator: ", ") + "]"
    case .mapping: return "{…}"
    }
  }
}

extension DecimalNumber {
  /// The same number without zeros at its end.
  fileprivate var shortest: DecimalNumber {
    var (digits, places) = (digits, places)
    while places > 0, digits.isMultiple(of: 10) { (digits, places) = (digits / 10, places - 1) }
    return DecimalNumber(digits: digits, places: places)
  }
}

extension ValueKind {
  /// Whether the value is the same in every language.
  fileprivate var hasFigures: Bool {
    switch self {
    case .integer, .decimal, .choice, .mapping, .list: true
    case .oneOrMore(let kind): kind.hasFigures
    case .either(let kinds): kinds.contains(where: \.hasFigures)
    default: false
    }
  }

  /// What a list holds that is counted: texts, or mappings. Nil for lists that are figures themselves.
  fileprivate var countedItems: ValueKind? {
    switch self {
    case .list(of: .text): .text()
    case .list(of: .mapping(let schema)): .mapping(schema)
    case .either(let kinds): kinds.lazy.compactMap(\.countedItems).first
    default: nil
    }
  }
}
