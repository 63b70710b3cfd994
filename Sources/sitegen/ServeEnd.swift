import Build
import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a preview ends, whatever is going on: nothing that it does need be finished.
final class ServeEnd: Sendable {
  enum Reason {
    /// Ctrl-C, or a request to end.
    case asked
    /// Whoever read what it prints has gone away.
    case unread
    case trouble(MachineTrouble)
  }

  private let reason = Mutex<Reason?>(nil)
  private let known = DispatchSemaphore(value: 0)
  /// Not that of the pages: they may be busy with a look at a large site.
  private let queue = DispatchQueue(label: "sitegen.end", qos: .userInteractive)

  /// The first reason counts.
  func come(for reason: Reason) {
    self.reason.withLock { known in known = known ?? reason }
    known.signal()
  }

  func wait() -> Reason {
    while true {
      known.wait()
      if let reason = reason.withLock({ $0 }) { return reason }
    }
  }

  /// As long as what it answers with is kept.
  func comeOnSignals() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      #if canImport(Darwin)
        // What is watched here must not end the program by itself. Elsewhere the source takes it out of the system's hands.
        Self.ignore(number)
      #endif
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in come(for: .asked) }
      source.activate()
      return source
    }
  }

  #if canImport(Darwin)
    private static func ignore(_ number: Int32) { signal(number, SIG_IGN) }
  #endif

  /// `sitegen serve --format json | head -1`: a pipe tells its writer when nobody reads from it any more, without
  /// anything being written. Other outputs tell nothing.
  func comeWhenUnread(_ output: Int32) {
    let thread = DispatchQueue(label: "sitegen.output")
    thread.async { [self] in
      while true {
        var output = pollfd(fd: output, events: 0, revents: 0)
        let count = poll(&output, 1, -1)
        if count < 0, errno == EINTR { continue }
        guard count > 0, output.revents & Int16(POLLERR | POLLHUP) != 0 else { return }
        return come(for: .unread)
      }
    }
  }
}
