/// The marks of quotes and list items that a line begins with: `> - 1. words`.
struct ContainerMarks {
  /// How many there are.
  private(set) var depth = 0
  /// From the start of the line to behind the last mark.
  private(set) var range: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) {
    range = line.lowerBound..<line.lowerBound
    var index = line.lowerBound
    while let mark = Self.markEnd(bytes, at: index, in: line) {
      depth += 1
      range = line.lowerBound..<mark
      index = mark
    }
  }

  /// The index behind the mark that follows, which white space may precede.
  private static func markEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, in line: Range<Int>
  ) -> Int? {
    var index = start
    while index < line.upperBound, bytes[index].isSpace { index += 1 }
    guard index < line.upperBound else { return nil }
    switch bytes[index] {
    case UInt8(ascii: ">"): return index + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes[index..<line.upperBound].prefix { $0.isASCIIDigit }
      index = digits.endIndex
      guard digits.count <= 9, index < line.upperBound,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
    default: return nil
    }
    index += 1
    return index >= line.upperBound || bytes[index].isSpace ? index : nil
  }
}
