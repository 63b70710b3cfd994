import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

@testable import Preview

/// A small site of two languages below `/health/`, in a folder that goes with it, as a preview looks at it.
final class LookedAtSite {
  let folder: URL
  private var preview = SitePreview()

  /// Which layouts it has.
  enum Templates: String {
    case small = "Tests/BuildTests/Golden/templates"
    case theme = "templates"
  }

  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(_ files: [String: String] = [:], templates: Templates = .small) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-looked-at-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.project.appending(path: templates.rawValue), to: folder.appending(path: "templates"))
    for (path, text) in Self.files.merging(files, uniquingKeysWith: { $1 }) {
      try write(text, to: path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func look() throws -> PreviewRound {
    let round = try preview.look(
      BuildOptions(
        content: folder.appending(path: "content").path,
        templates: folder.appending(path: "templates").path,
        output: folder.appending(path: "public").path,
        today: CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0), jobs: 1))
    try preview.settle()
    return round
  }

  /// As it is known now.
  func known() throws -> PreviewedSite { try #require(try look().site) }

  func moment(_ editor: EditorLink? = nil) throws -> SiteMoment { SiteMoment(try look(), editor) }

  // MARK: Sources

  static func page(_ title: String, _ words: String, header: String = "") -> String {
    """
    ---
    title: \(title)
    summary: About \(title).
    updated: 2025-03-01
    next_review: 2030\(header.isEmpty ? "" : "\n" + header)
    ---

    ## First

    \(words)

    """
  }

  static let settings = """
    title: Health
    base_url: https://example.org/health/
    languages: [en, de]
    publisher: {name: Example Institute}
    email: info@example.org
    feedback: {action: /comments}

    """

  static let privacy = """
    title: Health
    base_url: https://example.org/health/
    languages: [en, de]
    publisher: {name: Example Institute}
    email: info@example.org
    feedback:
      action: /comments
      privacy:
        controller: Example Institute, privacy@example.org
        purpose: We read comments to improve this page.
        legal_basis: Article 6(1)(e) of the GDPR.
        recipients: the editors
        retention: six months
        rights: You may see what is stored about you.
        policy: privacy.md
        health_data: explicit-consent

    """

  private static let files = [
    "content/site.yaml": settings,
    "content/en/index.md": page("Health", "Welcome.", header: "type: home"),
    "content/de/index.md": page("Gesundheit", "Willkommen.", header: "type: home"),
    "content/en/sleep.md": page("Sleep", "Sleep well."),
    "content/en/privacy.md": page("Privacy", "What is stored."),
    "content/de/privacy.md": page("Datenschutz", "Was gespeichert wird."),
  ]
}

extension PreviewAnswer {
  /// Nothing for events, and for files.
  var text: String {
    switch body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .events, .file: ""
    }
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
