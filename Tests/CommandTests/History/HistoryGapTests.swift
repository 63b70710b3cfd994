import Foundation
import Testing

@Suite("Where the history of a site cannot be looked at")
struct HistoryGapTests {
  /// The one thing that is said, with its reason alone.
  private func reason(_ found: [HistoryFinding]) throws -> String {
    #expect(found.map(\.code) == ["RV046"])
    let finding = try #require(found.first)
    #expect(finding.severity == "hint")
    #expect(finding.file == "content/site.yaml")
    #expect(finding.help?.isEmpty == false)
    let start = "the dates of pages were not compared with git: "
    #expect(finding.message.hasPrefix(start))
    return String(finding.message.dropFirst(start.count))
  }

  private func changedSite(options: [String] = []) throws -> CommittedSite {
    let site = try CommittedSite(options: options)
    try site.commit("2022-12-07")
    try site.edit { $0.replacing("well", with: "better") }
    try site.commit("2026-03-02")
    return site
  }

  @Test("no repository, no commit, no page in any commit")
  func nothing() throws {
    let bare = try CommittedSite(isRepository: false)
    #expect(try reason(bare.check()) == "content/ lies in no git repository")
    #expect(try bare.check("--no-git").isEmpty)
    let site = try CommittedSite()
    #expect(try reason(site.check()) == "the repository has no commit yet")
    try site.git(["commit", "--quiet", "--allow-empty", "-m", "x"])
    #expect(try reason(site.check()) == "no page is committed yet")
  }

  @Test("no git")
  func noProgram() throws {
    let found = try changedSite().check(environment: ["PATH": "/nowhere"])
    #expect(try reason(found) == "git is not installed")
  }

  @Test("a shallow clone, until it is completed")
  func shallow() throws {
    let site = try changedSite()
    let clone = try site.clone("--depth", "1")
    let found = try clone.check()
    #expect(try reason(found) == "the history is shallow: earlier commits are not here")
    #expect(found.first?.help?.contains("git fetch --unshallow") == true)
    #expect(try site.check().map(\.code) == ["RV040"])
    try clone.git(["fetch", "--quiet", "--unshallow"])
    #expect(try clone.check().map(\.code) == ["RV040"])
  }

  @Test("a partial clone, for which nothing is fetched")
  func partial() throws {
    let site = try changedSite()
    try site.git(["config", "uploadpack.allowFilter", "true"])
    let clone = try site.clone("--filter=blob:none")
    let found = try clone.check()
    #expect(try reason(found).hasPrefix("the repository is a partial clone"))
  }

  @Test("history is read as it was committed, whatever stands in its place")
  func grafted() throws {
    let site = try changedSite()
    try site.git(["replace", "--graft", "HEAD"])
    #expect(try site.git(["rev-list", "--count", "HEAD"]) == "1\n")
    #expect(try site.check().map(\.code) == ["RV040"])
    try site.git(["replace", "--delete", try site.git(["rev-parse", "HEAD"]).trimmed])
    try site.write(try site.git(["rev-parse", "HEAD"]), to: ".git/info/grafts")
    #expect(try site.git(["rev-list", "--count", "HEAD"]) == "1\n")
    #expect(try site.check().map(\.code) == ["RV040"])
  }

  @Test(
    "a repository of somebody else", .enabled(if: geteuid() == 0, "only root gives files away"))
  func otherOwner() throws {
    let site = try changedSite()
    #expect(chown(site.repository.path, 12345, 12345) == 0)
    #expect(chown(site.repository.appending(path: ".git").path, 12345, 12345) == 0)
    let found = try site.check()
    #expect(try reason(found).contains("belongs to somebody else"))
    #expect(found.first?.help?.contains("safe.directory") == true)
  }

  @Test("a repository without a work tree")
  func noWorkTree() throws {
    let site = try changedSite()
    try site.git(["config", "core.bare", "true"])
    #expect(try reason(site.check()) == "content/ lies in no work tree of git")
  }

  @Test("objects that are damaged or missing are said, and nothing is claimed")
  func damaged() throws {
    let site = try changedSite()
    let first = try site.git(["rev-parse", "HEAD~1"]).trimmed
    let object = site.repository.appending(
      path: ".git/objects/\(first.prefix(2))/\(first.dropFirst(2))")
    try FileManager.default.removeItem(at: object)
    #expect(try reason(site.check()).hasPrefix("git says: "))
  }

  @Test("no program runs that the repository names, and nothing is written")
  func hostile() throws {
    let site = try changedSite()
    let trap = site.repository.appending(path: ".git/trap")
    try site.write("#!/bin/sh\ntouch '\(site.repository.path)/caught'\ncat\n", to: ".git/trap")
    #expect(chmod(trap.path, 0o755) == 0)
    for key in [
      "core.fsmonitor", "core.pager", "pager.log", "diff.external", "diff.x.textconv",
      "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process", "gpg.program",
      "core.sshCommand", "core.editor", "credential.helper", "core.alternateRefsCommand",
      "uploadpack.packObjectsHook", "core.askPass",
    ] {
      try site.git(["config", key, trap.path])
    }
    for (key, value) in [("log.showSignature", "true"), ("core.hooksPath", ".git/hooks")] {
      try site.git(["config", key, value])
    }
    for hook in ["post-index-change", "fsmonitor-watchman", "reference-transaction"] {
      let file = site.repository.appending(path: ".git/hooks/\(hook)")
      try? FileManager.default.removeItem(at: file)
      try FileManager.default.copyItem(at: trap, to: file)
    }
    try site.write("*.md diff=x filter=x\n", to: ".git/info/attributes")
    try site.edit { $0.replacing("better", with: "best") }
    let before = try SiteTree(of: site.repository)
    #expect(try site.check("--since", "HEAD~1").map(\.code) == ["RV040"])
    #expect(try SiteTree(of: site.repository) == before)
  }

  @Test("names of objects by SHA-256")
  func otherNames() throws {
    let site = try changedSite(options: ["--object-format=sha256"])
    #expect(try site.check().map(\.code) == ["RV040"])
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
