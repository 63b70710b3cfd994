import Foundation

/// A made-up site of some dozen pages with small layouts, in a folder of its own. It is quick to build, so that
/// tests can build it hundreds of times.
///
/// It has three editions. From each to the next, sentences and titles change, a page and a picture come, others
/// go, and one edition has another style sheet, so that a build between two has every kind of work to do.
final class SmallSite {
  let folder: URL
  let program: Program
  private var written: [String: String] = [:]

  static let editions = 3

  private static let layouts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "BuildTests/Golden/templates")

  /// `place` is where the site's folder is made; the folder for temporary files without.
  init(edition: Int = 0, in place: URL = FileManager.default.temporaryDirectory) throws {
    folder = place.appending(path: "sitegen-small-\(UUID().uuidString)")
    program = Program(folder: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.layouts, to: folder.appending(path: "templates"))
    try write(edition: edition)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Makes the sources those of an edition, and touches only files that differ.
  func write(edition: Int) throws {
    let files = SmallSiteText.files(edition)
    for path in written.keys.sorted() where files[path] == nil { try remove(path) }
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where written[path] != text {
      try write(text, to: path)
    }
    written = files
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func edit(_ path: String, _ change: (String) -> String) throws {
    try write(change(try text(path)), to: path)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// What lies in a folder; nil when there is none.
  func tree(_ path: String = "public") throws -> SiteTree? {
    try SiteTree(of: folder.appending(path: path))
  }

  /// What a clean build makes of the sources as they are.
  func cleanTree(_ arguments: String...) throws -> SiteTree {
    let other = try SmallSite()
    try other.remove("content")
    try other.remove("templates")
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: folder.appending(path: name), to: other.folder.appending(path: name))
    }
    return try other.published(arguments)
  }

  /// What a clean build makes of an edition.
  static func cleanTree(edition: Int) throws -> SiteTree {
    try SmallSite(edition: edition).published([])
  }

  private func published(_ arguments: [String]) throws -> SiteTree {
    let outcome = try build(arguments)
    guard outcome.status == 0, let tree = try tree() else {
      throw SmallSiteTrouble(messages: outcome.messages)
    }
    return tree
  }
}

/// A build that should have been without trouble was not.
struct SmallSiteTrouble: Error {
  let messages: String
}

// MARK: Running the program

/// Pages of these sites come and go as they like, so no list is kept of their addresses.
extension SmallSite {
  func build(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome
  {
    try build(arguments, environment: environment)
  }

  func build(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
    try program.run(
      ["build", "--as-of", "2026-11-22", "--no-lock"] + arguments, environment: environment)
  }

  func rollBack(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["rollback"] + arguments)
  }

  /// On one thread, so that calls come in the same order each time.
  func build(on disk: FaultyDisk, _ arguments: String...) throws -> FaultyDisk.Outcome {
    try disk.run(
      program, ["build", "--as-of", "2026-11-22", "--no-lock", "--jobs", "1"] + arguments,
      root: folder)
  }

  func rollBack(on disk: FaultyDisk) throws -> FaultyDisk.Outcome {
    try disk.run(program, ["rollback"], root: folder)
  }
}
