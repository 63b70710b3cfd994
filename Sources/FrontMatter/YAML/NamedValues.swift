/// The values of a mapping by their names, found in one pass over its keys. Of a repeated key the first
/// one counts.
package struct NamedValues: Sendable {
  package let mapping: YAMLValue
  /// Keys that are none of the names, in order.
  package private(set) var unknownKeys: [YAMLValue] = []
  /// The highest position among the names that are written; -1 for none.
  package private(set) var lastPosition = -1
  /// For each name the index of its value in the document; 0 when it is not written.
  private var indices: [UInt32]

  package init(_ mapping: YAMLValue, _ names: NameTable) {
    self.mapping = mapping
    indices = [UInt32](unsafeUninitializedCapacity: names.count) { indices, count in
      indices.initialize(repeating: 0)
      count = indices.count
    }
    let nodes = mapping.document.nodes
    let parent = nodes[mapping.index]
    guard parent.shape == .mapping else { return }
    var key = mapping.index + 1
    while key < Int(parent.subtreeEnd) {
      if let position = mapping.document.withBytes(of: nodes[key], { names.position(of: $0) }) {
        if indices[position] == 0 { indices[position] = UInt32(key + 1) }
        lastPosition = max(lastPosition, position)
      } else {
        unknownKeys.append(YAMLValue(document: mapping.document, index: key))
      }
      key = Int(nodes[key + 1].subtreeEnd)
    }
  }

  /// What is written behind the name at `position` of the table; nil when the name is not written.
  package subscript(position: Int) -> YAMLValue? {
    let index = index(at: position)
    return index == 0 ? nil : YAMLValue(document: mapping.document, index: index)
  }

  /// 0 when the name is not written.
  func index(at position: Int) -> Int { Int(indices[position]) }
}
