#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One thread's part in a manifest: reads files in pieces, through one buffer, and keeps their digests.
struct DigestWorker {
  private let folder: Folder
  private var piece = [UInt8](repeating: 0, count: 1 << 17)
  /// By the position of the file among all.
  private(set) var digests: [(index: Int, bytes: [UInt8])] = []

  init(folder: Folder) {
    self.folder = folder
  }

  mutating func digest(_ path: String, at index: Int) throws(MachineTrouble) {
    let file = openat(
      folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .systemCall("read", shown(path)) }
    defer { close(file) }
    var sum = SHA256Sum()
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .systemCall("read", shown(path)) }
      if count == 0 { break }
      sum.add(piece[..<count])
    }
    digests.append((index, sum.bytes))
  }

  private func shown(_ path: String) -> String { "\(folder.path)/\(path)" }
}
