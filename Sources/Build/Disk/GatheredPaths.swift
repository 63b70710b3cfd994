#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The name of an entry of a folder, where the system wrote it.
struct EntryName {
  let bytes: UnsafeBufferPointer<UInt8>

  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// `.` and `..`.
  var isFolderItself: Bool {
    isHidden && (bytes.count == 1 || (bytes.count == 2 && bytes[1] == UInt8(ascii: ".")))
  }

  /// Whether it is UTF-8.
  var isText: Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// A name that is not UTF-8 comes repaired, and cannot be opened by it.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

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
