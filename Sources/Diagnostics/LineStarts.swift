import Synchronization

/// Where the lines of a source begin, looked for when the first problem is reported and not again.
final class LineStarts: Sendable {
  private let starts = Mutex<[Int]?>(nil)

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
