/// Stretches of a file and what is to stand in their places. They do not overlap.
struct HeaderChanges {
  private var changes: [(range: Range<Int>, text: String)] = []

  var isEmpty: Bool { changes.isEmpty }

  mutating func replace(_ range: Range<Int>, with text: String) {
    changes.append((range, text))
  }

  /// Behind what was inserted at the same place before.
  mutating func insert(_ text: String, at position: Int) {
    changes.append((position..<position, text))
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    // In the order of their places, and at one place in the order in which they came.
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    var position = 0
    for (range, text) in ordered.map(\.element) {
      result += bytes[position..<max(position, range.lowerBound)]
      result += text.utf8
      position = max(position, range.upperBound)
    }
    return result + bytes[position...]
  }
}
