#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lets one build at a time work on an output. The system drops the lock when the process ends, however
/// it ends, so a killed build leaves nothing to clean up.
final class BuildLock {
  private let descriptor: Int32

  /// Waits for another build to end; `onWait` is called once before waiting.
  init(file path: String, onWait: () -> Void) throws(MachineTrouble) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .systemCall("open the lock", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    onWait()
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .systemCall("lock", path) }
    }
  }

  deinit {
    close(descriptor)
  }
}
