import Synchronization

/// Whether a program is still called: not after it has hung once, for it would cost the whole time at each picture. A
/// preview keeps it from look to look.
final class Patience: Sendable {
  struct Loss: Sendable {
    /// Of the picture on which it was lost.
    let key: String
    /// Identity of the program's file.
    let program: UInt64
    /// What the program did, in words.
    let reason: String
  }

  private let first = Mutex<Loss?>(nil)

  var loss: Loss? { first.withLock { $0 } }

  /// Several may hang at once; the first of them is told.
  func lose(_ loss: Loss) {
    first.withLock { $0 = $0 ?? loss }
  }

  /// Takes heart again where that picture is not asked for any more, or the program is another.
  func renew(for keys: [String], program: UInt64) {
    first.withLock {
      if let loss = $0, loss.program != program || !keys.contains(loss.key) { $0 = nil }
    }
  }
}
