/// What a tree of files holds, to the byte: two trees with the same manifest are the same site.
///
/// Files only: symbolic links, pipes and names that are not UTF-8 are no part of a site, and a folder
/// without a file cannot be seen by a reader.
struct SiteManifest: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    /// Relative to the tree.
    let path: String
    /// The 32 bytes of the content's SHA-256.
    let digest: [UInt8]
  }

  /// Sorted by the bytes of the paths.
  let entries: [Entry]

  /// Reads every file of the folder, hidden ones too, but for `.gitkeep`, which is git's and not the site's. A file that vanishes meanwhile is trouble: whoever
  /// asks for a manifest must know that nobody writes to the tree.
  init(of folder: Folder, workers: Workers) throws(MachineTrouble) {
    let files = try FolderListing(of: folder, includingHidden: true).files.filter {
      $0 != Publication.keeper
    }
    let finished = try workers.run(over: files.count) {
      DigestWorker(folder: folder)
    } visit: { (worker, index) throws(MachineTrouble) in
      try worker.digest(files[index], at: index)
    }
    let digests = finished.flatMap(\.digests).sorted { $0.index < $1.index }
    entries = digests.map { Entry(path: files[$0.index], digest: $0.bytes) }
  }

  /// One line a file, as `sha256sum` prints and `sha256sum --check` reads it:
  /// 64 hexadecimal digits, two spaces, the path.
  var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(entries.reduce(0) { $0 + $1.path.utf8.count + 68 })
    for entry in entries { Self.append(entry, to: &text) }
    return text
  }

  /// One name for the whole tree: the SHA-256 of the manifest's bytes, in 64 hexadecimal digits.
  var digest: String { Hexadecimal.text(SHA256Sum(of: bytes).bytes) }

  /// In GNU's form a backslash before the digits says that the path is written with escapes, because a
  /// line could not hold it otherwise.
  private static func append(_ entry: Entry, to text: inout [UInt8]) {
    let isEscaped = entry.path.utf8.contains { escape($0) != nil }
    if isEscaped { text.append(backslash) }
    Hexadecimal.append(entry.digest, to: &text)
    text += "  ".utf8
    for byte in entry.path.utf8 {
      if let letter = escape(byte) {
        text += [backslash, letter]
      } else {
        text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\n"))
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func escape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    case backslash: backslash
    default: nil
    }
  }
}
