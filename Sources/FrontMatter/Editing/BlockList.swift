/// A list with a dash before each item, as far as an edit must know it.
struct BlockList {
  struct Item {
    let value: YAMLValue
    /// Whole lines, without the comments that come before the next dash.
    let lines: Range<Int>
  }

  /// How many spaces stand before each dash.
  let column: Int
  /// How many characters there are from a dash to what it stands before.
  let indentation: Int
  let items: [Item]

  /// Nil for a list in brackets or without items, and for dashes that stand alone on their lines. `end` is where its
  /// lines end.
  init?(_ list: YAMLValue, in lines: HeaderLines, until end: Int) {
    guard list.shape == .list else { return nil }
    let values = Array(list.items)
    let dashes = values.compactMap { Self.dash(before: $0, in: lines) }
    guard let first = dashes.first, dashes.count == values.count else { return nil }
    let column = first - lines.start(at: first)
    var items: [Item] = []
    for (index, dash) in dashes.enumerated() {
      let start = lines.start(at: dash)
      guard dash - start == column, dash < end else { return nil }
      let next = index + 1 < dashes.count ? lines.start(at: dashes[index + 1]) : end
      let last = lines.end(ofValueFrom: start, until: next, column: column)
      items.append(Item(value: values[index], lines: start..<last))
    }
    self.column = column
    indentation = values[0].span.lowerBound - first
    self.items = items
  }

  /// The dash on the same line, with nothing but spaces on both sides.
  private static func dash(before item: YAMLValue, in lines: HeaderLines) -> Int? {
    var position = item.span.lowerBound
    while position > lines.range.lowerBound, lines.bytes[position - 1] == .space { position -= 1 }
    guard position > lines.range.lowerBound, lines.bytes[position - 1] == .dash,
      position < item.span.lowerBound, lines.isFirst(position - 1)
    else { return nil }
    return position - 1
  }
}
