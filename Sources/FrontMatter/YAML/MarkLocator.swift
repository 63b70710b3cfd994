import Yams

/// Turns libyaml's marks (line and column from 1, columns in Unicode scalars) into byte offsets.
///
/// Marks mostly come in the order of the text, so it goes on from the last one on the same line; a
/// file on one line stays linear.
struct MarkLocator {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let lineStarts: [Int]
  private var last = (line: 1, column: 1, offset: 0)

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    lineStarts = Self.lineStarts(bytes, range)
    last.offset = range.lowerBound
  }

  /// Marks beyond the text are at its end.
  mutating func offset(of mark: Mark) -> Int {
    guard mark.line <= lineStarts.count else { return range.upperBound }
    var (column, offset) = (1, lineStarts[max(0, mark.line - 1)])
    if last.line == mark.line, last.column <= mark.column {
      (column, offset) = (last.column, last.offset)
    }
    while column < mark.column, offset < range.upperBound {
      offset = afterScalar(at: offset)
      column += 1
    }
    last = (mark.line, column, offset)
    return offset
  }

  private func afterScalar(at offset: Int) -> Int {
    var next = offset + 1
    while next < range.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// libyaml ends a line at LF, CR, CR LF, and at three more of Unicode's line separators.
  private static func lineStarts(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    for index in range {
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
      switch bytes[index] {
      case .newline: starts.append(index + 1)
      case .carriageReturn where next != .newline: starts.append(index + 1)
      case 0xC2 where next == 0x85: starts.append(index + 2)
      case 0xE2 where next == 0x80 && index + 2 < range.upperBound:
        if bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 { starts.append(index + 3) }
      default: break
      }
    }
    return starts
  }
}
