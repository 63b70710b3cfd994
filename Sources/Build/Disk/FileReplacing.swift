#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Folder {
  /// Writes a file of the program's own beside its old self and lets it take that one's place, so that
  /// it is never half written.
  static func replaceFile(_ path: String, with bytes: [UInt8]) throws(MachineTrouble) {
    try replaceFile(path) { (file) throws(MachineTrouble) in
      try writeAll(bytes[...], to: file, shown: path)
    }
  }

  /// The same for a file that comes in pieces, which `write` puts into the open file.
  static func replaceFile(
    _ path: String, write: (Int32) throws(MachineTrouble) -> Void
  ) throws(MachineTrouble) {
    let partial = path + partialEnding
    try writeFile(partial, write)
    guard rename(partial, path) == 0 else { throw .systemCall("write", path) }
  }

  /// What a file is called until it is whole.
  static let partialEnding = ".partial"

  private static func writeFile(
    _ path: String, _ write: (Int32) throws(MachineTrouble) -> Void
  ) throws(MachineTrouble) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .systemCall("write", path) }
    defer { close(file) }
    try write(file)
  }

  /// Writes a file anew, with the permissions that another has.
  static func writeFile(
    _ path: String, _ bytes: ArraySlice<UInt8>, mode: mode_t
  ) throws(MachineTrouble) {
    try writeFile(path) { (file) throws(MachineTrouble) in
      try writeAll(bytes, to: file, shown: path)
    }
    guard chmod(path, mode) == 0 else { throw .systemCall("write", path) }
  }

  /// Writes all of the bytes, however often the system takes only some.
  static func writeAll(
    _ bytes: ArraySlice<UInt8>, to file: Int32, shown path: String
  ) throws(MachineTrouble) {
    try bytes.withUnsafeBufferPointer { buffer throws(MachineTrouble) in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = systemWrite(file, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw MachineTrouble.systemCall("write", path) }
        written += count
      }
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}
