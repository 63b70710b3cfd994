import Build
import Diagnostics
import Foundation
import FrontMatter

/// A small correct site in a folder of its own, in which a test changes files and then builds.
struct SiteFixture: Sendable {
  let folder: TemporaryFolder

  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/templates")

  init(_ changes: [String: String?] = [:]) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.templates, to: url("templates"))
    for (path, text) in Self.files { try write(text, to: path) }
    for (path, text) in changes {
      if let text {
        try write(text, to: path)
      } else {
        try FileManager.default.removeItem(at: url(path))
      }
    }
  }

  func url(_ path: String) -> URL { folder.url.appending(path: path) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(path))
  }

  /// The one page with other words in its text.
  func writePage(_ words: String) throws {
    try write(Self.page.replacing("Sleep well", with: words), to: "content/en/sleep.md")
  }

  func build(output: String = "public", isStrict: Bool = false, jobs: Int = 2) throws -> BuildReport
  {
    try Builder(options(output: output, isStrict: isStrict, jobs: jobs)).build()
  }

  func options(output: String = "public", isStrict: Bool = false, jobs: Int = 2) -> BuildOptions {
    BuildOptions(
      content: url("content").path, templates: url("templates").path, output: url(output).path,
      today: CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0), isStrict: isStrict,
      jobs: jobs)
  }

  /// What is published, by path.
  func published(_ output: String = "public") throws -> FileTree { try FileTree(of: url(output)) }

  static let page = """
    ---
    title: Sleep
    summary: About sleep.
    updated: 2022-12-06
    next_review: 2028
    references:
      - {id: one, type: book, title: A book on sleep, issued: 2020}
    ---

    ## At night

    Sleep well [@one].

    """

  static let files: [String: String] = [
    "content/site.yaml": """
    title: Health
    base_url: https://example.org/
    languages: [en]
    publisher: {name: Example Institute}
    email: info@example.org

    """,
    "content/en/index.md": """
    ---
    title: Health
    summary: Where to begin.
    type: home
    updated: 2026-01-02
    ---

    Welcome.

    ![A bed](/en/bed.svg)

    """,
    "content/en/sleep.md": page,
    "content/en/bed.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
  ]
}

extension Diagnostic {
  /// `FM004 content/en/sleep.md:6:1`, without the folder that a test works in.
  var shortDescription: String {
    let place = place.description
    let start =
      place.range(of: "/content/", options: .backwards)
      ?? place.range(of: "/templates/", options: .backwards)
    return "\(rule.code) \(start.map { place[$0.lowerBound...].dropFirst() } ?? place[...])"
  }
}

extension BuildReport {
  /// Errors and warnings. The small site's pages belong to no topic, which is hinted at in each test.
  var findings: [Diagnostic] { diagnostics.filter { $0.severity > .hint } }
}
