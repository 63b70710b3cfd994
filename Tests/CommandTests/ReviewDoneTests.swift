import Foundation
import Testing

@Suite("sitegen review done")
struct ReviewDoneTests {
  private let site: MistakenSite

  init() throws {
    site = try MistakenSite()
    try write(Self.sleep, to: "content/en/sleep.md")
  }

  private static let path = "content/en/sleep.md"
  private static let sleep = """
    ---
    title: Sleep # at night
    summary: "What it is about."
    updated: 2022-12-06
    next_review: '2025'  # three years
    references:
      - one
    ---

    ## At night

    Sleep well [@one].

    """

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: site.folder.appending(path: path))
  }

  private func text(_ path: String = Self.path) throws -> String {
    String(decoding: try Data(contentsOf: site.folder.appending(path: path)), as: UTF8.self)
  }

  private func done(_ arguments: String...) throws -> Program.Outcome {
    try done(arguments)
  }

  private func done(_ arguments: [String]) throws -> Program.Outcome {
    try site.program.run(["review", "done", "--as-of", "2026-11-22"] + arguments)
  }

  private func check() throws -> Program.Outcome {
    try site.program.run(["check", "--as-of", "2026-11-22"])
  }

  @Test("writes the review into the header, and says what changed")
  func writes() throws {
    let outcome = try done(
      Self.path, "--reviewer", "Ann Roe", "--role", "GP", "--next", "2029", "--no-sign")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        --- content/en/sleep.md
        +++ content/en/sleep.md
        @@ -5 +5,5 @@
        -next_review: '2025'  # three years
        +next_review: '2029'  # three years
        +reviewed: 2026-11-22
        +reviewers:
        +  - name: Ann Roe
        +    role: GP

        """)
    #expect(outcome.messages == "content/en/sleep.md: reviewed on 2026-11-22 by Ann Roe\n")
    let review = """
      next_review: '2029'  # three years
      reviewed: 2026-11-22
      reviewers:
        - name: Ann Roe
          role: GP

      """
    #expect(
      try text() == Self.sleep.replacing("next_review: '2025'  # three years\n", with: review))
    #expect(try check().status == 0)
  }

  @Test("a page that says something else than what was signed for is named with what changed")
  func changes() throws {
    #expect(try done("en/sleep.md", "--reviewer", "Roe", "--next", "2029").status == 0)
    #expect(try !check().messages.contains("RV004"))
    let signed = try text()
    try write(signed.replacing("Sleep well", with: "Sleep"), to: Self.path)
    let found = try check().messages
    #expect(
      found.contains("RV004 review.changed]: the text changed since the review of 2026-11-22"))
    #expect(found.contains("sitegen review done en/sleep.md --reviewer"))
    try write(signed.replacing("# at night", with: "").replacing("\n", with: "\r\n"), to: Self.path)
    #expect(try !check().messages.contains("RV004"))
    let source = "content/references.yaml"
    try write(try text(source).replacing("on sleep", with: "on naps"), to: source)
    #expect(try check().messages.contains("the sources changed since the review of 2026-11-22"))
  }

  @Test("a review of which the header would say nothing but the day needs a note")
  func words() throws {
    let review = [Self.path, "--reviewer", "Roe", "--next", "2029", "--no-sign"]
    #expect(try done(review + ["--date", "2026-11-20"]).status == 0)
    let before = try text()
    let again = try done(review)
    #expect(again.status == 1)
    #expect(again.messages.contains("the header would say nothing but the day"))
    #expect(again.messages.contains("say after --note what was looked at or found"))
    #expect(try text() == before)
    #expect(try done(review + ["--note", "No new evidence."]).status == 0)
  }

  @Test("finds a page by its file and by its address")
  func names() throws {
    for name in [
      Self.path, "./content/en/../en/sleep.md", "en/sleep.md", "/sleep/", "/sleep",
      "https://www.example.org/sleep/", "https://www.example.org/sleep/index.html#words",
      site.folder.appending(path: Self.path).path,
    ] {
      let outcome = try done(name, "--reviewer", "Roe", "--next", "2029", "--dry-run")
      #expect(outcome.status == 0, "\(name): \(outcome.messages)")
      #expect(outcome.output.contains("+reviewed:"))
    }
    #expect(try text() == Self.sleep)
  }

  @Test("one page that cannot be signed for keeps all as they are")
  func allOrNone() throws {
    let outcome = try done(
      Self.path, "content/en/slep.md", "--reviewer", "Roe", "--next", "2029")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("there is no page 'content/en/slep.md'"))
    #expect(outcome.messages.contains("did you mean 'content/en/sleep.md'?"))
    #expect(outcome.messages.hasSuffix("nothing was written\n"))
    #expect(try text() == Self.sleep)
    let both = try done(Self.path, "en/rest.md", "--reviewer", "Roe", "--next", "2029")
    #expect(both.status == 0)
    #expect(try text("content/en/rest.md").contains("reviewers:\n  - name: Roe\n"))
    #expect(try text().contains("reviewers:\n  - name: Roe\n"))
  }

  @Test(
    "a page with mistakes, or in a form that cannot be edited, ends with 1 and stays as it is",
    arguments: [
      ("title: Sleep # at night", "titel: Sleep", "FM004"),
      ("next_review: '2025'  # three years", "next_review: >\n  2025", "next_review: 2029"),
      ("  - one", "  - two", "'two' is not in the site's references"),
      ("updated: 2022-12-06", "updated: 2027-01-01", "FM022"),
    ])
  func refuses(old: String, new: String, message: String) throws {
    let page = Self.sleep.replacing(old, with: new)
    try write(page, to: Self.path)
    let outcome = try done(Self.path, "--reviewer", "Roe", "--next", "2029")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(try text() == page)
  }

  @Test(
    "of a name that no page has, the nearest are named",
    arguments: [
      ("slep.md", "did you mean 'content/en/sleep.md'?"),
      ("content/en/sleep", "did you mean 'content/en/sleep.md'?"),
      ("content/en/", "did you mean 'content/en/index.md'?"),
      ("nonsense", "name the page's file, as in 'content/en/accessibility.md', or its address"),
    ])
  func nearest(name: String, help: String) throws {
    let outcome = try done(name, "--reviewer", "Roe", "--next", "2029")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains(help), "\(outcome.messages)")
  }

  @Test("of a page below a linked folder, no other page of that name is meant")
  func linkedFolder() throws {
    let elsewhere = site.folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try write(Self.sleep, to: "elsewhere/sleep.md")
    try FileManager.default.createSymbolicLink(
      at: site.folder.appending(path: "content/en/shared"), withDestinationURL: elsewhere)
    for name in ["content/en/shared/sleep.md", "./content/en/shared/slep.md", "en/shared/sleep"] {
      let outcome = try done(name, "--reviewer", "Roe", "--next", "2029")
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("'content/en/shared' is a symbolic link"))
      #expect(!outcome.messages.contains("did you mean"))
    }
  }

  @Test("a plan that is over is asked for")
  func plan() throws {
    let outcome = try done(Self.path, "--reviewer", "Roe")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("the plan of 'content/en/sleep.md', 2025, is over"))
    #expect(outcome.messages.contains("add '--next 2029'"))
  }

  @Test("a review from before the last one is a slip")
  func earlier() throws {
    let page = Self.sleep.replacing("references:", with: "reviewed: 2026-11-01\nreferences:")
    try write(page, to: Self.path)
    let outcome = try done(
      Self.path, "--reviewer", "Roe", "--next", "2029", "--date", "2026-10-31")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("was reviewed on 2026-11-01, after 2026-10-31"))
    #expect(try text() == page)
  }

  @Test(
    "wrong usage ends with 64",
    arguments: [
      ["--next", "2029"], ["--reviewer", " ", "--next", "2029"],
      ["--reviewer", "Roe", "--next", "2025"], ["--reviewer", "Roe", "--next", "soon"],
      ["--reviewer", "Roe", "--next", "2029", "--date", "2026-11-23"],
      ["--reviewer", "Roe", "--next", "2026-10", "--date", "2026-09-01"],
      ["--reviewer", "Roe", "--next", "2029", "--date", "22.11.2026"],
      ["--reviewer", "Roe", "--next", "2029", "--significant"],
      ["--reviewer", "Roe", "--next", "2029", "--changed", ""],
      ["--reviewer", "Roe", "--next", "2029", "--note", "a\nb"],
      ["--reviewer", "Roe", "--reviewer", "Doe", "--role", "GP", "--next", "2029"],
      ["--reviewer", "Roe", "--next", "2029", "--note", "--dry-run"],
      ["--reviewer", "Roe", "--next", "2029", "--changed", "-h"],
      ["--reviewer", "--dry-run", "--next", "2029"],
      ["--reviewer", "Roe", "--next", "2029", "--note", String(repeating: "x", count: 501)],
      ["--reviewer", String(repeating: "x", count: 501), "--next", "2029"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try done([Self.path] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("Error: --"), "\(outcome.messages)")
    #expect(try text() == Self.sleep)
  }

  @Test("a text may begin with a hyphen, and is as long as a few sentences")
  func texts() throws {
    let long = String(repeating: "ä", count: 500)
    let outcome = try done(
      Self.path, "--reviewer", "- nobody -", "--next", "2029", "--note", "-5 °C is right",
      "--changed", long, "--no-sign")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("-5 °C is right"))
    #expect(outcome.output.contains(long))
    #expect(try check().status == 0)
  }

  @Test("without a page it ends with 64")
  func noPage() throws {
    #expect(try done("--reviewer", "Roe", "--next", "2029").status == 64)
  }

  @Test("a symbolic link is not followed, and what may not be written to stays")
  func protected() throws {
    let file = site.folder.appending(path: Self.path)
    let link = site.folder.appending(path: "content/en/link.md")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    let linked = try done("content/en/link.md", "--reviewer", "Roe", "--next", "2029")
    #expect(linked.status == 1)
    #expect(linked.messages.contains("'content/en/link.md' is a symbolic link"))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    let outcome = try done(Self.path, "--reviewer", "Roe", "--next", "2029")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("may not be written to"))
    #expect(try text() == Self.sleep)
  }

  @Test("permissions stay, and nothing is left beside the page")
  func permissions() throws {
    let file = site.folder.appending(path: Self.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    let folder = file.deletingLastPathComponent()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(try done(Self.path, "--reviewer", "Roe", "--next", "2029").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("what the review found and what changed are written too")
  func everything() throws {
    let outcome = try done(
      Self.path, "--reviewer", "Ann Roe", "--role", "", "--organisation", "Clinic", "--reviewer",
      "Editors", "--role", "text", "--organisation", "", "--next", "2029-06", "--note",
      "New: nothing", "--changed", "New figures", "--significant", "--updated", "--date",
      "2026-11-20")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let header = try text().split(separator: "---\n")[0]
    let digests = header.replacing(/: [0-9a-f]{12}\n/, with: ": …\n")
    #expect(
      digests == """
        title: Sleep # at night
        summary: "What it is about."
        updated: 2026-11-20
        next_review: '2029-06'  # three years
        reviewed:
          date: 2026-11-20
          note: 'New: nothing'
          text: …
          sources: …
          figures: …
        reviewers:
          - name: Ann Roe
            organisation: Clinic
          - name: Editors
            role: text
        references:
          - one
        changes:
          - date: 2026-11-20
            text: New figures
            significant: true

        """)
  }
}
