import Foundation
import Testing

@Suite("sitegen check --since")
struct SinceTests {
  private let page = CommittedSite.page

  /// Two versions of the page, the second of which is in the files alone, or committed on a branch.
  private func found(
    _ before: String, _ after: String, settings: String = "", isCommitted: Bool = true
  ) throws -> [HistoryFinding] {
    let site = try CommittedSite()
    try site.write(CommittedSite.siteSettings + settings, to: "content/site.yaml")
    try site.write(before, to: page)
    try site.commit("2022-12-07")
    try site.git(["switch", "--quiet", "-c", "side"])
    try site.write(after, to: page)
    if isCommitted { try site.commit("2026-11-20") }
    return try site.check("--since", "main")
  }

  private func text(
    _ words: String = "Sleep well.", updated: String = "2022-12-06",
    reviewed: String = "2023-01-10",
    next: String = "2025", more: String = ""
  ) -> String {
    CommittedSite.text(
      words, updated: updated, next: next, more: "reviewed: \(reviewed)\n\(more)")
  }

  @Test("dates that moved, and nothing else, are an error", arguments: [true, false])
  func datesAlone(isCommitted: Bool) throws {
    let found = try found(
      text(), text(updated: "2026-11-20", reviewed: "2026-11-20", next: "2028"),
      isCommitted: isCommitted)
    #expect(
      found.map(\.description) == [
        "RV041 content/en/sleep.md:4 since 'main' nothing was changed but dates: 'updated', 'reviewed', 'next_review'"
      ])
    #expect(found.first?.severity == "error")
    #expect(
      found.first?.notes?.map(\.message) == [
        "'updated' was 2022-12-06", "'reviewed' was 2023-01-10", "'next_review' was 2025",
      ])
  }

  @Test("blanks, order and quotation marks are nothing that was done")
  func disguised() throws {
    let found = try found(
      text(),
      text("Sleep\nwell.", updated: "'2026-11-20'", reviewed: "  2023-01-10", next: "2025"))
    #expect(found.map(\.code) == ["RV041"])
  }

  @Test("a first 'reviewed' without a reviewer is a date alone")
  func firstReview() throws {
    let found = try found(
      CommittedSite.text(next: "2025"),
      CommittedSite.text(next: "2028", more: "reviewed: 2026-11-20\n"))
    #expect(found.map(\.code) == ["RV041"])
    #expect(found.first?.notes?.first?.message == "'reviewed' was not there")
  }

  @Test(
    "a review that is recorded is one",
    arguments: [
      "reviewers: [{name: A}]\n", "changes: [{date: 2026-11-20, text: Checked.}]\n",
      "# checked against the new guideline\n",
    ])
  func recorded(record: String) throws {
    #expect(
      try found(
        text(),
        text(updated: "2026-11-20", reviewed: "2026-11-20", next: "2028", more: record)
      ).isEmpty)
  }

  @Test("a review with a new text is one")
  func newText() throws {
    #expect(
      try found(
        text(), text("Sleep long.", updated: "2026-11-20", reviewed: "2026-11-20", next: "2028")
      ).isEmpty)
  }

  @Test(
    "a review that leaves the plan as it was is warned of, by the house rules of the NHS an error")
  func samePlan() throws {
    for (settings, severity) in [("", "warning"), ("profile: nhs\n", "error")] {
      let found = try found(
        text(next: "2028"),
        text(reviewed: "2026-11-20", next: "2028", more: "reviewers: [{name: A}]\n"),
        settings: settings)
      #expect(
        found.map(\.description) == [
          "RV042 content/en/sleep.md:5 the page was reviewed since 'main', and 'next_review: 2028' is as it was"
        ])
      #expect(found.first?.severity == severity)
    }
  }

  @Test("a plan that is put off without a review is an error, whatever else was changed")
  func postponed() throws {
    for more in ["", "reviewers: [{name: A}]\n"] {
      let found = try found(text(), text(next: "2028-06", more: more))
      #expect(found.map(\.code) == ["RV043"])
      #expect(
        found.first?.message.hasPrefix("the review was put off from 2025 to 2028-06") == true)
    }
    #expect(try found(text(next: "2028"), text(next: "2027")).isEmpty)
    #expect(try found(text(next: "2028"), text(next: "2028-12")).isEmpty)
  }

  @Test("a text that is another, and of which the header does not tell, is hinted at once")
  func unsaid() throws {
    let before = text(updated: "2026-11-20", reviewed: "2026-11-20", next: "2028")
    let found = try found(before, before.replacing("well", with: "long"))
    #expect(found.map(\.code) == ["RV044"])
    #expect(found.first?.severity == "hint")
    // That it was changed after 'updated' says it, too.
    let again = try self.found(text(), text("Sleep long."))
    #expect(again.map(\.code) == ["RV040", "RV045"])
  }

  @Test("pages are compared with the commit that a branch was left at, not with what became of it")
  func commonCommit() throws {
    let site = try CommittedSite()
    try site.write(text(next: "2027"), to: page)
    try site.commit("2022-12-07")
    try site.git(["switch", "--quiet", "-c", "side"])
    try site.write("Other.\n", to: "notes.txt")
    try site.commit("2026-03-03")
    try site.git(["switch", "--quiet", "main"])
    try site.write(text(next: "2025"), to: page)
    try site.commit("2026-03-04")
    try site.git(["switch", "--quiet", "side"])
    #expect(try site.check("--since", "main").isEmpty)
  }

  @Test("a page is found under the name that it had, and a new one has no past")
  func renamed() throws {
    let site = try CommittedSite()
    let words = String(repeating: "Many words stand here.\n\n", count: 20)
    try site.write(text(words), to: page)
    try site.commit("2022-12-07")
    try site.git(["switch", "--quiet", "-c", "side"])
    try site.git(["mv", page, "content/en/rest.md"])
    try site.write(text(words, updated: "2026-11-20"), to: "content/en/rest.md")
    try site.write(text("New."), to: "content/en/new.md")
    try site.commit("2026-11-20")
    #expect(
      try site.check("--since", "main").map { "\($0.code) \($0.file)" } == [
        "RV041 content/en/rest.md"
      ])
  }

  @Test("an earlier version that cannot be read is said")
  func unreadable() throws {
    let found = try found("No header.\n", text(updated: "2026-11-20"))
    #expect(found.map(\.code) == ["RV047"])
    #expect(found.first?.message.contains("at 'main' cannot be read") == true)
  }

  @Test("what a page sets aside is not said")
  func suppressed() throws {
    let more = "suppress: [{check: review.postponed, reason: the plan was a slip}]\n"
    #expect(try found(text(), text(next: "2028", more: more)).isEmpty)
  }

  @Test(
    "names that git does not know are wrong usage, histories that have nothing in common are trouble"
  )
  func wrongNames() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    for name in ["nowhere", "--all", "main..main", "main:content", "^main", "main^@"] {
      let outcome = try site.run(["--since=\(name)"])
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("git knows none that is called '\(name)'"))
    }
    #expect(try site.run(["--since", "main", "--no-git"]).status == 64)
    try site.git(["switch", "--quiet", "--orphan", "other"])
    try site.git(["commit", "--quiet", "--allow-empty", "-m", "x"])
    try site.git(["checkout", "--quiet", "main", "--", "."])
    let outcome = try site.run(["--since", "main"])
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("has no commit in common"))
    #expect(outcome.output.contains("\"trouble\""))
    let none = try CommittedSite(isRepository: false).run(["--since", "main"])
    #expect(none.status == 2)
    #expect(none.messages.contains("cannot compare with 'main': content/ lies in no git"))
  }

  @Test("two commits of a shallow clone can be compared where both are there")
  func shallow() throws {
    let site = try CommittedSite()
    try site.write(text(next: "2025"), to: page)
    try site.commit("2022-12-06")
    try site.commit("2022-12-07")
    try site.write(text(next: "2028"), to: page)
    try site.commit("2026-11-20")
    let clone = try site.clone("--depth", "2")
    #expect(try clone.check("--since", "HEAD~1").map(\.code) == ["RV043", "RV046"])
    let outcome = try clone.run(["--since", "HEAD~2"])
    #expect(outcome.status == 64)
  }
}
