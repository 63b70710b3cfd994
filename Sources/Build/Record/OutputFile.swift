import Fingerprints

/// A file of a tree of outputs without its path.
struct OutputEntry: Sendable, Hashable {
  /// A digest of the path.
  let key: UInt64
  /// Of the content.
  let digest: UInt64
  let size: Int64
  /// Nanoseconds since 1970.
  let modified: Int64

  func hasContent(of other: OutputEntry) -> Bool {
    digest == other.digest && size == other.size
  }
}

/// One file of a tree of outputs.
struct OutputFile: Sendable, Hashable {
  let path: String
  /// A digest of the path.
  let key: UInt64
  /// Of the content.
  let digest: UInt64
  let size: Int64
  /// Nanoseconds since 1970.
  var modified: Int64

  /// A page's path is digested without its last step, so that the page's address is enough.
  static func key(of path: String) -> UInt64 {
    path.hasSuffix(page) ? key(ofPage: String(path.dropLast(page.count))) : key(path, isPage: false)
  }

  /// `address` is relative to the site, with a slash at its end.
  static func key(ofPage address: String) -> UInt64 { key(address, isPage: true) }

  private static let page = "index.html"

  private static func key(_ path: String, isPage: Bool) -> UInt64 {
    var digest = Fingerprint(of: path)
    digest.add(isPage)
    return digest.value
  }

  var entry: OutputEntry {
    OutputEntry(key: key, digest: digest, size: size, modified: modified)
  }

  func hasContent(of other: OutputFile) -> Bool { entry.hasContent(of: other.entry) }
}

/// One folder of a tree of outputs. Its time changes when a file comes into it or leaves it.
struct OutputFolder: Sendable, Hashable {
  /// Without a slash at its end; empty for the tree itself.
  let path: String
  let modified: Int64

  /// All folders that the files at some paths lie in, the tree itself among them.
  static func paths(above files: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = [""]
    for file in files {
      var rest = file[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders
  }
}
