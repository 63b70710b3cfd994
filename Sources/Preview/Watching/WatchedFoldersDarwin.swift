#if canImport(Darwin)
  import Build
  import CFileSystem
  import CoreServices
  import Darwin
  import Dispatch
  import Synchronization

  /// The folders that are watched, by the system's own record of changes: it sees whole trees, and roots that come and go.
  struct WatchedFolders {
    private let roots: [String]
    private let stopSignal: OwnedDescriptor
    private let stream: EventStream

    init(_ roots: [String], stopSignal: OwnedDescriptor) throws(MachineTrouble) {
      // Events name real paths: "/private/tmp/a" for "/tmp/a".
      self.roots = roots.map(Self.realPath)
      self.stopSignal = stopSignal
      stream = try EventStream(self.roots)
    }

    func wait(_ milliseconds: Int32?) throws(MachineTrouble) -> WatchWait {
      try stream.signal.wait(milliseconds, stopSignal: stopSignal)
    }

    mutating func read(into changes: inout ChangeCollection) throws(MachineTrouble) {
      for event in stream.take() {
        var isHidden = false
        for (number, root) in roots.enumerated() where event.path.hasPrefix(root + "/") {
          let path = String(event.path.dropFirst(root.count + 1))
          isHidden = isHidden || SourceName.isHidden(path)
          changes.add(path, in: number)
        }
        if event.asksForList, !isHidden { changes.isUncertain = true }
      }
    }

    /// A path that is not there yet is taken as it is.
    private static func realPath(_ path: String) -> String {
      guard let resolved = realpath(path, nil) else { return path }
      defer { free(resolved) }
      return String(cString: resolved)
    }
  }

  /// Collects what the system tells on a thread of its own.
  private final class EventStream: Sendable {
    struct Event {
      let path: String
      let asksForList: Bool
    }

    /// Has a byte to read when there are events.
    let signal: OwnedDescriptor
    private let writing: OwnedDescriptor
    private let events = Mutex<[Event]>([])
    private let stream = Mutex<FSEventStreamRef?>(nil)

    init(_ roots: [String]) throws(MachineTrouble) {
      var ends: [Int32] = [-1, -1]
      guard pipe_closed_on_exec(&ends) == 0 else { throw .watching(".", errno) }
      (signal, writing) = (OwnedDescriptor(ends[0]), OwnedDescriptor(ends[1]))
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      var context = FSEventStreamContext()
      context.info = Unmanaged.passUnretained(self).toOpaque()
      let flags =
        kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
        | kFSEventStreamCreateFlagWatchRoot
      let made = FSEventStreamCreate(
        nil, { _, info, count, paths, flags, _ in EventStream.tell(info, count, paths, flags) },
        &context, roots as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.002,
        FSEventStreamCreateFlags(flags))
      guard let made else { throw .watching(roots.first ?? ".", ENOMEM) }
      FSEventStreamSetDispatchQueue(made, DispatchQueue(label: "sitegen.watch"))
      guard FSEventStreamStart(made) else { throw .watching(roots.first ?? ".", EAGAIN) }
      stream.withLock { $0 = made }
    }

    deinit {
      stream.withLock { stream in
        guard let stream else { return }
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
      }
    }

    private static func tell(
      _ info: UnsafeMutableRawPointer?, _ count: Int, _ paths: UnsafeMutableRawPointer,
      _ flags: UnsafePointer<FSEventStreamEventFlags>
    ) {
      guard let info else { return }
      let names = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
      let told = (0..<count).map { index in
        Event(
          path: String(cString: names[index]),
          asksForList: flags[index] & FSEventStreamEventFlags(asking) != 0)
      }
      let stream = Unmanaged<EventStream>.fromOpaque(info).takeUnretainedValue()
      stream.events.withLock { $0 += told }
      _ = write(stream.writing.number, "!", 1)
    }

    /// Folders, and whatever was dropped.
    private static let asking =
      kFSEventStreamEventFlagItemIsDir | kFSEventStreamEventFlagMustScanSubDirs
      | kFSEventStreamEventFlagUserDropped | kFSEventStreamEventFlagKernelDropped
      | kFSEventStreamEventFlagRootChanged | kFSEventStreamEventFlagMount
      | kFSEventStreamEventFlagUnmount

    func take() -> [Event] {
      var signals = [UInt8](repeating: 0, count: 512)
      while Darwin.read(signal.number, &signals, signals.count) > 0 {}
      return events.withLock { events in
        defer { events = [] }
        return events
      }
    }
  }
#endif
