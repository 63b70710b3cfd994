/// The files of one folder as a build found them.
struct SourceRecord: Sendable {
  /// Relative to the folder, sorted by their bytes.
  var paths: [String] = []
  /// `FileStamp.none` for a file that had been written so shortly before that its stamp proves nothing.
  var stamps: [FileStamp] = []
  /// Of the files' contents.
  var digests: [UInt64] = []
}

extension RecordWriter {
  mutating func write(_ sources: SourceRecord) {
    write(UInt64(sources.paths.count))
    for (index, path) in sources.paths.enumerated() {
      write(path)
      write(sources.stamps[index])
      write(fixed: sources.digests[index])
    }
  }

  mutating func write(_ stamp: FileStamp) {
    write(Int(stamp.size))
    write(fixed: UInt64(bitPattern: stamp.modified))
    write(Int(stamp.changed - stamp.modified))
    write(stamp.inode)
  }
}

extension RecordReader {
  mutating func sources() throws(DamagedRecord) -> SourceRecord {
    var sources = SourceRecord()
    let count = try count()
    sources.paths.reserveCapacity(count)
    sources.stamps.reserveCapacity(count)
    sources.digests.reserveCapacity(count)
    for _ in 0..<count {
      sources.paths.append(try text())
      sources.stamps.append(try stamp())
      sources.digests.append(try fixed())
    }
    return sources
  }

  private mutating func stamp() throws(DamagedRecord) -> FileStamp {
    let size = try integer()
    let modified = Int64(bitPattern: try fixed())
    let changed = modified &+ Int64(try integer())
    return FileStamp(size: Int64(size), modified: modified, changed: changed, inode: try number())
  }
}
