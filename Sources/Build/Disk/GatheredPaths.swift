#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Paths of many files on their way to being in order: their bytes stand one behind the other, and nothing but places is moved
/// until there are thousands of strings to be made, each once.
struct GatheredPaths {
  private var bytes: [UInt8] = []
  private var places: [Range<Int>] = []
  private var prefix: [UInt8] = []

  /// The folder of what comes next; empty for the root.
  mutating func enter(_ folder: String) {
    prefix = Array(folder.utf8) + (folder.isEmpty ? [] : [UInt8(ascii: "/")])
  }

  mutating func add(_ name: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: prefix)
    bytes.append(contentsOf: name)
    places.append(start..<bytes.count)
  }

  /// By their bytes.
  func sorted() -> [String] {
    bytes.withUnsafeBytes { bytes in
      places.sorted { left, right in
        guard let base = bytes.baseAddress else { return false }
        let order = memcmp(
          base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }
}
