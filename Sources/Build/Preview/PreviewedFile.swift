/// A file that is sent as it lies in the sources, and read piece by piece: a film is asked for in many.
package struct PreviewedFile: Sendable {
  private let source: String
  private let folder: Folder
  private let stamp: FileStamp

  /// Nil where there is no such file any more.
  init?(_ source: String, in folder: Folder) {
    guard let stamp = folder.stamp(ofFile: source) else { return nil }
    self.source = source
    self.folder = folder
    self.stamp = stamp
  }

  /// In bytes.
  package var size: Int { Int(stamp.size) }

  /// Another for each state of the file: whoever has the same has the same bytes.
  package var state: String {
    [stamp.size, stamp.modified, stamp.changed, Int64(truncatingIfNeeded: stamp.inode)]
      .map { String(UInt64(bitPattern: $0), radix: 16) }.joined(separator: "-")
  }

  /// Nil where the file is not as it was.
  package func read(_ range: Range<Int>) -> [UInt8]? {
    guard let bytes = try? folder.read(source, range), bytes.count == range.count,
      folder.stamp(ofFile: source) == stamp
    else { return nil }
    return bytes
  }
}
