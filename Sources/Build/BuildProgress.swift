import Synchronization

/// How far a build has come; written by the workers, read by whoever shows it.
package final class BuildProgress: Sendable {
  private let finished = Atomic(0)
  private let expected = Atomic(0)
  private let reading = Atomic(true)

  package init() {}

  /// What is being done and how much of it is left.
  package struct State: Sendable {
    package let isReading: Bool
    package let finished: Int
    package let expected: Int
  }

  package var state: State {
    State(
      isReading: reading.load(ordering: .relaxed),
      finished: finished.load(ordering: .relaxed),
      expected: expected.load(ordering: .relaxed))
  }

  func beginReading(_ count: Int) {
    begin(count, reading: true)
  }

  func beginWriting(_ count: Int) {
    begin(count, reading: false)
  }

  func finishOne() {
    finished.add(1, ordering: .relaxed)
  }

  private func begin(_ count: Int, reading isReading: Bool) {
    finished.store(0, ordering: .relaxed)
    expected.store(count, ordering: .relaxed)
    reading.store(isReading, ordering: .relaxed)
  }
}
