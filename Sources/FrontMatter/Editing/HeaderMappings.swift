import Diagnostics

/// Keys that have a mapping behind them.
extension HeaderEdit {
  /// Sets what a mapping says. `alone` is what stands for it where it says no more than that.
  mutating func set(
    _ name: String, to pairs: WrittenPairs, _ schema: MappingSchema, alone: String? = nil
  ) throws(HeaderRefusal) {
    guard let entry = root[name] else {
      return insert(
        name, alone.map { ["\(name): \($0)"] } ?? ["\(name):"] + pairs.lines(indentation: 2))
    }
    if pairs.isSaid(by: entry.value) { return }
    if entry.value.shape == .text {
      if let alone { return try set(entry, to: alone) }
      try clear(entry)
      let block = pairs.lines(indentation: root.column + 2)
      return changes.insert(text(block), at: entry.lines.upperBound)
    }
    if try isInBrackets(entry) {
      return changes.replace(
        entry.value.span, with: pairs.inBraces(spaced: isSpaced(entry.value)))
    }
    try set(entry, to: pairs, order: schema.keys.map(\.name))
  }

  /// Key by key, so that comments and order stay.
  private mutating func set(
    _ entry: BlockMapping.Entry, to pairs: WrittenPairs, order: [String]
  ) throws(HeaderRefusal) {
    guard
      let mapping = BlockMapping(entry.value, in: lines, until: entry.lines.upperBound)
    else {
      throw refusal("the keys of '\(entry.name)' are not on lines of their own", at: entry.value)
    }
    for old in mapping.entries where !pairs.pairs.contains(where: { $0.key == old.name }) {
      changes.replace(old.lines, with: "")
    }
    for (key, text) in pairs.pairs {
      if let old = mapping[key] {
        try setNote(old, to: text)
      } else {
        let line = WrittenPairs(pairs: [(key, text)]).lines(indentation: mapping.column)
        let place = mapping.place(of: key, in: order) ?? entry.lines.upperBound
        changes.insert(self.text(line), at: place)
      }
    }
  }

  /// A note of several lines gives way as a whole.
  private mutating func setNote(
    _ entry: BlockMapping.Entry, to text: String
  ) throws(HeaderRefusal) {
    guard entry.name == "note", !lines.isOnOneLine(entry.value, until: entry.lines.upperBound)
    else { return try set(entry, to: text) }
    let column = entry.key.span.lowerBound - entry.lines.lowerBound
    let line = WrittenPairs(pairs: [(entry.name, text)]).lines(indentation: column)
    changes.replace(entry.lines, with: self.text(line))
  }
}

extension WrittenPairs {
  /// Whether a mapping has these keys with these texts and no others, in whatever form.
  fileprivate func isSaid(by value: YAMLValue) -> Bool {
    guard value.shape == .mapping, flags.isEmpty else { return false }
    let entries = Array(value.entries)
    return entries.count == pairs.count
      && pairs.allSatisfy { pair in
        entries.contains { $0.key.text == pair.key && $0.value.text == pair.text }
      }
  }
}
