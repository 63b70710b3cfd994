import Foundation
import Testing

@Suite("sitegen build, as a user runs it")
struct BuildCommandTests {
  @Test("a correct site ends with 0 and one line that says what was done")
  func success() throws {
    let site = try DemonstrationSite()
    let outcome = try site.build()
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("public: "))
    #expect(outcome.messages.contains(" pages, "))
    #expect(outcome.messages.contains(" files changed"))
    #expect(outcome.messages.split(separator: "\n").count == 1)
  }

  @Test("a mistake ends with 1, is shown with place and help, and publishes nothing")
  func mistake() throws {
    let site = try DemonstrationSite()
    try site.edit("content/en/low-back-pain/exercise.md") {
      $0.replacing("next_review:", with: "next_reveiw:")
    }
    let outcome = try site.build()
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("error[FM004]: 'next_reveiw' is not a front matter key\n"))
    #expect(outcome.messages.contains("--> content/en/low-back-pain/exercise.md:"))
    #expect(outcome.messages.contains("= help: did you mean 'next_review'?"))
    #expect(outcome.messages.contains("nothing was published"))
    #expect(!site.exists("public"))
  }

  @Test("JSON goes to standard output, one object a line, the summary last")
  func json() throws {
    let site = try DemonstrationSite()
    try site.edit("content/en/index.md") { $0.replacing("updated:", with: "update:") }
    let outcome = try site.build("--format", "json")
    let lines = outcome.output.split(separator: "\n")
    #expect(outcome.status == 1)
    #expect(outcome.messages.isEmpty)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    let summary = try #require(lines.last)
    #expect(summary.contains("\"published\":false"))
    #expect(lines.dropLast().contains { $0.contains("\"code\":\"FM004\"") })
  }

  @Test("--strict makes warnings errors")
  func strict() throws {
    let site = try DemonstrationSite()
    try site.write("x", to: "content/notes.txt")
    #expect(try site.build().status == 0)
    let outcome = try site.build("--strict")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("error[FL004]"))
  }

  @Test(
    "wrong usage ends with 64 and does not build",
    arguments: [
      ["--as-of", "22.11.2026"], ["--jobs", "0"], ["--base-url", "example.org"],
      ["--format", "xml"],
      ["--no-such-option"], ["extra"],
    ])
  func usage(arguments: [String]) throws {
    let site = try DemonstrationSite()
    let outcome = try site.build(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("Usage: sitegen build"))
    #expect(!site.exists("public"))
  }

  @Test("a folder that is not there, and one that sitegen did not make, end with 2 and say why")
  func machineTrouble() throws {
    let site = try DemonstrationSite()
    let missing = try site.build("--content", "nowhere")
    #expect(missing.status == 2)
    #expect(missing.messages.contains("cannot open the folder 'nowhere'"))
    try site.write("mine", to: "public/mine.txt")
    let foreign = try site.build()
    #expect(foreign.status == 2)
    #expect(foreign.messages.contains("was not made by sitegen"))
    #expect(site.exists("public/mine.txt"))
  }

  @Test("a full disk ends with 2, and what is published stays")
  func fullDisk() throws {
    let site = try DemonstrationSite()
    #expect(try site.build().status == 0)
    let before = try site.text("public/en/index.html")
    try site.edit("content/en/index.md") { $0 + "\nA new sentence.\n" }
    let outcome = try site.buildWithFileSizeLimit()
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("cannot write"))
    #expect(try site.text("public/en/index.html") == before)
    #expect(try site.build().status == 0)
    #expect(try site.text("public/en/index.html") != before)
  }

  @Test("the day comes from --as-of, then from SOURCE_DATE_EPOCH")
  func today() throws {
    let site = try DemonstrationSite()
    #expect(try site.build("--as-of", "2020-01-01").status == 1)
    let epoch = ["SOURCE_DATE_EPOCH": "1577836800"]
    let past = try site.build(environment: epoch)
    #expect(past.status == 1)
    #expect(past.messages.contains("2020-01-01"))
    #expect(try site.build("--as-of", "2027-01-01", environment: epoch).status == 0)
    #expect(try site.build(environment: ["SOURCE_DATE_EPOCH": "soon"]).status == 64)
  }

  @Test("--output and --base-url are taken")
  func outputAndBase() throws {
    let site = try DemonstrationSite()
    let outcome = try site.build("--output", "out/site", "--base-url", "https://a.example/health")
    #expect(outcome.status == 0)
    #expect(
      try site.text("out/site/sitemap.xml").contains("<loc>https://a.example/health/en/</loc>"))
    #expect(try site.text("out/site/en/index.html").contains("href=\"/health/assets/site."))
  }

  @Test("nothing coloured goes into a pipe")
  func colour() throws {
    let site = try DemonstrationSite()
    try site.edit("content/en/index.md") { $0.replacing("updated:", with: "update:") }
    #expect(try !site.build().messages.contains("\u{1B}"))
  }
}
