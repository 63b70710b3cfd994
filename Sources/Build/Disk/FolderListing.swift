import Fingerprints

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What lies below a folder, in one fixed order whatever the file system's.
struct FolderListing {
  /// Paths relative to the folder, sorted by their bytes. Hidden files (`.name`) are left out.
  var files: [String] = []
  /// Symbolic links; they are not followed: they can form a circle, or lead out of the folder.
  var links: [String] = []
  /// What is neither file nor folder: pipes, sockets, devices.
  var others: [String] = []
  /// All that is not a folder.
  var everything: [String] { files + links + others }
  /// Names that are not UTF-8, as far as they can be shown.
  var strangeNames: [String] = []

  /// Complexity: one call per folder; files are not looked at one by one.
  init(of folder: Folder, includingHidden: Bool = false) throws(MachineTrouble) {
    var found = GatheredPaths()
    try visit(folder, below: "", includingHidden: includingHidden, &found)
    files = found.sorted()
    links.sort { $0.precedesByBytes($1) }
    others.sort { $0.precedesByBytes($1) }
    strangeNames.sort()
  }

  /// Where a file stands among the files. Complexity: logarithmic.
  func position(of path: String) -> Int? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].precedesByBytes(path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < files.count, files[low].hasBytes(of: path) else { return nil }
    return low
  }

  /// The names directly in a folder, hidden ones too.
  static func names(in folder: Folder) throws(MachineTrouble) -> [String] {
    var names: [String] = []
    try forEachEntry(of: folder, at: "") { name, _ in names.append(name.text) }
    return names
  }

  /// The folders below `prefix`, each after the one that holds it.
  static func folders(of root: Folder, below prefix: String) throws(MachineTrouble) -> [String] {
    var found: [String] = []
    try forEachEntry(of: root, at: prefix) { name, kind in
      if kind == .folder { found.append(name.path(below: prefix)) }
    }
    var all: [String] = []
    for folder in found {
      all.append(folder)
      all += try folders(of: root, below: folder)
    }
    return all
  }

  private mutating func visit(
    _ root: Folder, below prefix: String, includingHidden: Bool, _ found: inout GatheredPaths
  ) throws(MachineTrouble) {
    var folders: [String] = []
    found.enter(prefix)
    try Self.forEachEntry(of: root, at: prefix) { name, kind in
      guard includingHidden || !name.isHidden else { return }
      if kind == .file { return found.add(name.bytes) }
      let path = name.path(below: prefix)
      switch kind {
      case .folder: folders.append(path)
      case .symbolicLink: links.append(path)
      case .file, .other, .missing: others.append(path)
      case nil: strangeNames.append(path)
      }
    }
    for path in folders {
      try visit(root, below: path, includingHidden: includingHidden, &found)
    }
  }

  /// The kind is nil for a name that is not UTF-8.
  private static func forEachEntry(
    of root: Folder, at prefix: String, _ body: (EntryName, FileKind?) -> Void
  ) throws(MachineTrouble) {
    let shown = prefix.isEmpty ? root.path : "\(root.path)/\(prefix)"
    let descriptor = openat(
      root.descriptor, prefix.isEmpty ? "." : prefix, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .systemCall("list the folder", shown) }
    guard let stream = fdopendir(descriptor) else {
      defer { close(descriptor) }
      throw .systemCall("list the folder", shown)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withName(of: entry) { name in
        guard !name.isFolderItself else { return }
        body(name, name.isText ? kind(of: entry, name, in: descriptor) : nil)
      }
    }
  }

  private static func withName(
    of entry: UnsafeMutablePointer<dirent>, _ body: (EntryName) -> Void
  ) {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      let size = MemoryLayout.size(ofValue: pointer.pointee)
      pointer.withMemoryRebound(to: UInt8.self, capacity: size) {
        body(EntryName(bytes: UnsafeBufferPointer(start: $0, count: strnlen($0, size))))
      }
    }
  }

  /// Some file systems do not say the kind in the listing; then the entry is looked at.
  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, _ name: EntryName, in descriptor: Int32
  ) -> FileKind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .symbolicLink
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard fstatat(descriptor, name.text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        return .missing
      }
      return FileKind(mode: status.st_mode)
    default: return .other
    }
  }
}
