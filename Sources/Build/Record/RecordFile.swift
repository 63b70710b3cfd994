import Fingerprints

/// A record on disk: whose it is, its content, and a digest of that. One that is not whole, or
/// that another version of sitegen wrote, is as good as none.
struct RecordFile {
  let path: String
  /// Whose record it is: of which build of the program, and of what.
  let owner: UInt64

  private static let mark = Array("sitegen record 1\n".utf8)

  /// Nil when there is none, or none that can be used.
  func read() -> (bytes: [UInt8], content: Range<Int>)? {
    guard let bytes = try? Folder.readWhole(path) else { return nil }
    let start = Self.mark.count + 8
    let end = bytes.count - 8
    guard end >= start, bytes.starts(with: Self.mark),
      Self.number(bytes, at: Self.mark.count) == owner,
      Self.number(bytes, at: end) == Self.digest(bytes[start..<end])
    else { return nil }
    return (bytes, start..<end)
  }

  /// Writes the file anew beside its old self and lets it take that one's place.
  func write(_ content: ArraySlice<UInt8>) throws(MachineTrouble) {
    var head = Self.mark
    withUnsafeBytes(of: owner.littleEndian) { head.append(contentsOf: $0) }
    var end: [UInt8] = []
    withUnsafeBytes(of: Self.digest(content).littleEndian) { end.append(contentsOf: $0) }
    try Folder.replaceFile(path, with: [head[...], content, end[...]])
  }

  private static func digest(_ content: ArraySlice<UInt8>) -> UInt64 {
    content.withUnsafeBytes(Fingerprint.digest)
  }

  private static func number(_ bytes: [UInt8], at position: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }
}
