import Foundation

/// A copy of a published site that rsync keeps, as an editor's upload to a server does.
struct SiteMirror {
  private let site: SmallSite

  static let isAvailable = FileManager.default.isExecutableFile(atPath: "/usr/bin/rsync")

  init(of site: SmallSite) {
    self.site = site
  }

  func url(_ path: String) -> URL { site.folder.appending(path: "mirror/\(path)") }

  /// Brings the mirror up to date.
  ///
  /// - Returns: the files that were transferred or deleted, sorted. Of folders only times are copied.
  func transfer() throws -> [String] {
    // Of times rsync compares whole seconds unless it is told otherwise, and these tests build faster.
    let outcome = try site.program.runScript(
      "exec rsync -ai --delete --modify-window=-1 public/ mirror/")
    guard outcome.status == 0 else { throw SmallSiteTrouble(messages: outcome.messages) }
    return outcome.output.split(separator: "\n").compactMap { line in
      guard let space = line.firstIndex(of: " ") else { return nil }
      let (kind, path) = (line[..<space], line[space...].drop { $0 == " " })
      let isFile = kind.dropFirst().first == "f" || kind.hasPrefix("*")
      return isFile && !path.hasSuffix("/") ? String(path) : nil
    }.sorted()
  }
}
