import Fingerprints

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that can be called, as the file system knows it.
struct InstalledProgram {
  let path: String
  /// Another file has another, and so has a newer one in the same place.
  let identity: UInt64

  /// Nil where no file is that can be run.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, FileKind(mode: status.st_mode) == .file,
      access(path, X_OK) == 0
    else { return nil }
    let stamp = FileStamp(status)
    var digest = Fingerprint(of: path)
    digest.add(Int(stamp.size))
    digest.add(Int(stamp.modified))
    digest.add(stamp.inode)
    self.path = path
    identity = digest.value
  }

  /// The first of this name. Complexity: a call for each folder.
  static func first(_ name: String, in folders: [String]) -> InstalledProgram? {
    folders.lazy.compactMap { InstalledProgram(path: "\($0)/\(name)") }.first
  }
}
