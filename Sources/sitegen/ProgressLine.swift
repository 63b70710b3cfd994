import Build
import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One line on the terminal that tells how far the build has come, written over five times a second from
/// the second second on, and wiped at the end.
final class ProgressLine: Sendable {
  private let timer: Mutex<any DispatchSourceTimer>
  private let queue = DispatchQueue(label: "progress")

  /// `verb` says what is done to pages once their headers are known.
  init(_ progress: BuildProgress, verb: String) {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + .seconds(1), repeating: .milliseconds(200))
    timer.setEventHandler {
      let state = progress.state
      guard state.expected > 0 else { return }
      let done = state.isReading ? "reading" : verb
      Terminal.write(
        "\r\u{1B}[K\(done) \(state.finished) of \(state.expected) pages", to: STDERR_FILENO)
    }
    timer.resume()
    self.timer = Mutex(timer)
  }

  func end() {
    timer.withLock { $0.cancel() }
    // Waits for a line that is being written.
    queue.sync { _ = Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
