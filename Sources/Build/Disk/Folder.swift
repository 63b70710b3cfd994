#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open folder. Paths below it are relative, so that every system call walks only the last steps,
/// and a folder that is renamed meanwhile stays the same folder.
final class Folder: Sendable {
  /// As shown in messages.
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens an existing folder. A symbolic link is followed.
  convenience init(opening path: String) throws(MachineTrouble) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .systemCall("open the folder", path) }
    self.init(path: path, descriptor: descriptor)
  }

  deinit {
    close(descriptor)
  }

  /// Makes a folder below this one and those above it.
  func makeFolder(_ relative: String) throws(MachineTrouble) {
    try Self.makeFolder(relative, from: descriptor, shown: "\(path)/\(relative)")
  }

  /// Makes a folder and those above it.
  static func make(_ path: String) throws(MachineTrouble) {
    try makeFolder(path, from: AT_FDCWD, shown: path)
  }

  /// Complexity: one call for a folder whose parent is there.
  private static func makeFolder(
    _ path: String, from start: Int32, shown: String
  ) throws(MachineTrouble) {
    if mkdirat(start, path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .systemCall("make the folder", shown)
    }
    try makeFolder(String(path[..<slash]), from: start, shown: shown)
    guard mkdirat(start, path, 0o755) == 0 || errno == EEXIST else {
      throw .systemCall("make the folder", shown)
    }
  }
}

/// The kinds of thing a path can name.
enum FileKind {
  case missing
  case file
  case folder
  case symbolicLink
  case other

  /// Looks without following a symbolic link at the end of the path.
  static func of(_ path: String) throws(MachineTrouble) -> FileKind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .systemCall("look at", path)
    }
    return FileKind(mode: status.st_mode)
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
