import Dispatch
import Synchronization

/// Tells when a new day begins, in UTC, by which the program counts days. Until then it does nothing: the system wakes it, and
/// a computer that slept over midnight soon after it is awake.
package final class DayTimer: Sendable {
  private let clock: @Sendable () -> Int64
  private let onNewDay: @Sendable () -> Void
  private let queue = DispatchQueue(label: "sitegen.day")
  private let isStopped = Mutex(false)

  /// `clock` gives milliseconds since 1970.
  package init(
    clock: @escaping @Sendable () -> Int64, onNewDay: @escaping @Sendable () -> Void
  ) {
    self.clock = clock
    self.onNewDay = onNewDay
    wait()
  }

  /// Nothing is told afterwards, but for what is being told.
  package func stop() { isStopped.withLock { $0 = true } }

  /// Until a day is over, in milliseconds: more than 0, and at most a whole day.
  static func rest(ofDayAt now: Int64) -> Int64 {
    let past = now % dayLength
    return past < 0 ? -past : dayLength - past
  }

  private static let dayLength: Int64 = 86_400_000

  private func wait() {
    let now = clock()
    let rest = Int(Self.rest(ofDayAt: now))
    queue.asyncAfter(wallDeadline: .now() + .milliseconds(rest)) { [weak self] in
      guard let self, !isStopped.withLock({ $0 }) else { return }
      // A clock that was set back has the midnight still before it.
      if Self.day(clock()) > Self.day(now) { onNewDay() }
      wait()
    }
  }

  private static func day(_ moment: Int64) -> Int64 {
    (moment + rest(ofDayAt: moment)) / dayLength
  }
}
