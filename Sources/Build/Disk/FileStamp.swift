#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the file system says of a file without its being opened. A file with the stamp of an earlier build
/// has not been written since.
struct FileStamp: Sendable, Hashable {
  /// Bytes.
  let size: Int64
  /// Nanoseconds since 1970, as are all moments here.
  let modified: Int64
  /// Of the file or of what the system keeps on it: no program can set this one.
  let changed: Int64
  let inode: UInt64

  /// Of a file that is not there; equal to no file's.
  static let none = FileStamp(size: -1, modified: 0, changed: 0, inode: 0)

  init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
    inode = UInt64(status.st_ino)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Whether a write after `moment` must show in the stamp. File systems count time in steps, so a file
  /// that was written just before it was looked at may be written again and keep its stamp.
  func isSettled(at moment: Int64) -> Bool {
    let isCoarse = changed % 1_000_000_000 == 0
    return max(modified, changed) < moment - (isCoarse ? 2_000_000_000 : 20_000_000)
  }

  /// Access and modification times for the system's calls that set both.
  static func times(_ moment: Int64) -> [timespec] {
    let time = timespec(
      tv_sec: time_t(moment / 1_000_000_000), tv_nsec: Int(moment % 1_000_000_000))
    return [time, time]
  }

  /// The moment by the clock that file systems use.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }
}

extension Folder {
  /// The stamp of what lies at a path below the folder; nil when nothing does.
  func stamp(of relative: String) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStamp(status)
  }

  /// Nil, too, when what lies there is no file.
  func stamp(ofFile relative: String) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0,
      FileKind(mode: status.st_mode) == .file
    else { return nil }
    return FileStamp(status)
  }

  /// The same for a path as the system takes it.
  func stamp(of relative: UnsafePointer<CChar>) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStamp(status)
  }

  /// Stamps of many files, in their order, looked at on all cores; `none` for what is not there.
  func stamps(
    of paths: [String], _ workers: Workers
  ) throws(MachineTrouble) -> [FileStamp] {
    var stamps = [FileStamp](repeating: .none, count: paths.count)
    let finished = try workers.run(
      over: paths.count, ticket: 256, make: { [(Int, FileStamp)]() },
      visit: { (found: inout [(Int, FileStamp)], index: Int) in
        if let stamp = stamp(of: paths[index]) { found.append((index, stamp)) }
      })
    for found in finished {
      for (index, stamp) in found { stamps[index] = stamp }
    }
    return stamps
  }
}
