import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
      let found = bytes.withUnsafeBufferPointer(Self.starts)
      starts = found
      return found
    }
  }

  /// A line ends at LF, at CR LF, or at a CR alone (files of old Macs).
  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    let newlines = positions(of: .newline, in: bytes)
    let returns = positions(of: .carriageReturn, in: bytes).filter {
      $0 + 1 >= bytes.count || bytes[$0 + 1] != .newline
    }
    let ends = returns.isEmpty ? newlines : (newlines + returns).sorted()
    return [0] + ends.map { $0 + 1 }
  }

  /// The C library looks at many bytes at a time.
  private static func positions(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int] {
    guard let base = bytes.baseAddress else { return [] }
    var positions: [Int] = []
    var start = 0
    while start < bytes.count, let found = memchr(base + start, Int32(byte), bytes.count - start) {
      positions.append(UnsafeRawPointer(found) - UnsafeRawPointer(base))
      start = positions[positions.count - 1] + 1
    }
    return positions
  }
}
