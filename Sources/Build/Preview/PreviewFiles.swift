import Synchronization

/// The files of a site beside its pages, for whoever asks for them one by one.
final class PreviewFiles: Sendable {
  private let files: SiteFiles
  /// All that is written from what is known of the site, by path; listed when one of them is first asked for.
  private let texts = Mutex<[String: SiteFile]?>(nil)

  init(_ files: SiteFiles) {
    self.files = files
  }

  /// What servers are to send with everything.
  var rules: HostRules { files.rules }

  /// Nil when there is none at the path, below the site's base, and when it can no longer be read.
  func bytes(at path: String) -> [UInt8]? {
    if let copied = asset(at: path) ?? picture(at: path) { return Self.bytes(of: copied) }
    return texts.withLock { texts in
      let known = texts ?? Self.byPath(files.texts())
      texts = known
      return known[path].flatMap(Self.bytes)
    }
  }

  private static func byPath(_ files: [SiteFile]) -> [String: SiteFile] {
    Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A page that stays as it was asks for files of the theme by the names that they had.
  private func asset(at path: String) -> SiteFile? {
    guard path.hasPrefix("assets/"), let assets = try? files.assets() else { return nil }
    let name = Self.withoutFingerprint(path)
    return assets.first { $0.path == path }
      ?? assets.first { Self.withoutFingerprint($0.path) == name }
  }

  static func withoutFingerprint(_ path: String) -> String {
    var parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return path }
    parts.remove(at: parts.count - 2)
    return parts.joined(separator: ".")
  }

  private func picture(at path: String) -> SiteFile? {
    if let used = try? files.pictures().first(where: { $0.path == path }) { return used }
    return files.unused(at: path)
  }

  private static func bytes(of file: SiteFile) -> [UInt8]? {
    switch file.content {
    case .made(_, let bytes): bytes()
    case .copy(let source, let folder, _, let size):
      try? folder.read(source, limit: Int(size) + SourceReader.pageLimit)
    }
  }
}
