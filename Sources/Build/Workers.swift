import Dispatch
import Synchronization

/// Work on many pages, spread over the cores.
///
/// Each thread has one worker, which owns what the thread needs again and again: a parser, an arena,
/// buffers. Threads draw tickets of a few pages from one counter, so that a slow page holds nobody up.
/// What the pages are drawn by never shows in the result: callers sort what the workers bring back.
struct Workers: Sendable {
  let count: Int

  /// Pages per ticket: enough to make the counter cheap, few enough to end together.
  private static let pages = 16

  init(jobs: Int) {
    count = max(1, jobs)
  }

  /// Calls `visit` for each index below `total`, and returns the workers. The first trouble that a
  /// worker throws stops all of them and is thrown again here. `ticket` is how many a thread draws at once.
  func run<Worker>(
    over total: Int, ticket: Int = Self.pages,
    make: @Sendable () throws(MachineTrouble) -> Worker,
    visit: @Sendable (inout Worker, Int) throws(MachineTrouble) -> Void
  ) throws(MachineTrouble) -> [Worker] {
    let next = Atomic(0)
    let stopped = Atomic(false)
    let results = Mutex<Results<Worker>>(Results())
    let threads = min(count, max(1, (total + ticket - 1) / ticket))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do throws(MachineTrouble) {
        var worker = try make()
        while !stopped.load(ordering: .relaxed) {
          let first = next.add(ticket, ordering: .relaxed).oldValue
          guard first < total else { break }
          for index in first..<min(first + ticket, total) { try visit(&worker, index) }
        }
        let finished = UncheckedTransfer(value: worker)
        results.withLock { $0.workers.append(finished.value) }
      } catch {
        stopped.store(true, ordering: .relaxed)
        results.withLock { $0.trouble = $0.trouble ?? error }
      }
    }
    return try results.withLock { results throws(MachineTrouble) in
      if let trouble = results.trouble { throw trouble }
      return results.workers
    }
  }

  private struct Results<Worker> {
    var workers: [Worker] = []
    var trouble: MachineTrouble?
  }
}

/// A worker goes from its thread to the collected results and is never used on both at once.
private struct UncheckedTransfer<Value>: @unchecked Sendable {
  let value: Value
}
