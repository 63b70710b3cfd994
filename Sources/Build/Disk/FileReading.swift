import Fingerprints

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a source could not be read. The author's matter: it is reported at the file, and work goes on.
enum UnreadableFile: Error {
  /// The system's reason, in words.
  case refused(String)
  /// The file has more bytes than a source may have.
  case tooLarge(bytes: Int, limit: Int)
}

extension Folder {
  /// Reads a whole file below the folder in one allocation.
  func read(_ relative: String, limit: Int) throws(UnreadableFile) -> [UInt8] {
    try withFile(relative) { (file, size) throws(UnreadableFile) in
      guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
      return try Self.read(file, size: size)
    }
  }

  /// Hands over a file that lies open, and its first bytes: `length` of them, or all when it has fewer.
  func withStart<Result>(
    of relative: String, length: Int, _ visit: (OpenFile, [UInt8]) -> Result
  ) throws(UnreadableFile) -> Result {
    try withFile(relative) { (file, size) throws(UnreadableFile) in
      let start = try Self.read(file, size: min(size, length))
      return visit(OpenFile(descriptor: file, size: size), start)
    }
  }

  /// Reads a part of a file; less where the file ends before.
  func read(_ relative: String, _ range: Range<Int>) throws(UnreadableFile) -> [UInt8] {
    try withFile(relative) { (file, _) throws(UnreadableFile) in
      guard lseek(file, off_t(range.lowerBound), SEEK_SET) >= 0 else {
        throw .refused(MachineTrouble.reason(errno))
      }
      return try Self.read(file, size: range.count)
    }
  }

  /// Reads a file of the program's own.
  static func readWhole(_ path: String) throws(UnreadableFile) -> [UInt8] {
    try withFile(path, of: AT_FDCWD) { (file, size) throws(UnreadableFile) in
      try read(file, size: size)
    }
  }

  /// A digest of a file's content; of a file that can be a page, the digest of its bytes.
  func fingerprint(of relative: String) throws(UnreadableFile) -> UInt64 {
    try Self.withFile(relative, of: descriptor) { (file, size) throws(UnreadableFile) in
      if size <= Self.piece { return Fingerprint(of: try Self.read(file, size: size)).value }
      var digest = Fingerprint()
      var rest = size
      while rest > 0 {
        let bytes = try Self.read(file, size: min(rest, Self.piece))
        digest.add(bytes)
        rest = bytes.isEmpty ? 0 : rest - bytes.count
      }
      return digest.value
    }
  }

  /// Hands over a file, whatever its size, in pieces of `length` bytes; the last may be shorter.
  func readPieces(
    _ relative: String, length: Int, _ visit: ([UInt8]) -> Void
  ) throws(UnreadableFile) {
    try withFile(relative) { (file, _) throws(UnreadableFile) in
      while true {
        let piece = try Self.read(file, size: length)
        if !piece.isEmpty { visit(piece) }
        if piece.count < length { return }
      }
    }
  }

  /// Bytes that are read at once.
  private static let piece = 1 << 20

  private func withFile<Result>(
    _ relative: String, read: (Int32, Int) throws(UnreadableFile) -> Result
  ) throws(UnreadableFile) -> Result {
    try Self.withFile(relative, of: descriptor, read: read)
  }

  /// Opens a file and hands it over with its size.
  private static func withFile<Result>(
    _ relative: String, of folder: Int32, read: (Int32, Int) throws(UnreadableFile) -> Result
  ) throws(UnreadableFile) -> Result {
    let file = openat(folder, relative, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .refused(MachineTrouble.reason(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .refused(MachineTrouble.reason(errno)) }
    guard FileKind(mode: status.st_mode) == .file else { throw .refused("it is not a file") }
    return try read(file, Int(status.st_size))
  }

  private static func read(_ file: Int32, size: Int) throws(UnreadableFile) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        #if canImport(Darwin)
          let got = Darwin.read(file, base + count, size - count)
        #else
          let got = Glibc.read(file, base + count, size - count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw .refused(MachineTrouble.reason(failure)) }
    return bytes
  }
}
