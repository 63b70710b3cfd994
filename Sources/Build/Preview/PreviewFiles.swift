import Synchronization

/// The files of a site beside its pages, for whoever asks for them one by one.
final class PreviewFiles: Sendable {
  private let files: SiteFiles
  /// Listed when one of them is first asked for.
  private let listed = Mutex(Listed())

  private struct Listed {
    var copies: [String: Copy]?
    /// All that is written from what is known of the site, by path.
    var texts: [String: SiteFile]?
  }

  /// A file as it lies in the sources.
  private struct Copy: Sendable {
    let source: String
    let folder: Folder
  }

  enum Found {
    case bytes([UInt8])
    case file(PreviewedFile)
  }

  init(_ files: SiteFiles) {
    self.files = files
  }

  /// What servers are to send with everything.
  var rules: HostRules { files.rules }

  /// Nil when there is none at the path, below the site's base, and when it can no longer be read.
  func found(at path: String) -> Found? {
    if let copy = copy(at: path) {
      return PreviewedFile(copy.source, in: copy.folder).map { .file($0) }
    }
    return text(at: path).map { .bytes($0) }
  }

  private func text(at path: String) -> [UInt8]? {
    listed.withLock { listed in
      let known = listed.texts ?? texts()
      listed.texts = known
      guard
        case .made(_, let bytes) = (known[path] ?? known[Self.withoutFingerprint(path)])?.content
      else { return nil }
      return bytes()
    }
  }

  private func texts() -> [String: SiteFile] {
    var texts: [String: SiteFile] = [:]
    for file in files.texts() { texts[file.path] = file }
    for file in (try? files.assets()) ?? [] {
      texts[file.path] = file
      texts[Self.withoutFingerprint(file.path)] = file
    }
    return texts
  }

  /// A page that stays as it was asks for files of the theme by the names that they had.
  private func copy(at path: String) -> Copy? {
    listed.withLock { listed in
      let known = listed.copies ?? copies()
      listed.copies = known
      return known[path] ?? known[Self.withoutFingerprint(path)]
    }
  }

  /// Those of the theme by their names without a fingerprint, too. Style sheets are not among them.
  private func copies() -> [String: Copy] {
    var copies: [String: Copy] = [:]
    for file in ((try? files.pictures()) ?? []) + files.downloads { add(file, to: &copies) }
    for file in (try? files.assets()) ?? [] {
      add(file, to: &copies)
      copies[Self.withoutFingerprint(file.path)] = copies[file.path]
    }
    return copies
  }

  private func add(_ file: SiteFile, to copies: inout [String: Copy]) {
    guard case .copy(let source, let folder, _, _) = file.content, copies[file.path] == nil
    else { return }
    copies[file.path] = Copy(source: source, folder: folder)
  }

  static func withoutFingerprint(_ path: String) -> String {
    var parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard path.hasPrefix("assets/"), parts.count > 2 else { return path }
    parts.remove(at: parts.count - 2)
    return parts.joined(separator: ".")
  }
}
