import CFileSystem
import Fingerprints

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A tree of finished files that nobody sees yet. Safe to write to from several threads at once, as
/// long as no two write the same path.
///
/// The tree may hold an older build. Files are written over in place and cut to length: creating a file
/// costs three times as much, and emptying a folder first ten times.
struct OutputTree: Sendable {
  let root: Folder

  /// Writes a file, and makes its folders where they are missing.
  ///
  /// - Parameter modified: the time to give it; the present moment without.
  /// - Returns: the file's time.
  func write(
    _ bytes: ArraySlice<UInt8>, to path: String, modified: Int64? = nil
  ) throws(MachineTrouble) -> Int64 {
    let file = try open(path)
    defer { close(file) }
    try Folder.writeAll(bytes, to: file, shown: shown(path))
    return try finish(file, length: bytes.count, modified: modified, path)
  }

  /// Copies a file, whatever its size, in pieces.
  func copy(
    _ source: String, of folder: Folder, to path: String, modified: Int64? = nil
  ) throws(MachineTrouble) -> Int64 {
    let input = openat(
      folder.descriptor, source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard input >= 0 else { throw .systemCall("read", "\(folder.path)/\(source)") }
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0, FileKind(mode: status.st_mode) == .file else {
      throw MachineTrouble("cannot read '\(folder.path)/\(source)': it is no longer a file")
    }
    let output = try open(path)
    defer { close(output) }
    let length = try copy(
      input, "\(folder.path)/\(source)", to: output, path,
      pieces: min(max(Int(status.st_size), 1), 1 << 18))
    return try finish(output, length: length, modified: modified, path)
  }

  private func copy(
    _ input: Int32, _ source: String, to output: Int32, _ path: String, pieces: Int
  ) throws(MachineTrouble) -> Int {
    var total = 0
    var piece = [UInt8](repeating: 0, count: pieces)
    while true {
      let count = systemRead(input, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .systemCall("read", source) }
      if count == 0 { return total }
      try Folder.writeAll(piece[..<count], to: output, shown: shown(path))
      total += count
    }
  }

  /// Cuts a file to its length and gives it its time.
  private func finish(
    _ file: Int32, length: Int, modified: Int64?, _ path: String
  ) throws(MachineTrouble) -> Int64 {
    var status = try status(of: file, path)
    if Int(status.st_size) != length {
      guard ftruncate(file, off_t(length)) == 0 else { throw .systemCall("write", shown(path)) }
      status = try self.status(of: file, path)
    }
    guard let modified else { return FileStamp(status).modified }
    guard futimens(file, FileStamp.times(modified)) == 0 else {
      throw .systemCall("write", shown(path))
    }
    return modified
  }

  private func status(of file: Int32, _ path: String) throws(MachineTrouble) -> stat {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .systemCall("look at", shown(path)) }
    return status
  }

  /// Gives a file another time, without `modified` the present moment; its content stays.
  ///
  /// - Returns: the file's time; nil when no file of that size is the tree's alone. Then it must be written.
  func touch(_ path: String, size: Int64, modified: Int64?) throws(MachineTrouble) -> Int64? {
    let file = open_below(root.descriptor, path, 0o644)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard isOwn(file), try Int64(status(of: file, path).st_size) == size else { return nil }
    let moment = modified ?? FileStamp.now
    guard futimens(file, FileStamp.times(moment)) == 0 else {
      throw .systemCall("write", shown(path))
    }
    return moment
  }

  private func open(_ path: String) throws(MachineTrouble) -> Int32 {
    let file = open_below(root.descriptor, path, 0o644)
    if file >= 0, isOwn(file) { return file }
    if file >= 0 {
      close(file)
      errno = ELOOP
    }
    try clearTheWay(for: path)
    let second = open_below(root.descriptor, path, 0o644)
    guard second >= 0 else { throw .systemCall("write", shown(path)) }
    return second
  }

  /// A file with a second name is somebody's copy of an older build; writing over it would change that.
  private func isOwn(_ file: Int32) -> Bool {
    var status = stat()
    return fstat(file, &status) == 0 && FileKind(mode: status.st_mode) == .file
      && status.st_nlink == 1
  }

  /// An older build may have had a file where this one needs a folder, or the other way round; and what
  /// someone put there, a symbolic link above all, must not lead a page out of the tree.
  private func clearTheWay(for path: String) throws(MachineTrouble) {
    switch errno {
    // The usual case, once for each new page: nothing is in the way, the folder is missing.
    case ENOENT: break
    case EISDIR: try removeFolder(path)
    case ENOTDIR, ELOOP, EXDEV, ENXIO: removeStrangers(onTheWayTo: path)
    default: throw .systemCall("write", shown(path))
    }
    guard let slash = path.lastIndex(of: "/") else { return }
    try root.makeFolder(String(path[..<slash]))
  }

  private func removeStrangers(onTheWayTo path: String) {
    for slash in path.indices where path[slash] == "/" {
      removeUnlessFolder(String(path[..<slash]))
    }
    unlinkat(root.descriptor, path, 0)
  }

  private func removeUnlessFolder(_ path: String) {
    if !isFolder(path) { unlinkat(root.descriptor, path, 0) }
  }

  private func isFolder(_ path: String) -> Bool {
    let failure = errno
    defer { errno = failure }
    var status = stat()
    return fstatat(root.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0
      && FileKind(mode: status.st_mode) == .folder
  }

  private func removeFolder(_ path: String) throws(MachineTrouble) {
    let folder = try Folder(opening: shown(path))
    for file in try FolderListing(of: folder, includingHidden: true).everything {
      unlinkat(folder.descriptor, file, 0)
    }
    try removeEmptyFolders(below: path)
    unlinkat(root.descriptor, path, AT_REMOVEDIR)
  }

  /// Removes files that an older build left, and the folders that hold nothing else. Where a folder of this
  /// build has taken a file's place, the file is gone already.
  func remove(_ paths: [String]) throws(MachineTrouble) {
    for path in paths {
      guard
        unlinkat(root.descriptor, path, 0) == 0 || errno == ENOENT || errno == ENOTDIR
          || isFolder(path)
      else { throw .systemCall("remove", shown(path)) }
      removeEmptyFolders(above: path)
    }
  }

  private func removeEmptyFolders(above path: String) {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      // A folder that still holds something refuses to go, as it should.
      guard unlinkat(root.descriptor, String(rest), AT_REMOVEDIR) == 0 || errno == ENOENT else {
        return
      }
    }
  }

  /// Removes everything that is not among `written`, whoever put it there. Paths are compared byte by byte:
  /// to the file system the two Unicode forms of "ä" are two names.
  func removeEverything(except written: some Sequence<String>) throws(MachineTrouble) {
    let kept = Set(written.map { Array($0.utf8) })
    let listing = try FolderListing(of: root, includingHidden: true)
    let stale = listing.everything.filter { !kept.contains(Array($0.utf8)) }
    for path in stale {
      guard unlinkat(root.descriptor, path, 0) == 0 || errno == ENOENT else {
        throw .systemCall("remove", shown(path))
      }
    }
    try removeEmptyFolders(below: "")
  }

  private func removeEmptyFolders(below prefix: String) throws(MachineTrouble) {
    for path in try FolderListing.folders(of: root, below: prefix).reversed() {
      unlinkat(root.descriptor, path, AT_REMOVEDIR)
    }
  }

  /// The folders at some paths, in the order of these, with their times. Folders that are gone are left out.
  func folders(
    _ paths: Set<String>, _ workers: Workers
  ) throws(MachineTrouble) -> [OutputFolder] {
    let sorted = paths.sorted { $0.precedesByBytes($1) }
    let stamps = try root.stamps(of: sorted.map { $0.isEmpty ? "." : $0 }, workers)
    return zip(sorted, stamps).filter { $1 != .none }.map {
      OutputFolder(path: $0, modified: $1.modified)
    }
  }

  private func shown(_ path: String) -> String { "\(root.path)/\(path)" }
}

/// The system's call, where a method of the same name stands before it.
func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
