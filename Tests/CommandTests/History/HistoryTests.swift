import Foundation
import Testing

@Suite("The dates of pages and their history in git")
struct HistoryTests {
  private let page = CommittedSite.page

  @Test("a text that was changed after 'updated', and with nothing said, is hinted at")
  func changed() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    let commit = try site.commit("2026-03-02")
    let found = try site.check()
    #expect(
      found.map(\.description) == [
        "RV040 content/en/sleep.md:4 the text was changed on 2026-03-02, after 'updated: 2022-12-06'"
      ])
    #expect(found.first?.severity == "hint")
    #expect(found.first?.note == "in the commit \(commit)")
    #expect(found.first?.help?.contains("'changes'") == true)
  }

  @Test("a text that was changed after 'reviewed' is warned of")
  func changedAfterReview() throws {
    let site = try CommittedSite()
    try site.write(
      CommittedSite.text(updated: "2026-03-02", more: "reviewed: 2025-11-20\n"), to: page)
    try site.commit("2026-03-02")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    let found = try site.check()
    #expect(
      found.map(\.description) == [
        "RV045 content/en/sleep.md:6 the text was changed on 2026-03-02, after 'reviewed: 2025-11-20'"
      ])
    #expect(found.first?.severity == "warning")
  }

  @Test(
    "what was said with the change, or after it, covers it",
    arguments: [
      ("updated: 2022-12-06", "updated: 2023-01-01"),
      ("---\n\n", "changes: [{date: 2026-03-02, text: A letter.}]\n---\n\n"),
    ])
  func said(old: String, new: String) throws {
    for isLater in [false, true] {
      let site = try CommittedSite()
      try site.commit("2022-12-07")
      try site.edit { $0.replacing("well", with: "better") }
      if isLater { try site.commit("2026-03-02") }
      try site.edit { $0.replacing(old, with: new) }
      try site.commit("2026-03-02")
      #expect(try site.check().isEmpty)
    }
  }

  @Test("an entry on a change that matters is no review, and one on a typing error needs none")
  func changesAfterReview() throws {
    for (flag, codes) in [(", significant: true", ["RV045"]), ("", [])] {
      let site = try CommittedSite()
      try site.write(CommittedSite.text(more: "reviewed: 2022-12-06\n"), to: page)
      try site.commit("2022-12-07")
      try site.write(
        CommittedSite.text(
          "Sleep better.",
          more: "reviewed: 2022-12-06\nchanges: [{date: 2026-03-02, text: It\(flag)}]\n"), to: page)
      try site.commit("2026-03-02")
      #expect(try site.check().map(\.code) == codes)
    }
  }

  @Test("the first version, the header, blanks and ends of lines are no change of the text")
  func otherChanges() throws {
    let site = try CommittedSite()
    try site.commit("2026-01-01")
    #expect(try site.check().isEmpty)
    try site.edit { $0.replacing("About sleep", with: "All about sleep") }
    try site.commit("2026-02-01")
    try site.edit { $0.replacing("Sleep well.", with: "Sleep\nwell.  ") }
    try site.commit("2026-03-01")
    try site.edit { $0.replacing("\n", with: "\r\n") }
    try site.commit("2026-04-01")
    #expect(try site.check().isEmpty)
  }

  @Test("of several changes the last one counts, and one before 'updated' is none")
  func severalChanges() throws {
    let site = try CommittedSite()
    try site.write(CommittedSite.text(updated: "2026-05-05"), to: page)
    try site.commit("2025-12-07")
    for (word, day) in [("better", "2026-03-02"), ("longer", "2026-04-02")] {
      try site.edit { $0.replacing(/Sleep \w+\./, with: "Sleep \(word).") }
      try site.commit(day)
    }
    #expect(try site.check().isEmpty)
    try site.edit { $0.replacing("longer", with: "deeper") }
    try site.commit("2026-06-02")
    try site.edit { $0.replacing("deeper", with: "quietly") }
    try site.commit("2026-07-02")
    try site.edit { $0.replacing("About", with: "On") }
    try site.commit("2026-08-02")
    #expect(try site.check().first?.message.contains("on 2026-07-02") == true)
  }

  @Test("a change that was undone is none, and one of which the header told before is")
  func undone() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    try site.git(["revert", "--no-edit", "HEAD"], day: "2026-03-03")
    #expect(try site.check().isEmpty)
    try site.edit { $0.replacing("well", with: "better") }
    #expect(try site.check().count == 1)
    try site.edit { $0.replacing("2022-12-06", with: "2026-03-05") }
    try site.commit("2026-03-05")
    try site.edit { $0.replacing("better", with: "well") }
    try site.commit("2026-03-06")
    #expect(try site.check().first?.message.contains("on 2026-03-06") == true)
  }

  @Test(
    "the last day of a change is the author's, wherever the clock stood, and not the committer's")
  func days() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.git(["add", "."])
    try site.git(
      ["commit", "--quiet", "-m", "x"],
      environment: [
        "GIT_AUTHOR_DATE": "2026-03-02T23:30:00-1200", "GIT_COMMITTER_DATE": "2026-09-09T12:00:00Z",
      ])
    #expect(try site.check().first?.message.contains("on 2026-03-02") == true)
  }

  @Test("a page is followed through its names")
  func renamed() throws {
    let site = try CommittedSite()
    try site.edit { $0 + String(repeating: "\nMore words stand here.\n", count: 20) }
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    let commit = try site.commit("2026-03-02")
    for name in ["rest", "sleep-and-rest"] {
      let now = try #require(
        FileManager.default.contentsOfDirectory(
          atPath: site.folder.appending(path: "content/en").path
        ).first { $0 != "index.md" })
      try site.git(["mv", "content/en/\(now)", "content/en/\(name).md"])
      try site.edit("content/en/\(name).md") { $0.replacing("About", with: "On \(name)") }
      try site.commit("2026-04-02")
    }
    // Another page of the first name has a history of its own.
    try site.write(CommittedSite.text("Something else."), to: page)
    try site.commit("2026-05-02")
    let found = try site.check()
    #expect(found.map(\.file) == ["content/en/sleep-and-rest.md"])
    #expect(found.first?.message.contains("on 2026-03-02") == true)
    #expect(found.first?.note == "in the commit \(commit)")
  }

  @Test("a merge that adds nothing is no change, and the day is that of what it brought")
  func merged() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.git(["switch", "--quiet", "-c", "side"])
    try site.edit { $0.replacing("well", with: "better") }
    let commit = try site.commit("2026-03-02")
    try site.edit { $0.replacing("About", with: "On") }
    try site.commit("2026-03-03")
    try site.git(["switch", "--quiet", "main"])
    try site.write("Other.\n", to: "notes.txt")
    try site.commit("2026-03-04")
    try site.git(["merge", "--quiet", "--no-ff", "-m", "x", "side"], day: "2026-05-05")
    let found = try site.check()
    #expect(
      found.map(\.message) == ["the text was changed on 2026-03-02, after 'updated: 2022-12-06'"])
    #expect(
      found.first?.note
        == "in the commit \(commit), which came in with the merge \(try site.name())")
  }

  @Test("a branch that changed text and 'updated' in several commits is one change")
  func branch() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.git(["switch", "--quiet", "-c", "side"])
    try site.edit { $0.replacing("2022-12-06", with: "2026-03-02") }
    try site.commit("2026-03-02")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-09")
    try site.git(["switch", "--quiet", "main"])
    try site.git(["merge", "--quiet", "--no-ff", "-m", "x", "side"], day: "2026-05-05")
    #expect(try site.check().isEmpty)
  }

  @Test(
    "a merge that puts two sides together is no change of its own, one that writes something is")
  func mergeOfBoth() throws {
    for isEvil in [false, true] {
      let site = try CommittedSite()
      let lines = "\n\nOne.\n\nTwo.\n\nThree."
      try site.edit { $0.replacing("well.", with: "well.\(lines)") }
      try site.commit("2022-12-07")
      try site.git(["switch", "--quiet", "-c", "side"])
      try site.edit { $0.replacing("Three", with: "Four") }
      try site.commit("2026-03-02")
      try site.git(["switch", "--quiet", "main"])
      try site.edit { $0.replacing("well", with: "better") }
      try site.commit("2026-02-02")
      try site.git(["merge", "--quiet", "--no-ff", "--no-commit", "side"])
      if isEvil { try site.edit { $0.replacing("Two", with: "Twelve") } }
      try site.commit("2026-05-05")
      let found = try site.check()
      #expect(found.count == 1)
      #expect(
        found.first?.message.contains(isEvil ? "on 2026-05-05" : "on 2026-03-02") == true,
        "\(found)")
      if isEvil { #expect(found.first?.note == "in the merge \(try site.name())") }
    }
  }

  @Test("what was cherry-picked was written when its author wrote it")
  func cherryPicked() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.git(["switch", "--quiet", "-c", "side"])
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    try site.git(["switch", "--quiet", "main"])
    try site.write("Other.\n", to: "notes.txt")
    try site.commit("2026-03-04")
    // The author's day stays with the change.
    try site.git(
      ["cherry-pick", "side"], committed: "2026-09-09")
    #expect(try site.check().first?.message.contains("on 2026-03-02") == true)
  }

  @Test("of what is not committed no day is said")
  func uncommitted() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    let message =
      "the text is changed, and not committed, while 'updated: 2022-12-06' is as it was"
    #expect(try site.check().map(\.message) == [message])
    try site.git(["add", "."])
    #expect(try site.check().map(\.message) == [message])
    try site.edit { $0.replacing("2022-12-06", with: "2026-03-02") }
    #expect(try site.check().isEmpty)
  }

  @Test("pages that no commit has are passed over")
  func untracked() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.write(CommittedSite.text("New."), to: "content/en/new.md")
    #expect(try site.check().isEmpty)
  }

  @Test(
    "it works in deep folders, with any name", arguments: ["site", "über uns/a  b", "a\nb/[x]*"])
  func places(path: String) throws {
    let site = try CommittedSite(at: path)
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    #expect(try site.check().map(\.code) == ["RV040"])
  }

  @Test("it works in a submodule, and where content/ is a link to another place")
  func otherRepositories() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    let outer = try CommittedSite()
    try outer.commit("2022-12-07")
    try outer.git([
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add",
      "file://\(site.repository.path)", "inner",
    ])
    try outer.commit("2026-05-05")
    #expect(try outer.check().isEmpty)
    #expect(try outer.check("--content", "inner/content").map(\.code) == ["RV040"])
    try outer.git(["rm", "--quiet", "-r", "content"])
    try FileManager.default.createSymbolicLink(
      at: outer.folder.appending(path: "content"),
      withDestinationURL: site.folder.appending(path: "content"))
    #expect(try outer.check().map(\.code) == ["RV040"])
  }

  @Test("nobody's settings of git make a difference")
  func strangeSettings() throws {
    let site = try CommittedSite()
    try site.edit { $0 + String(repeating: "\nMore words stand here.\n", count: 20) }
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    try site.git(["mv", page, "content/en/rest.md"])
    try site.commit("2026-04-02")
    try site.write(
      """
      [log]
      showRoot = false
      date = relative
      follow = true
      diffMerges = off
      decorate = full
      showSignature = true
      [diff]
      renames = false
      relative = false
      ignoreSubmodules = all
      orderFile = /nowhere
      renameLimit = 1
      [color]
      ui = always
      [core]
      abbrev = 4
      quotePath = true
      pager = false
      [format]
      pretty = oneline
      notes = true

      """, to: ".git/strange")
    let strange = ["GIT_CONFIG_GLOBAL": site.repository.appending(path: ".git/strange").path]
    let expected = try site.check("--since", "HEAD~2").map(\.description)
    #expect(expected.count == 1)
    #expect(
      try site.check("--since", "HEAD~2", environment: strange).map(\.description) == expected)
    #expect(expected.first?.contains("content/en/rest.md") == true)
    // A page that the first commit brought and no other changed is committed, too.
    let other = try CommittedSite()
    try other.commit("2022-12-07")
    #expect(try other.check(environment: strange).isEmpty)
  }

  @Test("files whose ends of lines git converts are as they were committed")
  func convertedLines() throws {
    let site = try CommittedSite()
    try site.git(["config", "core.autocrlf", "true"])
    try site.commit("2022-12-07")
    try site.git(["rm", "--quiet", "--cached", "-r", "."])
    try site.git(["reset", "--quiet", "--hard"])
    let bytes = try Data(contentsOf: site.folder.appending(path: page))
    #expect(bytes.contains(13))
    #expect(try site.check().isEmpty)
  }

  @Test("another work tree has the history of its own branch")
  func workTree() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.git(["worktree", "add", "--quiet", "-b", "side", "../other"])
    let other = Program(folder: site.folder.appending(path: "../other"))
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    let outcome = try other.run(
      ["check", "--as-of", "2026-11-22", "--format", "json"], environment: CommittedSite.settings)
    #expect(try HistoryFinding.all(in: outcome.output).isEmpty)
    #expect(try site.check().map(\.code) == ["RV040"])
  }

  @Test("in a hook of git it looks at the repository that the site lies in")
  func hook() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    let other = try CommittedSite()
    let environment = [
      "GIT_DIR": other.repository.appending(path: ".git").path, "GIT_WORK_TREE": other.folder.path,
      "GIT_INDEX_FILE": "nowhere", "GIT_PREFIX": "content/",
    ]
    #expect(try site.check(environment: environment).map(\.code) == ["RV040"])
  }

  @Test("a page, or a site, that does not want to know is not told")
  func setAside() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    #expect(try site.check("--no-git").isEmpty)
    let settings = CommittedSite.siteSettings
    try site.write(settings + "checks: {review.updated: error}\n", to: "content/site.yaml")
    #expect(try site.check().map(\.severity) == ["error"])
    try site.write(settings + "checks: {review.updated: off}\n", to: "content/site.yaml")
    #expect(try site.check().isEmpty)
    try site.write(settings, to: "content/site.yaml")
    try site.edit {
      $0.replacing(
        "next_review", with: "suppress: [{check: review.updated, reason: a letter}]\nnext_review")
    }
    #expect(try site.check().isEmpty)
  }

  @Test("a build finds the same with a history and without")
  func build() throws {
    let site = try CommittedSite()
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    let outcome = try site.program.run(
      ["build", "--as-of", "2026-11-22", "--format", "json"], environment: CommittedSite.settings)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("RV0"))
  }
}
