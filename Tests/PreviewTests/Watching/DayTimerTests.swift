import Synchronization
import Testing

@testable import Preview

@Suite("The change of the day", .timeLimit(.minutes(1)))
struct DayTimerTests {
  @Test(
    "a day lasts until midnight in UTC, before 1970 as well",
    arguments: [
      (0, 86_400_000), (1, 86_399_999), (86_399_999, 1), (86_400_000, 86_400_000), (-1, 1),
      (-86_400_000, 86_400_000), (1_796_083_199_000, 1_000),
    ] as [(Int64, Int64)])
  func rest(now: Int64, rest: Int64) {
    #expect(DayTimer.rest(ofDayAt: now) == rest)
  }

  /// A clock that says one moment after the other, and then the last again and again.
  private final class Clock: Sendable {
    private let moments: Mutex<[Int64]>

    init(_ moments: [Int64]) { self.moments = Mutex(moments) }

    func next() -> Int64 {
      moments.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? 0 }
    }

    var left: Int { moments.withLock { $0.count } }
  }

  @Test("midnight is told once it is past, and not where the clock was set back meanwhile")
  func midnight() async {
    let day: Int64 = 86_400_000
    // Asked at the start and, a millisecond later, twice each time: what day it is, and how long it lasts.
    let clock = Clock([day - 1, day - 2, day - 1, day + 5, day + 6])
    let left = await withCheckedContinuation { (told: CheckedContinuation<Int, Never>) in
      let waiting = Mutex<CheckedContinuation<Int, Never>?>(told)
      let box = Box()
      box.timer.withLock { timer in
        timer = DayTimer(clock: { clock.next() }) {
          waiting.withLock { one in
            one?.resume(returning: clock.left)
            one = nil
          }
          box.timer.withLock { $0 = nil }
        }
      }
    }
    // Not told at day - 2, but at day + 5.
    #expect(left == 1)
  }

  private final class Box: Sendable {
    let timer = Mutex<DayTimer?>(nil)
  }
}
