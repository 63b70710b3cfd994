#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file of the editors that is to have other bytes. Its new self is written beside it, under a name that no build
/// looks at, and takes its place in one step.
struct SourceReplacing {
  let path: String
  private let old: [UInt8]
  private let new: [UInt8]
  private let mode: mode_t

  /// Nothing is written yet. Refused is what cannot be replaced without doing harm: a link would become a file, and
  /// what may not be written to is protected on purpose.
  init(_ path: String, from old: [UInt8], to new: [UInt8]) throws(MachineTrouble) {
    self.path = path
    self.old = old
    self.new = new
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .systemCall("look at", path) }
    guard FileKind(mode: status.st_mode) == .file else {
      throw MachineTrouble(
        "'\(path)' is no file of its own", help: "edit what the symbolic link leads to")
    }
    guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else {
      throw MachineTrouble(
        "'\(path)' may not be written to", help: "check who owns the file and its permissions")
    }
    mode = status.st_mode & 0o7777
  }

  /// Writes the new self beside the old one.
  func prepare() throws(MachineTrouble) {
    try Folder.writeFile(partial, new[...], mode: mode)
  }

  /// Throws when somebody has changed the file since it was read.
  func checkUnchanged() throws(MachineTrouble) {
    guard let now = try? Folder.readWhole(path), now == old else {
      throw MachineTrouble(
        "'\(path)' was changed meanwhile", help: "run the command again on the file as it is now")
    }
  }

  func replace() throws(MachineTrouble) {
    guard rename(partial, path) == 0 else { throw .systemCall("write", path) }
  }

  /// Brings the old bytes back, as far as the disk lets it.
  func undo() {
    try? Folder.writeFile(partial, old[...], mode: mode)
    try? replace()
  }

  /// Leaves nothing behind that was prepared.
  func abandon() {
    unlink(partial)
  }

  private var partial: String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash]).\(path[slash...]).sitegen"
  }
}

extension [SourceReplacing] {
  /// Replaces all of the files, or none.
  func replaceAll() throws(MachineTrouble) {
    var replaced = 0
    do throws(MachineTrouble) {
      for file in self { try file.prepare() }
      for file in self { try file.checkUnchanged() }
      for file in self {
        try file.replace()
        replaced += 1
      }
    } catch {
      for file in self[..<replaced] { file.undo() }
      for file in self[replaced...] { file.abandon() }
      throw error
    }
  }
}
