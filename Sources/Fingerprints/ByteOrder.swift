#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension String {
  /// Whether the text comes before another by its bytes: the one order of paths, whatever the language, and
  /// to the file system the two Unicode forms of "ä" are two names.
  package func precedesByBytes(_ other: String) -> Bool {
    compareBytes(with: other) < 0
  }

  /// Whether two texts have the same bytes.
  package func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && compareBytes(with: other) == 0
  }

  /// Negative, zero or positive. The C library compares many bytes at a time.
  private func compareBytes(with other: String) -> Int {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let common = min(left.count, right.count)
        guard common > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count - right.count
        }
        let order = Int(memcmp(first, second, common))
        return order == 0 ? left.count - right.count : order
      }
    }
  }
}
