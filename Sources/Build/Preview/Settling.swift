import Synchronization

/// What is known of a look a moment after the rest, and those who wait for it.
final class Settling: Sendable {
  private let state = Mutex<State>(.underWay([]))

  struct Outcome: Sendable {
    /// The index for readers, by the paths of its files.
    let index: [String: [UInt8]]
    /// Nil where nothing could be remembered, or another look came first.
    let record: BuildRecord?
  }

  private enum State {
    case underWay([CheckedContinuation<Void, Never>])
    case over(Outcome)
  }

  /// Nil while it is under way.
  var outcome: Outcome? {
    state.withLock { state in
      guard case .over(let outcome) = state else { return nil }
      return outcome
    }
  }

  /// Once.
  func end(_ outcome: Outcome) {
    let before = state.withLock { state in
      defer { state = .over(outcome) }
      return state
    }
    guard case .underWay(let waiting) = before else { return }
    for one in waiting { one.resume() }
  }

  func isOver() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        guard case .underWay(let waiting) = state else { return true }
        state = .underWay(waiting + [continuation])
        return false
      }
      if isOver { continuation.resume() }
    }
  }
}
