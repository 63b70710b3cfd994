import Foundation
import Testing

@Suite("sitegen check in a hook of git")
struct HookTests {
  @Test("before a commit it sees the files, and lets errors stop the commit")
  func preCommit() throws {
    let site = try CommittedSite()
    try site.write(
      CommittedSite.siteSettings + "checks: {review.updated: error}\n", to: "content/site.yaml")
    try site.commit("2022-12-07")
    let hook = site.repository.appending(path: ".git/hooks/pre-commit")
    try Data(
      "#!/bin/sh\nexec '\(Program.executable.path)' check --as-of 2026-11-22 2>messages\n".utf8
    ).write(to: hook)
    #expect(chmod(hook.path, 0o755) == 0)
    try site.write("messages\n", to: ".git/info/exclude")
    try site.edit { $0.replacing("well", with: "better") }
    try site.git(["add", "--all"])
    #expect(try site.tryGit(["commit", "--quiet", "-m", "x"]).status == 1)
    let messages = try String(
      contentsOf: site.folder.appending(path: "messages"), encoding: .utf8)
    #expect(
      messages.contains("error[RV040 review.updated]: the text is changed, and not committed"))
    try site.edit { $0.replacing("2022-12-06", with: "2026-03-02") }
    try site.git(["commit", "--quiet", "--all", "-m", "x"], day: "2026-03-02")
    #expect(try site.check().isEmpty)
  }
}
