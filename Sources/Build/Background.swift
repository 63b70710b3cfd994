import Dispatch
import Synchronization

/// Work that goes on beside the main thread's until its result is asked for: looking at files that nobody
/// waits for yet.
final class Background<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, MachineTrouble>?>(nil)
  private let group = DispatchGroup()

  init(_ work: @escaping @Sendable () throws(MachineTrouble) -> Value) {
    DispatchQueue.global().async(group: group) {
      let found: Result<Value, MachineTrouble>
      do throws(MachineTrouble) {
        found = .success(try work())
      } catch {
        found = .failure(error)
      }
      self.result.withLock { $0 = found }
    }
  }

  /// Waits for the work to end.
  func value() throws(MachineTrouble) -> Value {
    group.wait()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("work in the background ends with a result")
    }
    return try result.get()
  }
}
