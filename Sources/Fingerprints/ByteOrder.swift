#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension String {
  /// Whether the text comes before another by its bytes: the one order of paths, whatever the language, and
  /// to the file system the two Unicode forms of "ä" are two names. The C library compares many bytes at a
  /// time.
  package func precedesByBytes(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let common = min(left.count, right.count)
        guard common > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, common)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }

  /// Whether two texts have the same bytes.
  package func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && !precedesByBytes(other) && !other.precedesByBytes(self)
  }
}
