import Dispatch

/// Threads on which requests are answered: a program that is busy with a whole site on all the threads that tasks share still
/// answers its browsers.
final class ResponderThreads: TaskExecutor {
  static let shared = ResponderThreads()

  private let queue = DispatchQueue(
    label: "answers", qos: .userInitiated, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
