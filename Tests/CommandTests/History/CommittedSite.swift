import Foundation
import Testing

/// A small site in a git repository of its own, whose commits have the days that a test gives them.
final class CommittedSite {
  let folder: URL
  /// The repository's own folder is above it where the site lies deeper.
  let repository: URL
  let program: Program

  static let git = URL(filePath: "/usr/bin/git")
  /// Nobody's settings but the repository's.
  static let settings = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
  static let page = "content/en/sleep.md"

  private let root: URL
  private static let layouts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "BuildTests/Golden/templates")

  /// `path` is where the site lies in its repository.
  init(at path: String = "", isRepository: Bool = true, options: [String] = []) throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-history-\(UUID().uuidString)")
    repository = root.appending(path: "site")
    folder = path.isEmpty ? repository : repository.appending(path: path)
    program = Program(folder: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.layouts, to: folder.appending(path: "templates"))
    try write(Self.siteSettings, to: "content/site.yaml")
    try write(
      "---\ntitle: Health\nsummary: Here.\ntype: home\nupdated: 2020-01-02\n---\n\nWelcome.\n",
      to: "content/en/index.md")
    try write(Self.text(), to: Self.page)
    if isRepository { try git(["init", "--quiet", "--initial-branch=main"] + options + ["."]) }
  }

  /// The same files, in another work tree: a clone, say.
  private init(sharing site: CommittedSite, at folder: URL) {
    root = folder
    repository = folder
    self.folder = folder
    program = Program(folder: folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  static let siteSettings = """
    title: Health
    base_url: https://example.org/
    languages: [en]
    publisher: {name: Example Institute}
    email: info@example.org

    """

  static func text(
    _ words: String = "Sleep well.", updated: String = "2022-12-06", next: String = "2028",
    more: String = ""
  ) -> String {
    "---\ntitle: Sleep\nsummary: About sleep.\nupdated: \(updated)\nnext_review: \(next)\n\(more)---\n\n## At night\n\n\(words)\n"
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func edit(_ path: String = CommittedSite.page, _ change: (String) -> String) throws {
    let file = folder.appending(path: path)
    try write(change(String(decoding: try Data(contentsOf: file), as: UTF8.self)), to: path)
  }

  /// Commits all that is in the files.
  ///
  /// - Returns: the commit's name, as messages write it.
  @discardableResult
  func commit(_ day: String, committed: String? = nil) throws -> String {
    try git(["add", "--all", "."])
    try git(["commit", "--quiet", "--allow-empty", "-m", "x"], day: day, committed: committed)
    return try name()
  }

  func name(of commit: String = "HEAD") throws -> String {
    String(try git(["rev-parse", commit]).prefix(10))
  }

  @discardableResult
  func git(
    _ arguments: [String], day: String = "2020-01-01", committed: String? = nil,
    environment: [String: String] = [:]
  ) throws -> String {
    let (status, output) = try tryGit(
      arguments, day: day, committed: committed, environment: environment)
    try #require(status == 0, "git \(arguments.joined(separator: " "))")
    return output
  }

  /// What git may refuse.
  func tryGit(
    _ arguments: [String], day: String = "2020-01-01", committed: String? = nil,
    environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = Self.git
    process.arguments =
      [
        "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false",
      ] + arguments
    process.currentDirectoryURL = repository
    process.environment = Self.settings.merging([
      "PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": "\(day)T12:00:00+0100",
      "GIT_COMMITTER_DATE": "\(committed ?? day)T12:00:00+0100",
    ]) { $1 }.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// A clone in a folder of its own.
  func clone(_ options: String...) throws -> CommittedSite {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-clone-\(UUID().uuidString)")
    try git(["clone", "--quiet"] + options + ["file://\(repository.path)", place.path])
    return CommittedSite(sharing: self, at: place)
  }

  /// What a check says of the life of pages: `RV040 content/en/sleep.md:4 the text …`.
  func check(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> [HistoryFinding] {
    let outcome = try run(arguments, environment: environment)
    try #require(outcome.status < 2, "\(outcome.messages)")
    return try HistoryFinding.all(in: outcome.output)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try program.run(
      ["check", "--as-of", "2026-11-22", "--format", "json"] + arguments,
      environment: Self.settings.merging(environment) { $1 })
  }
}

/// What was found of the life of a page.
struct HistoryFinding: Decodable, CustomStringConvertible {
  let code: String
  let severity: String
  let message: String
  let file: String
  let line: Int?
  let notes: [Note]?
  let help: String?

  struct Note: Decodable {
    let message: String
  }

  var description: String { "\(code) \(file):\(line ?? 0) \(message)" }
  var note: String? { notes?.first?.message }

  static func all(in lines: String) throws -> [HistoryFinding] {
    try lines.split(separator: "\n").filter { $0.contains("\"code\":\"RV04") }
      .map { try JSONDecoder().decode(HistoryFinding.self, from: Data($0.utf8)) }
  }
}
