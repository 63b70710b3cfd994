package import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Rule {
  static let conflictMarker = Rule(
    "FM017", .error, "nothing is left over from joining two versions of a file",
    reason: """
      Where git could not join two versions it leaves both in the file, between lines of '<', '=' and \
      '>'. Readers would get both, with two doses, say, of which one holds no longer.
      """)
}

/// Lines that version control writes into a file where two versions of it contradict each other.
package enum ConflictMarkers {
  /// Reports the first line that begins with seven `<` or `>` and a blank. Linear, and fast where there are few
  /// of the two characters.
  package static func check(_ source: SourceText, _ problems: inout Problems) -> Bool {
    let places = [UInt8(ascii: "<"), UInt8(ascii: ">")].compactMap { first($0, in: source.bytes) }
    guard let first = places.min() else { return true }
    problems.report(
      .conflictMarker, "this is left over from joining two versions",
      at: source.place(first..<first + length),
      help: "keep one version and delete the three marker lines")
    return false
  }

  private static let length = 7

  private static func first(_ sign: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      // The C library looks at many bytes at a time.
      while let base = bytes.baseAddress,
        let found = memchr(base + position, Int32(sign), bytes.count - position)
      {
        let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        let rest = bytes[start...]
        let count = rest.prefix { $0 == sign }.count
        if count == length, start == 0 || bytes[start - 1].endsLine,
          rest.dropFirst(length).first == .space
        {
          return start
        }
        position = start + count
      }
      return nil
    }
  }
}
