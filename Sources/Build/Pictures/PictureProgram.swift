import Fingerprints

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the program is that makes smaller forms of pictures: `vips`, of the library of that name.
package enum PictureProgram: Sendable, Equatable {
  /// None is asked for.
  case unwanted
  /// The first of that name in these folders.
  case searched([String])
  case file(String)

  static let name = "vips"

  /// A program that is there, as the file system knows it.
  struct Found {
    let path: String
    /// Another one has another, and so has another version in the same place.
    let identity: UInt64
  }

  /// Complexity: a call for each folder.
  func find() -> Found? {
    switch self {
    case .unwanted: nil
    case .file(let path): Self.program(path)
    case .searched(let folders):
      folders.lazy.compactMap { Self.program("\($0.isEmpty ? "." : $0)/\(Self.name)") }.first
    }
  }

  /// What a build remembers of the one it had; never 0.
  static func identity(of found: Found?) -> UInt64 { found?.identity ?? 1 }

  private static func program(_ path: String) -> Found? {
    var status = stat()
    guard stat(path, &status) == 0, FileKind(mode: status.st_mode) == .file,
      access(path, X_OK) == 0
    else { return nil }
    let stamp = FileStamp(status)
    var digest = Fingerprint(of: path)
    digest.add(Int(stamp.size))
    digest.add(Int(stamp.modified))
    digest.add(stamp.inode)
    return Found(path: path, identity: max(2, digest.value))
  }
}
