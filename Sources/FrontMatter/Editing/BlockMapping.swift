/// A mapping with each key on a line of its own, as far as an edit must know it.
struct BlockMapping {
  struct Entry {
    let name: String
    let key: YAMLValue
    let value: YAMLValue
    /// Whole lines, without the comments and empty lines that come before the next key.
    let lines: Range<Int>
  }

  /// How many spaces stand before each key.
  let column: Int
  let entries: [Entry]

  /// Nil for a mapping in braces, and for keys that are written in another way. `end` is where its lines end.
  init?(_ mapping: YAMLValue, in lines: HeaderLines, until end: Int) {
    guard mapping.shape == .mapping else { return nil }
    let written = Array(mapping.entries)
    var starts: [Int] = []
    for entry in written {
      guard entry.key.span.lowerBound < end, lines.isFirst(entry.key.span.lowerBound) else {
        return nil
      }
      starts.append(lines.start(at: entry.key.span.lowerBound))
    }
    guard let first = written.first?.key.span.lowerBound, let start = starts.first else {
      return nil
    }
    let column = first - start
    var entries: [Entry] = []
    for (index, entry) in written.enumerated() {
      guard entry.key.span.lowerBound - starts[index] == column,
        index == 0 || starts[index] > starts[index - 1]
      else { return nil }
      let next = index + 1 < starts.count ? starts[index + 1] : end
      let last = lines.end(ofValueFrom: starts[index], until: next, column: column)
      entries.append(
        Entry(
          name: entry.key.text ?? "", key: entry.key, value: entry.value,
          lines: starts[index]..<last))
    }
    self.column = column
    self.entries = entries
  }

  subscript(name: String) -> Entry? { entries.first { $0.name == name } }

  /// Behind the last of the keys that come before `name` in the order of a schema; nil where there is none.
  func place(of name: String, in order: [String]) -> Int? {
    let before = order.prefix { $0 != name }
    return before.reversed().lazy.compactMap { self[$0]?.lines.upperBound }.first
  }
}
