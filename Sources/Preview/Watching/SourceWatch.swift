package import Build
import CFileSystem
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells what changes below some folders, as soon as the system says so; nothing is polled.
///
/// A folder need not be there; it may also vanish and come back. Symbolic links below it are not followed, as the build
/// does not follow them. Writing is told when the file is closed.
package final class SourceWatch: Sendable {
  private let state: Mutex<State>
  /// The end of a pipe that closes when watching is over. A byte in it wakes who waits.
  private let stopping: Mutex<Int32?>

  private struct State {
    var folders: WatchedFolders
    var changes: ChangeCollection
    /// Whether somebody wants to go on who was not heard yet.
    var isWoken = false
  }

  /// When this returns, all changes from now on will be told. `folders` are the paths of folders.
  package init(_ folders: [String]) throws(MachineTrouble) {
    var ends: [Int32] = [-1, -1]
    guard pipe_closed_on_exec(&ends) == 0 else { throw .watching(".", errno) }
    stopping = Mutex(ends[1])
    let stopSignal = OwnedDescriptor(ends[0])
    do throws(MachineTrouble) {
      state = Mutex(
        State(
          folders: try WatchedFolders(folders, stopSignal: stopSignal),
          changes: ChangeCollection(folders: folders.count)))
    } catch {
      close(ends[1])
      throw error
    }
  }

  deinit { stop() }

  /// Waits for changes, then until a burst of them is over; nil after `stop()`. After `wake()`, there may be none. One caller at a time is served.
  package func next() throws(MachineTrouble) -> SourceChanges? {
    try state.withLock { (state) throws(MachineTrouble) in
      try Self.next(&state)
    }
  }

  private static func next(_ state: inout State) throws(MachineTrouble) -> SourceChanges? {
    while state.changes.isEmpty, !state.isWoken {
      switch try state.folders.wait(nil) {
      case .stopped: return nil
      case .woken: state.isWoken = true
      case .events, .nothing: try state.folders.read(into: &state.changes)
      }
    }
    state.isWoken = false
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Burst.longest) {
      let happening = try state.folders.wait(Burst.quiet)
      if happening == .stopped { return nil }
      if happening == .nothing || happening == .woken { break }
      try state.folders.read(into: &state.changes)
    }
    return state.changes.take()
  }

  /// Returns as soon as something changes or `stop()` is called, false then; or true after that time.
  package func isQuiet(for milliseconds: Int32) throws(MachineTrouble) -> Bool {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    return try state.withLock { (state) throws(MachineTrouble) in
      while state.changes.isEmpty {
        let left = Int32(max(0, (end - ContinuousClock.now) / .milliseconds(1)).rounded(.up))
        switch try state.folders.wait(left) {
        case .nothing: return true
        case .stopped: return false
        case .woken:
          state.isWoken = true
          return false
        // What the system tells may be no change, as a file beside the folders.
        case .events: try state.folders.read(into: &state.changes)
        }
      }
      return false
    }
  }

  /// Lets whoever waits for changes go on without one. May be called from any thread.
  package func wake() {
    stopping.withLock { end in
      if let end { _ = write(end, "!", 1) }
    }
  }

  /// May be called from any thread, and more than once.
  package func stop() {
    stopping.withLock { end in
      if let end { close(end) }
      end = nil
    }
  }
}

/// When the changes that come one after another are one change, in milliseconds.
enum Burst {
  /// So long nothing comes: longer than an editor takes between the steps of a save.
  static let quiet: Int32 = 5
  /// So long changes are collected at most, for people wait to see them.
  static let longest = 60
}

/// What a wait came to.
enum WatchWait {
  case events
  case nothing
  /// Somebody wants to go on.
  case woken
  case stopped
}

/// A descriptor that is closed when nobody needs it any more.
final class OwnedDescriptor: Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit { close(number) }

  /// Waits until it has something to read, or the other end of `stopSignal` was written to or closed; nil waits for as long as it takes.
  func wait(_ milliseconds: Int32?, stopSignal: OwnedDescriptor) throws(MachineTrouble) -> WatchWait
  {
    var waiting = [
      pollfd(fd: number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopSignal.number, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, 2, milliseconds ?? -1)
    if count < 0 {
      guard errno == EINTR else { throw .watching(".", errno) }
      return .events
    }
    if waiting[1].revents != 0 { return stopSignal.takeByte() ? .woken : .stopped }
    return count > 0 ? .events : .nothing
  }

  /// False at the end.
  private func takeByte() -> Bool {
    var byte: UInt8 = 0
    var count = read(number, &byte, 1)
    while count < 0, errno == EINTR { count = read(number, &byte, 1) }
    return count > 0
  }
}

extension MachineTrouble {
  /// Why a folder cannot be watched. `code` is that of the system call.
  static func watching(_ path: String, _ code: Int32) -> MachineTrouble {
    let reason = String(cString: strerror(code)).lowercased()
    switch code {
    case ENOSPC:
      return MachineTrouble(
        "cannot watch '\(path)': this account watches as many folders as the system allows",
        help: "raise the limit: 'sudo sysctl fs.inotify.max_user_watches=524288'")
    case EMFILE, ENFILE:
      return MachineTrouble(
        "cannot watch '\(path)': \(reason)",
        help: "close other programs that watch folders, or raise 'fs.inotify.max_user_instances'")
    default: return MachineTrouble("cannot watch '\(path)': \(reason)")
    }
  }
}
