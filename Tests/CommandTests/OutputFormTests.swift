import Foundation
import Testing

@Suite("Forms of output")
struct OutputFormTests {
  /// Each site below has this mistake and a warning.
  private func brokenSite() throws -> SmallSite {
    let site = try SmallSite()
    try site.edit("content/en/index.md") { $0.replacing("updated:", with: "update:") }
    try site.write("x", to: "content/notes.txt")
    return site
  }

  @Test("GitHub's commands go to standard output, the summary to standard error")
  func github() throws {
    let outcome = try brokenSite().check("--format", "github")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("::error file=content/en/index.md,line=") })
    #expect(lines.contains { $0.hasPrefix("::warning file=content/notes.txt,title=FL004") })
    #expect(lines.allSatisfy { $0.hasPrefix("::") })
    #expect(outcome.messages.split(separator: "\n").count == 1)
    #expect(outcome.messages.contains("pages refused"))
  }

  @Test("a SARIF log is one object with results, exit code and accounting")
  func sarif() throws {
    for (site, status) in [(try SmallSite(), 0), (try brokenSite(), 1)] {
      let outcome = try site.check("--format", "sarif")
      #expect(outcome.status == status)
      #expect(outcome.messages.isEmpty)
      let log = try JSONDecoder().decode(Log.self, from: Data(outcome.output.utf8))
      #expect(log.runs[0].invocations[0].exitCode == status)
      #expect(log.runs[0].results.contains { $0.level == "error" } == (status == 1))
      let fates = log.runs[0].properties
      #expect(
        fates.sources == fates.accepted + fates.drafts + fates.withdrawn + fates.refused
          + fates.unread)
      #expect(fates.refused == status)
    }
  }

  @Test(
    "the machine's trouble has each form, and the same status",
    arguments: ["text", "json", "github", "sarif"])
  func trouble(format: String) throws {
    let outcome = try SmallSite().check("--content", "nowhere", "--format", format)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("error: cannot open the folder 'nowhere'"))
    switch format {
    case "text": #expect(outcome.output.isEmpty)
    case "github": #expect(outcome.output.hasPrefix("::error title=sitegen::cannot open"))
    default: _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }
  }

  @Test("the summary in JSON accounts for every source, after a build and after a check")
  func accounting() throws {
    let site = try brokenSite()
    for outcome in [try site.check("--format", "json"), try site.build("--format", "json")] {
      let line = try #require(outcome.output.split(separator: "\n").last)
      let fates = try JSONDecoder().decode([String: Fates].self, from: Data(line.utf8))["summary"]
      let sum = try #require(fates)
      #expect(sum.refused == 1)
      #expect(
        sum.sources == sum.accepted + sum.drafts + sum.withdrawn + sum.refused + sum.unread)
    }
  }

  @Test("a rollback has no forms for problems")
  func rollback() throws {
    #expect(try SmallSite().rollBack("--format", "sarif").status == 64)
  }

  @Test("the first problem's code is named for whoever wants to know more")
  func moreHint() throws {
    let site = try brokenSite()
    #expect(try site.check().messages.contains("\nfor more on a problem: sitegen explain FM00"))
    #expect(try !site.check("--quiet").messages.contains("sitegen explain"))
  }

  private struct Log: Decodable {
    let runs: [Run]

    struct Run: Decodable {
      let invocations: [Invocation]
      let results: [Result]
      let properties: Fates
    }

    struct Invocation: Decodable {
      let exitCode: Int
    }

    struct Result: Decodable {
      let level: String
    }
  }

  private struct Fates: Decodable {
    let sources, accepted, drafts, withdrawn, refused, unread: Int
  }
}
