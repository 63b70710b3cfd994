#if os(Linux)
  import Build
  import Glibc

  /// What the kernel has to tell of some folders, in the order in which it happened.
  struct InotifyQueue {
    let descriptor: OwnedDescriptor

    struct Event {
      /// Of the folder; -1 where the queue overflowed.
      let watch: Int32
      let mask: Int32
      /// Of what happened in the folder; empty for what happened to the folder itself.
      let name: String

      func has(_ bits: Int32) -> Bool { mask & bits != 0 }
    }

    /// Of a folder: whatever changes what its files say, and which there are. A file that is being written is left out
    /// until it is closed: half of it is no page.
    private static let mask =
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK

    init() throws(MachineTrouble) {
      let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard number >= 0 else { throw .watching(".", errno) }
      descriptor = OwnedDescriptor(number)
    }

    /// The number of the watch, the same for a folder however it is called; nil for what is no folder, is gone, or may not
    /// be read.
    func watch(_ path: String, followingLink: Bool) throws(MachineTrouble) -> Int32? {
      let mask = followingLink ? Self.mask : Self.mask | IN_DONT_FOLLOW
      let watch = inotify_add_watch(descriptor.number, path, UInt32(mask))
      if watch >= 0 { return watch }
      switch errno {
      case ENOENT, ENOTDIR, EACCES, ELOOP, EPERM, ENAMETOOLONG: return nil
      default: throw .watching(path, errno)
      }
    }

    func unwatch(_ watch: Int32) {
      _ = inotify_rm_watch(descriptor.number, watch)
    }

    /// What is there now, without waiting.
    func read() throws(MachineTrouble) -> [Event] {
      var events: [Event] = []
      while true {
        let (found, code) = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) {
          buffer -> ([Event], Int32) in
          let count = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
          guard count > 0 else { return ([], count < 0 ? errno : 0) }
          return (Self.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count])), 0)
        }
        guard code == 0 || code == EAGAIN || code == EINTR else { throw .watching(".", code) }
        if found.isEmpty { return events }
        events += found
      }
    }

    private static func events(in bytes: UnsafeRawBufferPointer) -> [Event] {
      var events: [Event] = []
      var position = 0
      let head = MemoryLayout<inotify_event>.size
      while position + head <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
        let start = position + head
        position = start + Int(event.len)
        // Padded with zeros.
        let name = bytes[start..<min(position, bytes.count)].prefix { $0 != 0 }
        events.append(
          Event(
            watch: event.wd, mask: Int32(truncatingIfNeeded: event.mask),
            name: String(decoding: name, as: UTF8.self)))
      }
      return events
    }
  }
#endif
