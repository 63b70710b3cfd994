package import Diagnostics

/// One value of a YAML document, with its place. A light view: the document and an index.
///
/// Texts are as written: `No`, `2025` and `1.0` stay text until a schema asks for something else.
package struct YAMLValue: Sendable {
  let document: YAMLDocument
  let index: Int

  /// What an editor sees: quotes and indentation or brackets make no difference.
  package enum Shape: Sendable, Hashable {
    case text
    case list
    case mapping
  }

  package var shape: Shape {
    switch node.shape {
    case .plain, .quoted: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }

  /// Byte range in the file. Of a text over several lines, only the first line.
  package var span: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Line and column; linear in the file's length.
  package var place: Place { document.source.place(span) }

  /// Nil for lists and mappings.
  package var text: String? {
    switch node.shape {
    case .plain, .quoted: document.text(of: node)
    case .sequence, .mapping: nil
    }
  }

  /// Whether it is a text without quotes.
  package var isPlain: Bool { node.shape == .plain }

  /// Whether nothing is written, or `~` or `null` without quotes.
  package var isNull: Bool {
    guard node.shape == .plain else { return false }
    switch node.end - node.start {
    case 0: return true
    case 1: return isText("~")
    case 4: return isText("null") || isText("Null") || isText("NULL")
    default: return false
    }
  }

  /// The values of a list, in order; none for anything else.
  package var items: Items { Items(document: document, parent: index) }

  /// The keys and values of a mapping, in order; none for anything else.
  package var entries: Entries { Entries(document: document, parent: index) }

  /// The value of the first entry named `key`, by linear search.
  package subscript(key: String) -> YAMLValue? {
    entries.first { $0.key.isText(key) }?.value
  }

  private func isText(_ text: String) -> Bool {
    document.withBytes(of: node) { $0.count == text.utf8.count && $0.elementsEqual(text.utf8) }
  }

  private func isText(_ text: StaticString) -> Bool {
    document.withBytes(of: node) { bytes in
      bytes.count == text.utf8CodeUnitCount
        && bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: bytes.count))
    }
  }

  var node: YAMLNode { document.nodes[index] }
}

extension YAMLValue {
  /// One pass over the values of a list.
  package struct Items: Sequence, IteratorProtocol {
    private let document: YAMLDocument
    private var position: Int
    private let end: Int

    init(document: YAMLDocument, parent: Int) {
      let node = document.nodes[parent]
      self.document = document
      position = parent + 1
      end = node.shape == .sequence ? Int(node.subtreeEnd) : 0
    }

    package mutating func next() -> YAMLValue? {
      guard position < end else { return nil }
      defer { position = Int(document.nodes[position].subtreeEnd) }
      return YAMLValue(document: document, index: position)
    }
  }

  /// A key and its value.
  package struct Entry: Sendable {
    /// Always a text.
    package let key: YAMLValue
    package let value: YAMLValue
  }

  /// One pass over the keys and values of a mapping.
  package struct Entries: Sequence, IteratorProtocol {
    private let document: YAMLDocument
    private var position: Int
    private let end: Int

    init(document: YAMLDocument, parent: Int) {
      let node = document.nodes[parent]
      self.document = document
      position = parent + 1
      end = node.shape == .mapping ? Int(node.subtreeEnd) : 0
    }

    package mutating func next() -> Entry? {
      guard position < end else { return nil }
      let value = position + 1
      defer { position = Int(document.nodes[value].subtreeEnd) }
      return Entry(
        key: YAMLValue(document: document, index: position),
        value: YAMLValue(document: document, index: value))
    }
  }
}
