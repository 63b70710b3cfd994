import Build
import Foundation
import FrontMatter

/// A made-up site of 61 pages: a home page and four topics of 14 pages each. The pages of one topic are fact
/// sheets, the others articles. It is on disk, and remembers its builds.
final class TopicSite {
  let folder: TemporaryFolder

  static let topics = ["pain", "sleep", "skin", "heart"]
  static let pagesPerTopic = 14
  static let pageCount = 1 + topics.count * (1 + pagesPerTopic)

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: GoldenTemplates.folder, to: folder.url.appending(path: "templates"))
    for (path, text) in TopicSiteText.files { try write(text, to: path) }
    try edit("templates/strings/en.yaml") { $0 + "article_note: \"Of all articles\"\n" }
  }

  /// A site that was published, and published again with a change that was then undone, so that the tree
  /// which nobody sees holds one other page.
  static func settled() throws -> TopicSite {
    let site = try TopicSite()
    let path = "content/en/heart/heart-14.md"
    let text = try site.text(path)
    _ = try site.build()
    try site.write(text + "\nA sentence.\n", to: path)
    _ = try site.build()
    try site.write(text, to: path)
    _ = try site.build()
    return site
  }

  // MARK: Files

  func write(_ text: String, to path: String) throws {
    let file = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  func edit(_ path: String, _ change: (String) -> String) throws {
    let text = try text(path)
    let changed = change(text)
    precondition(changed != text, "an edit of \(path) changes it")
    try write(changed, to: path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: path))
  }

  /// All source files, by path.
  func sources() throws -> [String] {
    try ["content", "templates"].flatMap { name in
      try FileTree(of: folder.url.appending(path: name)).paths.map { "\(name)/\($0)" }
    }
  }

  // MARK: Builds

  func build(
    output: String = "public", compresses: Bool = false, program: UInt64 = 1
  ) throws -> BuildReport {
    try Builder(
      BuildOptions(
        content: path("content"), templates: path("templates"), output: path(output),
        today: CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0), jobs: 2,
        compresses: compresses, program: program)
    ).build()
  }

  /// What is published.
  func published() throws -> FileTree { try FileTree(of: folder.url.appending(path: "public")) }

  /// What the tree holds that nobody sees.
  func hidden() throws -> FileTree {
    try FileTree(of: folder.url.appending(path: ".sitegen/public/tree"))
  }

  /// What a build makes of the sources that knows nothing.
  func clean(compresses: Bool = false) throws -> FileTree {
    for path in ["clean", ".sitegen/clean"] { try? remove(path) }
    _ = try build(output: "clean", compresses: compresses)
    return try FileTree(of: folder.url.appending(path: "clean"))
  }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }
}
