import Foundation

/// All files below a folder, with their content.
struct FileTree: Equatable {
  private var files: [String: String] = [:]

  init(of folder: URL) throws {
    let manager = FileManager.default
    guard let names = manager.enumerator(atPath: folder.path) else { return }
    for case let name as String in names {
      let file = folder.appending(path: name)
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[name] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }

  var paths: [String] { files.keys.sorted() }

  subscript(path: String) -> String? { files[path] }

  /// Whether another tree holds all of this one.
  func isPart(of other: FileTree) -> Bool { files.allSatisfy { other[$0.key] == $0.value } }

  /// Replaces the folder.
  func write(to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "sitegen-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
