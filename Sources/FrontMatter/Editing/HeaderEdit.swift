package import Diagnostics

/// Writes something into a page's header: it changes the lines that it means to and no byte beside them.
package struct HeaderEdit {
  let source: SourceText
  let lines: HeaderLines
  let root: BlockMapping
  var changes = HeaderChanges()
  /// What the lines of the header end with.
  private let ending: String
  /// How far the header indents lists below their keys.
  private let listIndentation: Int

  /// The bytes of the whole file, or a reason why they cannot be had. What comes out was read again, and says what was
  /// asked for and nothing else beside what was there.
  package static func edited(
    _ source: SourceText, _ record: some HeaderWriting, today: CivilDay
  ) throws(HeaderRefusal) -> [UInt8] {
    var problems = Problems()
    guard let reading = FrontMatter.read(source, today: today, problems: &problems),
      reading.frontMatter != nil,
      let document = YAMLDocument.read(source, in: reading.parts.header, problems: &problems)
    else { throw HeaderRefusal(problems.errors) }
    let bytes: [UInt8]
    do throws(HeaderRefusal) {
      var edit = try HeaderEdit(source, reading.parts, document.root)
      try record.change(&edit)
      bytes = edit.changes.applied(to: source.bytes)
    } catch {
      throw problems.hasErrors ? HeaderRefusal(problems.errors) : error
    }
    let check = HeaderEditCheck(source, reading, document.root, record, today: today)
    try check.check(SourceText(path: source.path, bytes: bytes), mistakesBefore: problems.errors)
    return bytes
  }

  private init(
    _ source: SourceText, _ parts: SourceParts, _ root: YAMLValue
  ) throws(HeaderRefusal) {
    self.source = source
    lines = HeaderLines(bytes: source.bytes, range: parts.header)
    guard let mapping = BlockMapping(root, in: lines, until: parts.header.upperBound) else {
      throw HeaderRefusal("the header is not written with each key on a line of its own")
    }
    self.root = mapping
    let end = source.bytes[parts.opening.upperBound..<parts.header.lowerBound].filter(\.endsLine)
    ending = String(decoding: end, as: UTF8.self)
    let (lines, column) = (lines, mapping.column)
    listIndentation =
      mapping.entries.lazy.compactMap { entry in
        BlockList(entry.value, in: lines, until: entry.lines.upperBound).map { $0.column - column }
      }.first ?? 2
  }

  // MARK: Lines

  func text(_ lines: [String]) -> String { lines.map { $0 + ending }.joined() }

  func refusal(_ reason: String, at value: YAMLValue) -> HeaderRefusal {
    HeaderRefusal(reason, at: source.place(value.span))
  }

  /// Adds a key behind the one that comes before it in the schema.
  mutating func insert(_ name: String, _ block: [String]) {
    let order = FrontMatter.schema.keys.map(\.name)
    let place = root.place(of: name, in: order) ?? root.entries[0].lines.lowerBound
    let indentation = WrittenPairs.spaces(root.column)
    changes.insert(text(block.map { indentation + $0 }), at: place)
  }

  // MARK: Texts

  mutating func setText(_ name: String, _ text: String) throws(HeaderRefusal) {
    guard let entry = root[name] else { return insert(name, ["\(name): \(text)"]) }
    try set(entry, to: text)
  }

  /// Replaces a text with another in the same quotes.
  mutating func set(_ entry: BlockMapping.Entry, to text: String) throws(HeaderRefusal) {
    let value = entry.value
    if value.text == text, !value.isNull { return }
    guard value.shape == .text, lines.isOnOneLine(value, until: entry.lines.upperBound) else {
      throw refusal("'\(entry.name)' is not written on one line", at: value)
    }
    if value.span.isEmpty {
      return changes.insert(
        " " + WrittenScalar(text: text).written(), at: try emptyPlace(of: entry))
    }
    let quote = value.isPlain ? nil : source.bytes[value.span.lowerBound]
    changes.replace(value.span, with: WrittenScalar(text: text).written(quote: quote))
  }

  /// Behind the colon of a key that has no value.
  private func emptyPlace(of entry: BlockMapping.Entry) throws(HeaderRefusal) -> Int {
    let key = entry.key.span.upperBound
    let rest = source.bytes[key..<lines.endOfText(at: key)]
    guard let colon = rest.firstIndex(of: .colon), rest[..<colon].allSatisfy({ $0 == .space })
    else { throw refusal("'\(entry.name)' is not written on one line", at: entry.key) }
    return colon + 1
  }

  /// Takes the text away that stands behind a key; a comment behind it stays.
  mutating func clear(_ entry: BlockMapping.Entry) throws(HeaderRefusal) {
    let value = entry.value
    if value.span.isEmpty { return }
    guard lines.isOnOneLine(value, until: entry.lines.upperBound),
      lines.start(at: value.span.lowerBound) == entry.lines.lowerBound
    else { throw refusal("'\(entry.name)' is not written on one line", at: value) }
    changes.replace(try emptyPlace(of: entry)..<value.span.upperBound, with: "")
  }

  // MARK: Brackets

  /// Whether a value in brackets or braces stands on one line.
  func isInBrackets(_ entry: BlockMapping.Entry) throws(HeaderRefusal) -> Bool {
    let value = entry.value
    guard value.shape != .text, !value.span.isEmpty,
      [.openBracket, .openBrace].contains(source.bytes[value.span.lowerBound])
    else { return false }
    guard lines.isOnOneLine(value, until: entry.lines.upperBound) else {
      throw refusal("'\(entry.name)' stands in brackets over several lines", at: value)
    }
    return true
  }

  /// Whether a space follows the opening bracket.
  func isSpaced(_ value: YAMLValue) -> Bool {
    source.bytes[value.span.lowerBound + 1] == .space
  }

  /// Where the items of a new list stand below their key.
  var newListColumn: Int { root.column + listIndentation }
}

extension Problems {
  var errors: [Diagnostic] { inFileOrder().filter { $0.severity == .error } }
}
