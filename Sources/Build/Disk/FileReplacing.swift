#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Folder {
  /// Writes a file of the program's own beside its old self and lets it take that one's place, so that
  /// it is never half written.
  static func replaceFile(_ path: String, with bytes: [UInt8]) throws(MachineTrouble) {
    try replaceFile(path, with: [bytes[...]])
  }

  /// The same for a file that comes in pieces.
  static func replaceFile(
    _ path: String, with pieces: [ArraySlice<UInt8>]
  ) throws(MachineTrouble) {
    let partial = path + partialEnding
    try writeFile(partial, pieces)
    guard rename(partial, path) == 0 else { throw .systemCall("write", path) }
  }

  /// What a file is called until it is whole.
  static let partialEnding = ".partial"

  private static func writeFile(
    _ path: String, _ pieces: [ArraySlice<UInt8>]
  ) throws(MachineTrouble) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .systemCall("write", path) }
    defer { close(file) }
    for piece in pieces { try writeAll(piece, to: file, shown: path) }
  }

  /// Writes a file anew, with the permissions that another has.
  static func writeFile(
    _ path: String, _ bytes: ArraySlice<UInt8>, mode: mode_t
  ) throws(MachineTrouble) {
    try writeFile(path, [bytes])
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
