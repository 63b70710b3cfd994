import Fingerprints
import SiteModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What one output, or one preview, uses of the store: now, and before that changed last. Whoever goes back once, to
/// another branch perhaps, finds all that was made.
///
/// Each says in a file of its own what it uses, before it looks what is there. So what nobody names can be removed while
/// others are at work.
struct UsedPictures: Equatable {
  /// What names of files begin with, up to the first `-` or `.`: keys of pictures, and of the program's version.
  private(set) var now: Set<Substring>
  private(set) var before: Set<Substring>

  static let ending = ".used"

  init(now: Set<Substring>, before: Set<Substring> = []) {
    self.now = now
    self.before = before
  }

  /// Two lines of words.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, lines[2].isEmpty else { return nil }
    now = Set(lines[0].split(separator: " "))
    before = Set(lines[1].split(separator: " "))
  }

  var bytes: [UInt8] {
    Array(
      "\(now.sorted().joined(separator: " "))\n\(before.sorted().joined(separator: " "))\n".utf8)
  }
}

extension PictureStore {
  /// In nanoseconds. Outputs that nobody builds any more, and what was used before, are forgotten in the end.
  private static let month: Int64 = 30 * 86_400_000_000_000

  /// Says what `user` uses from here on, and removes what nobody uses any more.
  ///
  /// Complexity: where that is what it was, reads one file. Only where it differs, or was said a month ago, the names
  /// of all files.
  func use(_ wanted: some Sequence<String>, by user: String) throws(MachineTrouble) {
    let file = "\(Fingerprint(of: user))\(UsedPictures.ending)"
    let now = Set(wanted.map { $0[...] })
    let stamp = folder.stamp(ofFile: file)
    let known = stamp == nil ? nil : used(in: file)
    let isRecent = (stamp?.modified ?? 0) > FileStamp.now - Self.month
    if known?.now == now, isRecent { return }
    if stamp == nil, now.isEmpty { return }
    let isAlone = lock()
    defer { if isAlone { flock(folder.descriptor, LOCK_UN) } }
    let before = known.map { $0.now == now ? [] : $0.now } ?? []
    try write(UsedPictures(now: now, before: before).bytes, to: file)
    if isAlone { try removeUnused() }
  }

  /// What somebody says he uses is written under a lock, for otherwise it could be removed between the look at what all
  /// use and the removal. False where the file system has no locks: then nothing is removed.
  private func lock() -> Bool {
    while flock(folder.descriptor, LOCK_EX) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  private func removeUnused() throws(MachineTrouble) {
    let names = try FolderListing.names(in: folder)
    var used: Set<Substring> = []
    for name in names where name.hasSuffix(UsedPictures.ending) {
      guard let stamp = folder.stamp(ofFile: name) else { continue }
      if stamp.modified < FileStamp.now - 3 * Self.month {
        remove(name)
      } else {
        // Of what cannot be read, nobody knows what it uses.
        guard let known = self.used(in: name) else { return }
        used.formUnion(known.now)
        used.formUnion(known.before)
      }
    }
    for name in names {
      guard let key = Self.key(ofFile: name), !used.contains(key) else { continue }
      remove(name)
    }
  }

  private func used(in file: String) -> UsedPictures? {
    (try? folder.read(file, limit: 1 << 26)).flatMap(UsedPictures.init)
  }

  /// Nil for what is no file of a picture, nor of the program's version.
  private static func key(ofFile name: String) -> Substring? {
    let endings = PictureSettings.Format.allCases.map(\.rawValue) + ["forms", "version"]
    guard let dot = name.lastIndex(of: "."),
      endings.contains(String(name[name.index(after: dot)...]))
    else { return nil }
    let key = name[..<(name.firstIndex(of: "-") ?? dot)]
    return key.count == 16 && key.allSatisfy(\.isHexDigit) ? key : nil
  }
}
