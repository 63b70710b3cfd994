import Foundation
import Testing

@Suite("sitegen review follow")
struct ReviewFollowTests {
  private let site: MistakenSite

  init() throws {
    site = try MistakenSite()
    let settings = try text("content/site.yaml")
    try write(
      settings.replacing("languages: [en]", with: "languages: [en, de]"), to: "content/site.yaml")
    try FileManager.default.createDirectory(
      at: site.folder.appending(path: "content/de"), withIntermediateDirectories: true)
    try write(Self.original, to: Self.english)
    try write(Self.translation, to: Self.german)
  }

  private static let english = "content/en/sleep.md"
  private static let german = "content/de/sleep.md"
  private static let original = page("Sleep", "changes: [{date: 2026-03-04, text: More.}]")
  private static let translation = page("Schlaf # nachts", "follows: { date: 2025-03-04 }  # so")

  private static func page(_ title: String, _ line: String) -> String {
    MistakenSite.page(["title": "title: \(title)", "extra": line], "Sleep well [@one].")
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: site.folder.appending(path: path))
  }

  private func text(_ path: String = Self.german) throws -> String {
    String(decoding: try Data(contentsOf: site.folder.appending(path: path)), as: UTF8.self)
  }

  private func follow(_ arguments: String...) throws -> Program.Outcome {
    try site.program.run(["review", "follow", "--as-of", "2026-11-22"] + arguments)
  }

  @Test("an original may name the emergency number of the site, which is no part of what it says")
  func emergencyNumber() throws {
    let boxed =
      Self.original + "\n> [!EMERGENCY] Call {emergency_number} if:\n> * you cannot breathe\n"
    try write(boxed, to: Self.english)
    for number in ["112", "999"] {
      let settings = try text("content/site.yaml")
      try write(
        settings.replacing(/emergency: .*/, with: "emergency: {number: \"\(number)\"}"),
        to: "content/site.yaml")
      let outcome = try follow(Self.german)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.output.isEmpty == (number == "999"))
    }
    let settings = try text("content/site.yaml")
    try write(settings.replacing(/emergency: .*\n/, with: ""), to: "content/site.yaml")
    let outcome = try follow(Self.german)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("the site does not say its emergency number"))
  }

  @Test("writes what the original says into the header of its translation, and no other byte")
  func writes() throws {
    let outcome = try follow(Self.german)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.messages
        == "content/de/sleep.md: follows 'content/en/sleep.md' as of 2026-03-04\n")
    let header = try text().replacing(/[0-9a-f]{12}/, with: "…")
    #expect(
      header
        == Self.translation.replacing(
          "{ date: 2025-03-04 }", with: "{ date: 2026-03-04, text: …, sources: …, figures: … }"))
    let written = try text()
    #expect(try follow("de/sleep.md").messages == "content/de/sleep.md: says so already\n")
    #expect(try text() == written)
    try write(Self.original.replacing("well", with: "long"), to: Self.english)
    let found = try site.program.run(["check", "--as-of", "2026-11-22"]).messages
    #expect(
      found.contains(
        "RV064 translations.changed]: the text of the original changed since this translation "
          + "followed it (2026-03-04)"), "\(found)")
    #expect(found.contains("write 'sitegen review follow de/sleep.md'"))
  }

  @Test("a trial run prints what would change, and a day may be named")
  func trial() throws {
    let outcome = try follow("/de/sleep/", "--date", "2026-04-05", "--dry-run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("+follows: { date: 2026-04-05, text: "))
    #expect(outcome.messages.hasSuffix("nothing was written (--dry-run)\n"))
    #expect(try text() == Self.translation)
  }

  @Test("an original, and a page without one, keep all as they are")
  func refuses() throws {
    for (name, reason) in [
      (Self.english, "did you mean 'content/de/sleep.md'?"),
      ("en/rest.md", "'content/en/rest.md' has no original"),
      ("de/slep.md", "did you mean 'content/de/sleep.md'?"),
    ] {
      let outcome = try follow(Self.german, name)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains(reason), "\(outcome.messages)")
      #expect(outcome.messages.hasSuffix("nothing was written\n"))
      #expect(try text() == Self.translation)
    }
  }

  @Test(
    "an original that has mistakes, or was withdrawn, cannot be followed",
    arguments: [
      ("changes:", "chances:", "nobody can tell what 'content/de/sleep.md' is to follow"),
      (
        "changes: [{", "references: [two]\nchanges: [{",
        "nobody can tell what 'content/de/sleep.md' is to follow"
      ),
      ("changes: [{", "withdrawn: true\nchanges: [{", "'content/en/sleep.md', was withdrawn"),
    ])
  func originals(old: String, new: String, reason: String) throws {
    try write(Self.original.replacing(old, with: new), to: Self.english)
    let outcome = try follow(Self.german)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains(reason), "\(outcome.messages)")
    #expect(try text() == Self.translation)
  }

  @Test("a day before the last significant change of the original is too early")
  func early() throws {
    try write(
      Self.original.replacing("More.}", with: "More., significant: true}"), to: Self.english)
    let outcome = try follow(Self.german, "--date", "2026-03-03")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages.contains("'content/en/sleep.md' was changed on 2026-03-04, after 2026-03-03")
    )
    #expect(outcome.messages.contains("write '--date 2026-03-04' or a later day"))
    #expect(try follow(Self.german, "--date", "2026-03-04").status == 0)
  }

  @Test("the list of reviews names what is behind, and counts it")
  func listed() throws {
    #expect(try follow(Self.german).status == 0)
    try write(Self.original.replacing("well", with: "long"), to: Self.english)
    let outcome = try site.program.run(["review", "--as-of", "2026-11-22", "--behind"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(
      outcome.output.hasSuffix("  behind its original 'content/en/sleep.md': the text changed\n"))
    #expect(outcome.messages.hasPrefix("1 page: 1 current, 1 of them behind its original, "))
  }

  @Test(
    "wrong usage ends with 64",
    arguments: [
      ["de/sleep.md", "--date", "2026-11-23"], ["de/sleep.md", "--date", "soon"], [],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try site.program.run(
      ["review", "follow", "--as-of", "2026-11-22"] + arguments)
    #expect(outcome.status == 64)
    #expect(try text() == Self.translation)
  }
}
