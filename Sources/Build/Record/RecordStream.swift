import Fingerprints
import Synchronization

/// A record on its way into a file, piece by piece, and the digest of all of them.
final class RecordStream: Sendable {
  /// Bytes that are written and digested at once.
  static let piece = 1 << 16

  private let file: Int32
  private let path: String
  private let state = Mutex(State())

  private struct State {
    var digest = Fingerprint()
    var trouble: MachineTrouble?
  }

  /// `file` is open for writing; `path` is what it is called in messages.
  init(to file: Int32, path: String) {
    self.file = file
    self.path = path
  }

  /// Takes whole pieces from the beginning.
  func take(_ bytes: inout [UInt8]) {
    let count = bytes.count / Self.piece * Self.piece
    take(bytes[..<count])
    bytes.removeFirst(count)
  }

  /// Takes what is left. Throws what went wrong with any piece.
  ///
  /// - Returns: the digest of all pieces.
  func end(with bytes: [UInt8]) throws(MachineTrouble) -> UInt64 {
    take(bytes[...])
    return try state.withLock { state throws(MachineTrouble) in
      if let trouble = state.trouble { throw trouble }
      return state.digest.value
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    state.withLock { state in
      guard state.trouble == nil else { return }
      Self.add(bytes, to: &state.digest)
      do throws(MachineTrouble) {
        try Folder.writeAll(bytes, to: file, shown: path)
      } catch {
        state.trouble = error
      }
    }
  }

  /// The digest that a file with these bytes ends with.
  static func digest(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var digest = Fingerprint()
    add(bytes, to: &digest)
    return digest.value
  }

  private static func add(_ bytes: ArraySlice<UInt8>, to digest: inout Fingerprint) {
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let piece = bytes[start..<min(start + piece, bytes.count)]
        digest.add(Fingerprint.digest(UnsafeRawBufferPointer(rebasing: piece)))
      }
    }
  }
}
