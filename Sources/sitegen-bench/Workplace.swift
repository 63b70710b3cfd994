import Foundation

/// The folder that all is measured in.
struct Workplace {
  let folder: URL
  private let aside: URL

  init(_ path: String?) throws {
    folder =
      path.map { URL(filePath: $0).absoluteURL }
      ?? FileManager.default.temporaryDirectory.appending(
        path: "sitegen-bench-\(UUID().uuidString)")
    aside = folder.appending(path: "aside")
    if let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path), !names.isEmpty
    {
      throw Trouble("'\(folder.path)' is not empty; give a new folder with --folder")
    }
    try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
  }

  /// Renames, because removing would slow down the builds that follow.
  func moveAside(_ url: URL) throws {
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    try FileManager.default.moveItem(at: url, to: freshFolder())
  }

  /// The path of a folder that is not there.
  func freshFolder() -> URL { aside.appending(path: UUID().uuidString) }
}

/// Why nothing can be measured.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
