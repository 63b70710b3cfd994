import Fingerprints
import Synchronization

/// An index for readers that lies in memory: made from the one before it.
final class MemoryIndex: IndexStore {
  private let earlier: [String: [UInt8]]
  private let placed = Mutex<[String: [UInt8]]>([:])

  /// `earlier` are the files of the last index by their paths.
  init(after earlier: [String: [UInt8]]) {
    self.earlier = earlier
  }

  /// By their paths.
  var files: [String: [UInt8]] { placed.withLock { $0 } }

  struct Placed: Sendable {
    let path: String
    let digest: UInt64
  }

  func place(_ bytes: ArraySlice<UInt8>, at path: String) throws(MachineTrouble) -> Placed {
    placed.withLock { $0[path] = Array(bytes) }
    return Placed(path: path, digest: Fingerprint(of: bytes).value)
  }

  func kept(at path: String) -> Placed? {
    guard let bytes = earlier[path] else { return nil }
    placed.withLock { $0[path] = bytes }
    return Placed(path: path, digest: Fingerprint(of: bytes).value)
  }

  func read(_ path: String) throws(MachineTrouble) -> [UInt8] {
    guard let bytes = earlier[path] else {
      preconditionFailure("an index that lies in memory has the files that it was made with")
    }
    return bytes
  }

  func path(of placed: Placed) -> String { placed.path }

  func digest(of placed: Placed) -> UInt64 { placed.digest }
}
