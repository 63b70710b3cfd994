import Diagnostics
import Foundation
import Testing

/// The shapes that the SARIF 2.1.0 specification requires, by its sections.
@Suite("Problems as a SARIF log")
struct SARIFReportTests {
  private let unknownKey = Rule("FM004", "every key is known", reason: "A misspelt key is lost.")
  private let linkText = Rule(
    "CK010", .warning, "links say where they lead", reason: "Links are read out of context.",
    check: CheckDescription("links.text", source: "WCAG 2.2, 2.4.4", bad: [], good: []))

  private var diagnostics: [Diagnostic] {
    let source = SourceText(path: "content/en/übung 1.md", text: "---\nänext: 2025\nx\n")
    return [
      Diagnostic(
        unknownKey, "'änext' is no key", at: source.place(4..<10),
        notes: [.init("the first is here", at: source.place(0..<3)), .init("a further fact")],
        help: "take it out"),
      Diagnostic(linkText, "'here' says nothing", at: source.place(17..<18)),
      Diagnostic(unknownKey, "cannot be read", at: Place(path: "content/en/b.md")),
    ]
  }

  @Test("log, run, tool and rules have what sections 3.13, 3.14, 3.18 and 3.49 ask for")
  func run() throws {
    let log = try decoded()
    #expect(log.version == "2.1.0")
    #expect(log.schema.hasSuffix("sarif-schema-2.1.0.json"))
    #expect(log.runs.count == 1)
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.name == "sitegen")
    #expect(run.tool.driver.version == "1.2.3")
    let rules = run.tool.driver.rules
    #expect(rules.map(\.id) == ["CK010", "FM004"])
    #expect(rules.map(\.name) == ["links.text", nil])
    #expect(rules.map(\.defaultConfiguration.level) == ["warning", "error"])
    #expect(
      rules.map(\.shortDescription.text) == ["links say where they lead", "every key is known"])
    #expect(rules[0].fullDescription.text == "Links are read out of context.")
    #expect(rules[0].help.text.contains("WCAG 2.2, 2.4.4"))
    #expect(run.invocations.map(\.exitCode) == [1])
    #expect(run.invocations.map(\.executionSuccessful) == [true])
    #expect(run.properties == ["sources": 3])
  }

  @Test("each result leads to its rule, its place and the places of its notes (section 3.27)")
  func results() throws {
    let run = try #require(try decoded().runs.first)
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
    }
    #expect(run.results.map(\.level) == ["error", "warning", "error"])
    let first = run.results[0]
    #expect(first.message.text == "'änext' is no key\nnote: a further fact\nhelp: take it out")
    let place = try #require(first.locations.first).physicalLocation
    #expect(place.artifactLocation.uri == "content/en/%C3%BCbung%201.md")
    #expect(place.artifactLocation.uriBaseId == "%SRCROOT%")
    #expect(place.region == Region(startLine: 2, startColumn: 1, endColumn: 6))
    let related = try #require(first.relatedLocations?.first)
    #expect(related.id == 1)
    #expect(related.message?.text == "the first is here")
    #expect(related.physicalLocation.region == Region(startLine: 1, startColumn: 1, endColumn: 4))
    #expect(run.results[2].locations[0].physicalLocation.region == nil)
    #expect(run.results[2].relatedLocations == nil)
  }

  @Test("a whole path is a file address, and has no base")
  func wholePath() throws {
    let problem = Diagnostic(unknownKey, "m", at: Place(path: "/srv/a b/x#1.md"))
    let text = try SARIFReport(version: "1").render([problem], exitCode: 1, accounting: ["a": 1])
    let place = try decode(text).runs[0].results[0].locations[0].physicalLocation.artifactLocation
    #expect(place.uri == "file:///srv/a%20b/x%231.md")
    #expect(place.uriBaseId == nil)
  }

  @Test("a run without problems has a list of no results; one that ended early says so")
  func empty() throws {
    let none = try SARIFReport(version: "1").render([], exitCode: 0, accounting: ["sources": 0])
    #expect(none.contains("\"results\":[]"))
    let trouble = try SARIFReport(version: "1").render(
      trouble: "cannot write", help: "free some space", exitCode: 2)
    let run = try decode(trouble).runs[0]
    #expect(run.results.isEmpty)
    #expect(run.invocations[0].executionSuccessful == false)
    #expect(run.invocations[0].exitCode == 2)
    #expect(
      run.invocations[0].toolExecutionNotifications?.map(\.message.text) == [
        "cannot write\nhelp: free some space"
      ])
  }

  private func decoded() throws -> Log {
    try decode(
      SARIFReport(version: "1.2.3").render(
        diagnostics, exitCode: 1, accounting: ["sources": 3]))
  }

  private func decode(_ text: String) throws -> Log {
    try JSONDecoder().decode(Log.self, from: Data(text.utf8))
  }
}

// MARK: The log as a reader sees it

private struct Log: Decodable {
  let schema, version: String
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Decodable {
    let tool: Tool
    let invocations: [Invocation]
    let columnKind: String
    let results: [Result]
    let properties: [String: Int]?
  }

  struct Tool: Decodable {
    let driver: Driver
  }

  struct Driver: Decodable {
    let name, version: String
    let rules: [RuleEntry]
  }

  struct RuleEntry: Decodable {
    let id: String
    let name: String?
    let shortDescription, fullDescription, help: Message
    let defaultConfiguration: Configuration
  }

  struct Configuration: Decodable {
    let level: String
  }

  struct Invocation: Decodable {
    let exitCode: Int
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]?
  }

  struct Notification: Decodable {
    let message: Message
  }

  struct Message: Decodable {
    let text: String
  }

  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
  }

  struct Location: Decodable {
    let id: Int?
    let message: Message?
    let physicalLocation: Physical
  }

  struct Physical: Decodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  struct Artifact: Decodable {
    let uri: String
    let uriBaseId: String?
  }
}

private struct Region: Decodable, Equatable {
  let startLine, startColumn, endColumn: Int
}
