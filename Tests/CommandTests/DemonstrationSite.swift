import Foundation

/// A copy of the project's own site, to be changed and built.
final class DemonstrationSite {
  let folder: URL
  private let program: Program

  /// A day on which each page is published: none is updated later, and no review is overdue.
  static let day = "2026-12-01"

  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: Self.project.appending(path: name), to: folder.appending(path: name))
    }
    program = Program(folder: folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func build(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome
  {
    try build(arguments, environment: environment)
  }

  /// Without a look at git: the copy lies in no repository.
  func check() throws -> Program.Outcome {
    try program.run(["check", "--as-of", Self.day, "--no-git"])
  }

  /// As of a fixed day, unless the arguments or the environment say otherwise.
  func build(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
    let saysDay = arguments.contains("--as-of") || environment["SOURCE_DATE_EPOCH"] != nil
    return try program.run(
      ["build"] + (saysDay ? [] : ["--as-of", Self.day]) + arguments, environment: environment)
  }

  /// No file may grow beyond a few kilobytes: to the program that is a disk that is full.
  func buildWithFileSizeLimit() throws -> Program.Outcome {
    try program.runLimited(blocks: 4, ["build", "--as-of", Self.day])
  }

  /// What the program changes below the site's folder meets the fault.
  func build(on disk: FaultyDisk, jobs: Int = 1) throws -> FaultyDisk.Outcome {
    try disk.run(
      program, ["build", "--as-of", Self.day, "--jobs", String(jobs)], root: folder)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// All files below a folder, by their paths.
  func files(below path: String) throws -> [String: Data] {
    let root = folder.appending(path: path)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var files: [String: Data] = [:]
    for name in names ?? [] {
      files[name] = try? Data(contentsOf: root.appending(path: name))
    }
    return files
  }

  func edit(_ path: String, _ change: (String) -> String) throws {
    try write(change(try text(path)), to: path)
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
