import Foundation

/// A small correct site that mistakes are made in.
final class MistakenSite {
  private let site: TemplatedSite

  var folder: URL { site.folder }
  var program: Program { site.program }

  init() throws {
    site = try TemplatedSite("mistakes", Self.files)
  }

  func build() throws -> Program.Outcome {
    try program.run(["build", "--as-of", "2026-11-22", "--format", "json"])
  }

  func published() throws -> SiteTree? {
    try SiteTree(of: folder.appending(path: "public"))
  }

  // MARK: Its files

  /// Every check is an error here, so that the table can say of each that it finds what it looks for.
  private static let files: [String: String] = [
    "content/site.yaml": """
    title: Health
    base_url: https://www.example.org/
    languages: [en]
    publisher: {name: Example Institute}
    email: info@example.org
    feedback:
      action: "https://www.example.org/comments"
      privacy:
        controller: Example Institute
        purpose: to improve pages
        legal_basis: GDPR, article 6(1)(e)
        recipients: the editors
        retention: six months
        rights: access, correction, deletion
        policy: privacy.md
    accessibility:
      page: accessibility.md
      standards: [wcag-2.2-aa]
      prepared: 2026-05-01
      assessment: {day: 2026-04-30, method: self, result: partial}
      limitations: [{text: Films have no signs., reason: burden}]
      enforcement: {name: Example Authority, url: "https://authority.example/"}
    privacy:
      page: privacy.md
      controller: Example Institute
      hosting: Example Host
      logs: "time and page, for seven days"
      logs_basis: GDPR, article 6(1)(e)
      rights: access, correction, deletion
      authority: {name: Example Commissioner, url: "https://commissioner.example/"}
    channels: [{label: Newsletter, url: "https://news.example.org/"}]
    emergency: {number: "112"}
    glossary: {unused: error}
    review: {states: {due_soon: error, overdue: error, long_overdue: error, changed: error, no_plan: error}}
    profile: nhs
    source_age: 5
    checks:
    \(checks.map { "  \($0): error" }.joined(separator: "\n"))

    """,
    "content/en/index.md": page(["title": "title: Health", "type": "type: home", "next_review": ""]
    ),
    "content/en/sleep.md": page(["title": "title: Sleep"], "## At night\n\nSleep well [@one]."),
    "content/en/privacy.md": page(
      ["title": "title: Privacy", "type": "type: info", "next_review": ""]),
    "content/en/accessibility.md": page(
      ["title": "title: Accessibility", "type": "type: info", "next_review": ""]),
    "content/en/later.md": page(["title": "title: Later", "extra": "draft: true"]),
    "content/en/gone.md": page(["title": "title: Gone", "extra": "withdrawn: true"]),
    "content/en/bed.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>\n",
    "content/en/rest.md": page(
      ["title": "title: Rest", "extra": "image: {src: bed.svg, alt: A bed by a window}"],
      "A [short sleep](term:nap) helps."),
    "content/en/glossary.yaml": """
    - id: nap
      term: nap
      definition: A short sleep.
    """,
    "content/retractions.csv": """
    OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason
    10.5555/retracted,0,Retraction,+Error in Data;
    """,
    "content/references.yaml": """
    - id: one
      type: book
      title: A book on sleep
      issued: 2020
    """,
  ]

  private static let checks = [
    "headings.title", "headings.levels", "headings.empty", "headings.unique", "headings.bold",
    "headings.questions",
    "pictures.text", "pictures.file-name", "pictures.opening", "pictures.length",
    "pictures.caption", "links.text", "links.address", "links.same-text", "words.quotes",
    "words.placeholders", "words.sentence-length", "numbers.one-in", "numbers.doses",
    "numbers.risk-words", "tables.header", "lists.length",
    "callouts.heading", "callouts.repeated", "callouts.number", "callouts.following-text",
    "callouts.lists", "callouts.dont-items", "callouts.details-title", "callouts.sections",
    "emergency.other-numbers", "emergency.unsaid",
    "feedback.privacy", "statements.accessibility", "statements.privacy", "statements.age",
    "sources.fields", "sources.accessed", "sources.title", "sources.year", "sources.age",
  ]

  /// A correct page with other lines in its header.
  static func page(_ lines: [String: String] = [:], _ body: String = "Text.") -> String {
    let header = [
      lines["title"] ?? "title: A page", lines["summary"] ?? "summary: What it is about.",
      lines["type"] ?? "type: article", lines["updated"] ?? "updated: 2022-12-06",
      lines["next_review"] ?? "next_review: 2028", lines["extra"] ?? "",
    ]
    let written = header.filter { !$0.isEmpty }.joined(separator: "\n")
    return "---\n\(written)\n---\n\n\(body)\n"
  }
}
