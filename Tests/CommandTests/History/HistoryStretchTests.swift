import Diagnostics
import Foundation
import Testing

@testable import Build

@Suite("A long history that several processes read")
struct HistoryStretchTests {
  @Test("it is the same history, wherever it is divided")
  func stretches() throws {
    let site = try longSite()
    let folder = try Folder(opening: site.folder.appending(path: "content").path)
    let git = GitProgram(
      folders: ["/usr/bin"], variables: CommittedSite.settings.map { "\($0)=\($1)" })
    let repository = try Repository(git, of: folder)
    let head = try #require(try repository.commit("HEAD"))
    let whole = try CommitLog(of: repository, to: head, atOnce: 1)
    #expect(whole.commits.count == (try repository.commitCount(head)))
    #expect(whole.commits.count > 20)
    let page = whole.changes(of: "en/rest.md").map(Step.init)
    #expect(page.count > 8 && page.contains { $0.earlierPath == "en/sleep.md" })
    for count in 2...7 {
      let divided = try CommitLog(of: repository, to: head, atOnce: count, shortestStretch: 1)
      #expect(divided.commits.map(\.name) == whole.commits.map(\.name))
      #expect(divided.changes(of: "en/rest.md").map(Step.init) == page)
      for change in whole.changes(of: "en/rest.md") {
        #expect(
          divided.changes(within: change).map(Step.init)
            == whole.changes(within: change).map(Step.init))
      }
    }
  }

  @Test("what lies beside the content is no part of it, and a stretch that fails is said")
  func others() throws {
    let site = try CommittedSite(at: "site")
    try site.write("---\n", to: "../other/content/en/sleep.md")
    try site.commit("2022-12-07")
    let folder = try Folder(opening: site.folder.appending(path: "content").path)
    let repository = try Repository(GitProgram(folders: ["/usr/bin"], variables: []), of: folder)
    let head = try #require(try repository.commit("HEAD"))
    let log = try CommitLog(of: repository, to: head, atOnce: 1)
    #expect(log.changes(of: "en/sleep.md").count == 1)
    #expect(log.changes(of: "other/content/en/sleep.md").isEmpty)
    #expect(throws: HistoryGap.self) {
      try CommitLog(of: repository, to: "nothing", atOnce: 3, shortestStretch: 1)
    }
  }

  private struct Step: Equatable {
    let commit: Int
    let path: String
    let earlierPath: String?
    let after: ObjectName?

    init(_ change: CommitLog.Change) {
      commit = change.commit
      path = change.path
      earlierPath = change.earlierPath
      after = change.after
    }
  }

  /// With merges and a page that got another name.
  private func longSite() throws -> CommittedSite {
    let site = try CommittedSite()
    try site.edit { $0 + String(repeating: "\nMore words stand here.\n", count: 20) }
    try site.commit("2022-12-07")
    var page = CommittedSite.page
    for round in 1...6 {
      try site.git(["switch", "--quiet", "-c", "side\(round)"])
      try site.edit(page) { $0 + "\nSide \(round).\n" }
      try site.commit("2023-0\(round)-01")
      try site.git(["switch", "--quiet", "main"])
      try site.write("\(round)", to: "notes.txt")
      try site.commit("2023-0\(round)-02")
      try site.git(
        ["merge", "--quiet", "--no-ff", "-m", "x", "side\(round)"], day: "2023-0\(round)-03")
      if round == 3 {
        try site.git(["mv", page, "content/en/rest.md"])
        page = "content/en/rest.md"
      }
      try site.edit(page) { $0 + "\nMain \(round).\n" }
      try site.commit("2023-0\(round)-04")
    }
    return site
  }
}
