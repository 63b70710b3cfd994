import Synchronization

/// Where the lines of a source begin, looked for when the first problem is reported and not again.
final class LineStarts: Sendable {
  private let starts = Mutex<[Int]?>(nil)
  private let latest = Mutex(Column(line: 0, position: 0, count: 0))

  /// How many characters stand in a line before a position.
  private struct Column {
    /// Where the line starts.
    let line: Int
    let position: Int
    let count: Int
  }

  /// Characters between the start of a line and a position in it. Problems come down the line, so counting goes on
  /// where it ended: thousands of them in one long line take linear time.
  func characters(_ bytes: [UInt8], from line: Int, to position: Int) -> Int {
    latest.withLock { latest in
      let isBehind = latest.line == line && latest.position <= position
      let (start, before) = isBehind ? (latest.position, latest.count) : (line, 0)
      var count = before
      for byte in bytes[start..<position] where byte & 0xC0 != 0x80 { count += 1 }
      latest = Column(line: line, position: position, count: count)
      return count
    }
  }

  func known(_ bytes: [UInt8]) -> [Int] {
    starts.withLock { starts in
      if let starts { return starts }
      let found = [0] + bytes.indices.filter { Self.endsLine(bytes, at: $0) }.map { $0 + 1 }
      starts = found
      return found
    }
  }

  /// A line ends at LF, at CR LF, or at a CR alone (files of old Macs).
  private static func endsLine(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case .newline: true
    case .carriageReturn: index + 1 >= bytes.count || bytes[index + 1] != .newline
    default: false
    }
  }
}
