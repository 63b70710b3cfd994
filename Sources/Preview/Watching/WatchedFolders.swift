#if os(Linux)
  import Build
  import Glibc

  /// The folders that are watched, each with a watch of its own.
  ///
  /// Whatever happens to a folder is answered in one way: forget all below its path, then watch what is there now. The
  /// last event of a path so leads to what is there, however often folders changed places before.
  struct WatchedFolders {
    private let roots: [String]
    private let stopSignal: OwnedDescriptor
    private var queue: InotifyQueue
    private var places: [Int32: [Place]] = [:]
    /// By root: the watches of its folders, by their path.
    private var watches: [[String: Int32]]

    /// Why a folder is watched.
    private enum Place: Hashable {
      /// It is below a root, or a root itself, whose path is empty.
      case folder(Int, String)
      /// A root is below it. `name` leads there.
      case above(Int, name: String)
    }

    init(_ roots: [String], stopSignal: OwnedDescriptor) throws(MachineTrouble) {
      self.roots = roots
      self.stopSignal = stopSignal
      queue = try InotifyQueue()
      watches = Array(repeating: [:], count: roots.count)
      for root in roots.indices { try watchRoot(root) }
    }

    func wait(_ milliseconds: Int32?) throws(MachineTrouble) -> WatchWait {
      try queue.descriptor.wait(milliseconds, stopSignal: stopSignal)
    }

    mutating func read(into changes: inout ChangeCollection) throws(MachineTrouble) {
      for event in try queue.read() {
        if event.has(IN_Q_OVERFLOW) {
          self = try WatchedFolders(roots, stopSignal: stopSignal)
          changes.isUncertain = true
          return
        }
        for place in places[event.watch] ?? [] {
          switch place {
          case .folder(let root, let path): try take(event, root, path, &changes)
          case .above(let root, let name): try take(event, above: root, name, &changes)
          }
        }
        if event.has(IN_IGNORED) { places[event.watch] = nil }
      }
    }

    private mutating func take(
      _ event: InotifyQueue.Event, _ root: Int, _ path: String, _ changes: inout ChangeCollection
    ) throws(MachineTrouble) {
      guard !event.name.isEmpty else {
        // Of other folders, those above tell.
        guard path.isEmpty else { return }
        changes.isUncertain = true
        if event.has(IN_IGNORED | IN_MOVE_SELF) { try watchRoot(root) }
        return
      }
      // Nothing below a hidden folder is a part of the site, whatever programs keep there.
      guard !SourceName.isHidden(event.name) else { return }
      let inner = path.isEmpty ? event.name : "\(path)/\(event.name)"
      guard event.has(IN_ISDIR) else { return changes.add(inner, in: root) }
      // A folder that is opened for reading and closed has no event in the mask; one that comes and goes does.
      changes.isUncertain = true
      forget(inner, of: root)
      try watch(inner, of: root)
    }

    private mutating func take(
      _ event: InotifyQueue.Event, above root: Int, _ name: String,
      _ changes: inout ChangeCollection
    ) throws(MachineTrouble) {
      guard event.name == name || event.has(IN_IGNORED | IN_MOVE_SELF) else { return }
      changes.isUncertain = true
      try watchRoot(root)
    }

    /// Watches a root with all below it, and the folder that holds it; where that is missing, the one above.
    private mutating func watchRoot(_ root: Int) throws(MachineTrouble) {
      forget("", of: root)
      for (watch, known) in places {
        places[watch] = known.filter { if case .above(root, _) = $0 { false } else { true } }
      }
      // From above to below: what comes in between is seen by one of the watches.
      try watchAbove(root)
      try watch("", of: root)
    }

    private mutating func watchAbove(_ root: Int) throws(MachineTrouble) {
      var path = Substring(roots[root])
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      while !path.isEmpty, path != "/" {
        let slash = path.lastIndex(of: "/")
        let name = String(path[(slash.map(path.index(after:)) ?? path.startIndex)...])
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        if let watch = try queue.watch(parent, followingLink: true) {
          places[watch, default: []].append(.above(root, name: name))
          return
        }
        path = slash.map { path[..<$0] } ?? ""
      }
    }

    /// First watches the folder and then lists it: what comes in between is in one of both, or in both.
    private mutating func watch(_ path: String, of root: Int) throws(MachineTrouble) {
      let place = path.isEmpty ? roots[root] : "\(roots[root])/\(path)"
      guard let watch = try queue.watch(place, followingLink: path.isEmpty) else { return }
      watches[root][path] = watch
      places[watch, default: []].append(.folder(root, path))
      for name in Self.folders(in: place) {
        try self.watch(path.isEmpty ? name : "\(path)/\(name)", of: root)
      }
    }

    private mutating func forget(_ path: String, of root: Int) {
      let below = path.isEmpty ? "" : path + "/"
      for (folder, watch) in watches[root] where folder == path || folder.hasPrefix(below) {
        watches[root][folder] = nil
        places[watch]?.removeAll { $0 == .folder(root, folder) }
        guard places[watch]?.isEmpty ?? true else { continue }
        places[watch] = nil
        queue.unwatch(watch)
      }
    }

    /// Names of what is or may be a folder, but for hidden ones; empty where it cannot be listed: the build says so.
    private static func folders(in path: String) -> [String] {
      guard let stream = opendir(path) else { return [] }
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        guard entry.pointee.d_type == DT_DIR || entry.pointee.d_type == DT_UNKNOWN else { continue }
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !SourceName.isHidden(name) { names.append(name) }
      }
      return names
    }
  }
#endif
