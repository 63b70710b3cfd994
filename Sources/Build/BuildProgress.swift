import Synchronization

/// How far a build has come; written by the workers, read by whoever shows it.
package final class BuildProgress: Sendable {
  private let finished = Atomic(0)
  private let expected = Atomic(0)
  private let reading = Atomic(true)

  private let stages = Mutex<[(stage: BuildStage, start: ContinuousClock.Instant)]>([])

  package init() {}

  /// Ends the stage before.
  func enter(_ stage: BuildStage) {
    stages.withLock { $0.append((stage, .now)) }
  }

  /// How long each stage has taken until now, in their order.
  package var durations: [(stage: BuildStage, duration: Duration)] {
    let stages = stages.withLock { $0 }
    return stages.indices.map { index in
      let end = index + 1 < stages.count ? stages[index + 1].start : .now
      return (stages[index].stage, end - stages[index].start)
    }
  }

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

/// The stages of a build, as `--timings` prints them.
package enum BuildStage: String, Sendable {
  case listing = "list files"
  case headers = "read headers"
  case site = "know the site"
  case layouts = "compile layouts"
  case pages = "render pages"
  case publishing = "publish"
  case digest = "digest"
}
