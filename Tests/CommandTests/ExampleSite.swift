import Foundation

/// A small site with a page that was planned to be checked in 2025.
final class ExampleSite {
  private let site: TemplatedSite

  var folder: URL { site.folder }
  var program: Program { site.program }

  init() throws {
    site = try TemplatedSite("example", Self.files)
  }

  private static let files = [
    "content/site.yaml": """
    title: Health information
    base_url: https://www.example.org/
    languages: [en]
    publisher: {name: Example Institute}
    email: feedback@example.org

    """,
    "content/en/index.md": """
    ---
    title: Health information
    summary: Where to begin.
    type: home
    updated: 2022-12-06
    ---

    Welcome.

    """,
    "content/en/low-back-pain/index.md": """
    ---
    title: Low back pain
    summary: All on low back pain.
    type: topic
    updated: 2022-12-06
    ---

    """,
    "content/en/low-back-pain/exercise.md": """
    ---
    title: Can exercise keep low back pain from coming back?
    summary: What is known about exercise.
    type: research-summary
    updated: 2022-12-06
    next_review: 2025
    ---

    Exercise can help.

    """,
  ]
}
