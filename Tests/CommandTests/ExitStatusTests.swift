import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  private static let forms = ["text", "json", "github", "sarif"]

  @Test("--quiet prints problems alone, and the status is the same", arguments: forms)
  func quiet(format: String) throws {
    let site = try SmallSite()
    let good = try site.check("--quiet", "--format", format)
    #expect(good.status == 0)
    #expect(good.messages.split(separator: "\n").allSatisfy { !$0.hasPrefix("checked") })
    try site.edit("content/en/index.md") { $0.replacing("updated:", with: "update:") }
    for outcome in [
      try site.check("--quiet", "--format", format), try site.build("--quiet", "--format", format),
    ] {
      #expect(outcome.status == 1)
      #expect((outcome.output + outcome.messages).contains("FM004"))
      #expect(!outcome.messages.contains("pages refused"))
    }
  }

  @Test(
    "data that cannot be written ends with 2",
    arguments: [
      "check --format json", "check --format sarif", "build --digest", "explain FM004", "schema",
      "schema --markdown",
    ])
  func fullOutput(command: String) throws {
    let site = try SmallSite()
    let outcome = try site.program.runScript("\"$0\" \(command) >/dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("error: cannot write to standard output: No space left"))
  }

  @Test("readers that go away and streams that are closed do not change it", arguments: forms)
  func pipes(format: String) throws {
    let site = try SmallSite()
    let mistake = "content/en/wrong.md"
    for status in [0, 1] {
      if status == 1 { try site.write("no front matter\n", to: mistake) }
      for command in ["check", "build --output fresh-\(status)"] {
        let run = "\"$0\" \(command) --as-of 2026-11-22 --format \(format)"
        for streams in [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full"] {
          let outcome = try site.program.runScript("\(run) \(streams)")
          #expect(outcome.status == status, "\(run) \(streams)")
        }
        let gone = try site.program.runScript(
          "{ { \(run) 2>&1; echo $? >status; } | : ; } && cat status")
        #expect(gone.output == "\(status)\n", "\(run)")
      }
    }
    #expect(try site.tree("fresh-0") == SmallSite.cleanTree(edition: 0))
  }
}
