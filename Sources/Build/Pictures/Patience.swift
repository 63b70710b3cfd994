import Synchronization

/// How long a build goes on with a program that hangs: once for a picture, and not for more than a few of them.
final class Patience: Sendable {
  private static let most = 3
  private let lost = Mutex<Set<String>>([])

  func lasts(for picture: String) -> Bool {
    lost.withLock { $0.count < Self.most && !$0.contains(picture) }
  }

  func lose(on picture: String) {
    lost.withLock { _ = $0.insert(picture) }
  }
}
