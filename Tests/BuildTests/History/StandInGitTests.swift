import Build
import Diagnostics
import Foundation
import Testing

/// A script in the place of git, which answers as no git should.
@Suite("A git that does not do what is asked of it")
struct StandInGitTests {
  private static let order = "exit 3"
  /// There is a work tree, the history is whole, and the present commit has a name.
  private static let answer =
    #"case "$*" in *--verify*) printf '%040d\n' 7;; *) printf 'true\nfalse\n';; esac"#

  /// `log` and `cat` are what it does when it is asked for the history and for texts.
  private func check(
    rev: String = answer, log: String = order, cat: String = order,
    seconds: Int = 20
  ) throws -> [Diagnostic] {
    let site = try SiteFixture()
    let folder = site.url("programs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      for word; do
        case "$word" in
          rev-parse) \(rev); exit;;
          config) exit 1;;
          log) \(log); exit;;
          cat-file) \(cat); exit;;
        esac
      done

      """
    let program = folder.appending(path: "git")
    try StandInProgram.write(script, to: program)
    var options = site.options()
    var git = GitProgram(folders: [folder.path, "/usr/bin", "/bin"], variables: [])
    git.seconds = seconds
    options.git = git
    return try SiteChecker(options).check().diagnostics.filter { $0.rule.code.hasPrefix("RV") }
  }

  /// One commit that changed the page in the year 2026.
  private static let change =
    #"printf '\001%040d %040d\0021772450000 +0100\0\n:100644 100644 %040d %040d M\0en/sleep.md\0' 1 2 3 4"#

  private func expectGap(_ found: [Diagnostic], _ words: String) {
    #expect(found.map(\.rule.code) == ["RV046"])
    #expect(found.first?.message.hasSuffix(words) == true, "\(found.map(\.message))")
  }

  @Test("one that is never done is stopped")
  func hanging() throws {
    let words = "git did not end within 1 seconds, and was stopped"
    expectGap(try check(rev: "tail -f /dev/null", seconds: 1), words)
    expectGap(try check(log: "tail -f /dev/null", seconds: 1), words)
    expectGap(try check(log: Self.change, cat: "tail -f /dev/null", seconds: 1), words)
  }

  @Test("one that fails is quoted")
  func failing() throws {
    expectGap(try check(rev: "echo 'fatal: no way' >&2; exit 128"), "git says: no way")
    expectGap(try check(), "git ended with exit status 3")
    expectGap(try check(log: Self.change), "git ended with exit status 3")
    expectGap(try check(log: Self.change, cat: "read line; exit 0"), "in the middle of its answer")
    expectGap(try check(log: "kill -9 $$"), "git was ended by signal 9")
  }

  @Test(
    "one that talks nonsense is not believed",
    arguments: [
      "head -c 300000 /dev/urandom", "printf ':\\0:::\\0\\001\\0\\002\\0'", "yes | head -c 300000",
      "printf '\\001%040d\\0\\n:1 2 3 4 R\\0' 1", ":",
    ])
  func nonsense(words: String) throws {
    expectGap(try check(log: words), "no page is committed yet")
  }

  @Test(
    "texts that are missing, too long or no pages tell nothing",
    arguments: [
      "while read name; do echo \"$name missing\"; done",
      "while read name; do echo \"$name tree 5\"; echo 12345; done",
      "while read name; do echo \"$name blob 5\"; echo 12345; done",
      "while read name; do echo \"$name blob 2000000\"; head -c 2000000 /dev/zero; echo; done",
      "while read name; do echo \"$name blob x\"; done",
    ])
  func texts(words: String) throws {
    #expect(try check(log: Self.change, cat: words).isEmpty)
  }

  @Test("what went wrong may be said at any length")
  func longFaults() throws {
    expectGap(
      try check(log: "yes 'fatal: no' | head -c 3000000 >&2; exit 1"), "git says: no")
  }
}
