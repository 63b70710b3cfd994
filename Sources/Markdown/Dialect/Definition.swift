/// A line that opens a definition, if it stands where one can: `[^x]: words` of a footnote, or
/// `[x]: address` of a link's destination.
struct Definition {
  /// Counts from 1 at the start of the body.
  let line: Int
  /// How far the line is indented within its quotes and lists.
  let indent: Int
  /// The brackets.
  let span: Range<Int>
  let isFootnote: Bool
  /// What the brackets hold, as written, without the `^`.
  let name: String

  /// What names are compared by: neither case nor the length of spaces matters.
  var label: String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// - Parameter rest: the line from behind the marks of its quotes and lists.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, rest: Range<Int>) {
    guard let open = rest.first(where: { !bytes[$0].isSpace }), bytes[open] == UInt8(ascii: "["),
      let close = Self.close(bytes, (open + 1)..<rest.upperBound), close + 1 < rest.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = bytes.slice((open + 1)..<close)
    guard label.contains(where: { !$0.isSpace }) else { return nil }
    isFootnote =
      label.count > 1 && label[0] == UInt8(ascii: "^") && !label.contains(where: \.isSpace)
    name = String(decoding: isFootnote ? label.slice(1..<label.count) : label, as: UTF8.self)
    self.line = line
    indent = open - rest.lowerBound
    span = open..<(close + 1)
  }

  /// The first `]` that is not written with a backslash, unless a `[` comes before it.
  private static func close(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }
}
