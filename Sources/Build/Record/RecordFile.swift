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
      Self.number(bytes, at: end) == RecordStream.digest(of: bytes[start..<end])
    else { return nil }
    return (bytes, start..<end)
  }

  /// Writes the file anew beside its old self and lets it take that one's place.
  func write(_ content: (inout RecordWriter) -> Void) throws(MachineTrouble) {
    try Folder.replaceFile(path) { (file) throws(MachineTrouble) in
      try Folder.writeAll((Self.mark + Self.bytes(owner))[...], to: file, shown: path)
      let stream = RecordStream(to: file, path: path)
      var writer = RecordWriter(to: stream)
      content(&writer)
      let digest = try stream.end(with: writer.bytes)
      try Folder.writeAll(Self.bytes(digest)[...], to: file, shown: path)
    }
  }

  private static func bytes(_ number: UInt64) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func number(_ bytes: [UInt8], at position: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }
}
