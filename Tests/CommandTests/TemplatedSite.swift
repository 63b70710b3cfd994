import Foundation

/// A site of a test's own files with the layouts of the golden sites, in a folder that goes with it.
final class TemplatedSite {
  let folder: URL
  let program: Program

  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "BuildTests/Golden/templates")

  /// `name` tells the folders of tests apart; the files are texts by path.
  init(_ name: String, _ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "sitegen-\(name)-\(UUID().uuidString)")
    program = Program(folder: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.templates, to: folder.appending(path: "templates"))
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to path: String) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}
