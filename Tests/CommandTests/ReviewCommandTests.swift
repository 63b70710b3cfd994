import Foundation
import Testing

@Suite("sitegen review, as a user runs it")
struct ReviewCommandTests {
  private let site: MistakenSite

  init() throws {
    site = try MistakenSite()
    try write("content/en/long.md", Self.page("Long ago", "2024", "owner: \"=Anna, B\""))
    try write("content/en/over.md", Self.page("Ärger | *mit* dem Rücken", "2025"))
    try write("content/en/soon.md", Self.page("Soon", "2026-12"))
    try write(
      "content/en/broken.md", Self.page("Broken", "2025").replacing("title:", with: "titel:"))
    try write(
      "content/en/none.md", Self.page("None", "2025").replacing("next_review: 2025\n", with: ""))
    try FileManager.default.createDirectory(
      at: site.folder.appending(path: "content/en/nights"), withIntermediateDirectories: true)
    try write(
      "content/en/nights/index.md",
      MistakenSite.page(["title": "title: Nights", "type": "type: topic", "next_review": ""]))
    try write("content/en/draft.md", Self.page("Draft", "2025", "draft: true"))
    try edit("content/site.yaml") { settings in
      settings.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("review:") }.joined(separator: "\n")
        + "review: {owner: Editors, topics: [{topic: nights, owner: Night team}]}\n"
    }
  }

  private static func page(_ title: String, _ plan: String, _ extra: String = "") -> String {
    MistakenSite.page(
      ["title": "title: \"\(title)\"", "next_review": "next_review: \(plan)", "extra": extra])
  }

  @Test("lists the most urgent pages first, with owner and days, and says what it left out")
  func table() throws {
    let outcome = try review()
    let lines = outcome.output.split(separator: "\n")
    #expect(outcome.output.contains("not readable"))
    #expect(
      lines.filter { !$0.hasPrefix("current  ") && !$0.hasPrefix("  ") }.map { line in
        line.split(separator: " ", omittingEmptySubsequences: true)
          .last { $0.hasPrefix("content/") || $0 == "PAGE" } ?? ""
      } == [
        "PAGE", "content/en/broken.md", "content/en/none.md", "content/en/long.md",
        "content/en/over.md", "content/en/soon.md",
      ])
    let long = try #require(lines.first { $0.contains("long.md") })
    #expect(long.hasPrefix("long overdue        -691  2024     2025-01-01  =Anna, B  "))
    #expect(long.contains("https://www.example.org/long/"))
    #expect(outcome.output.contains("  'titel' is not a front matter key (line 2)\n"))
    #expect(outcome.messages.contains("as of 2026-11-22; left out: 2 drafts, 1 page withdrawn\n"))
    #expect(outcome.messages.contains("error[FM004]"))
    #expect(outcome.status == 1)
  }

  @Test("chooses by time, owner, topic, language and state, and helps with names")
  func choices() throws {
    #expect(try paths("--due", "0d") == ["broken", "none", "long", "over"])
    #expect(try paths("--due", "39d") == ["broken", "none", "long", "over", "soon"])
    #expect(try paths("--due", "38") == ["broken", "none", "long", "over"])
    #expect(try paths("--due", "2m") == ["broken", "none", "long", "over", "soon"])
    #expect(try paths("--owner", "=anna, b") == ["long"])
    #expect(try paths("--state", "overdue", "--state", "due_soon") == ["over", "soon"])
    #expect(try paths("--topic", "/nights/", "--owner", "Night team").contains("index"))
    #expect(try paths("--lang", "EN").count > 6)
    for (arguments, help) in [
      (["--owner", "Editor"], "did you mean 'Editors'?"),
      (["--topic", "night"], "did you mean 'nights'?"), (["--lang", "de"], "take one of en"),
    ] {
      let outcome = try review(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains("= help: \(help)"))
    }
  }

  @Test(
    "other arguments are wrong usage",
    arguments: [
      ["--due", "90x"], ["--due", "-1d"], ["--due", ""], ["--state", "late"],
      ["--fail-on", "current"], ["--format", "xml"], ["--as-of", "2026"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try review(arguments).status == 64)
  }

  @Test("ends with 1 when a page is as late as a scheduled run asks, and with 0 otherwise")
  func failing() throws {
    for name in ["broken", "none"] {
      try FileManager.default.removeItem(at: site.folder.appending(path: "content/en/\(name).md"))
    }
    #expect(try review([]).status == 0)
    #expect(try review(["--fail-on", "overdue"]).status == 1)
    #expect(try review(["--fail-on", "long_overdue"]).status == 1)
    #expect(try review(["--fail-on", "no_plan"]).status == 0)
    #expect(try review(["--fail-on", "overdue", "--state", "due_soon"]).status == 0)
    #expect(try review(["--fail-on", "due_soon", "--state", "due_soon"]).status == 1)
  }

  @Test("the example page is overdue since 1 January 2026, and was current on the day before")
  func example() throws {
    let example = try ExampleSite()
    func line(_ day: String) throws -> Listed {
      let output = try example.program.run(["review", "--as-of", day, "--format", "json"]).output
      let lines = try output.split(separator: "\n").map {
        try JSONDecoder().decode(Listed.self, from: Data($0.utf8))
      }
      return try #require(lines.first { $0.path.hasSuffix("/exercise.md") })
    }
    let late = try line("2026-11-22")
    #expect(late.state == "overdue" && !late.isCurrent)
    #expect(late.days == -326)
    #expect(late.due == "2025-12-31")
    #expect(late.overdueSince == "2026-01-01")
    #expect(try line("2026-01-01").state == "overdue")
    let before = try line("2025-12-31")
    #expect(before.isCurrent)
    #expect(before.days == 0)
    #expect(before.state == "due_soon")
    let table = try example.program.run(["review", "--as-of", "2025-12-31"]).output
    #expect(table.contains("current (due soon)     0  2025"))
    #expect(try line("2025-10-01").state == "current")
    let build = try example.program.run(["build", "--as-of", "2026-11-22"])
    #expect(build.status == 0)
    #expect(build.messages.contains("the review is overdue since 2026-01-01"))
  }

  @Test("the day turns at one moment everywhere, unless somebody says which day it is")
  func zones() throws {
    let example = try ExampleSite()
    // 10 o'clock on 31 December in Greenwich: midnight is past on Kiritimati, and far behind Greenwich it is 30 December.
    for (second, state) in [
      ("1767175200", "due_soon"), ("1767225599", "due_soon"), ("1767225600", "overdue"),
    ] {
      for zone in ["Pacific/Kiritimati", "Etc/GMT+12", "UTC"] {
        let outcome = try example.program.run(
          ["review", "--format", "csv"], environment: ["TZ": zone, "SOURCE_DATE_EPOCH": second])
        #expect(outcome.output.contains("\r\n\(state),"), "\(second) \(zone)")
      }
    }
  }

  @Test("prints text for spreadsheets that no cell of is a formula")
  func csv() throws {
    let output = try review(["--format", "csv"]).output
    #expect(output.hasPrefix("\u{FEFF}state,days,owner,"))
    let rows = CSVReading(output).rows
    #expect(Set(rows.map(\.count)) == [16])
    #expect(rows.first { $0[4] == "content/en/long.md" }?[2] == "'=Anna, B")
    #expect(rows.first { $0[4] == "content/en/long.md" }?[1] == "-691")
    for row in rows.dropFirst() {
      for (column, cell) in row.enumerated() where column != 1 {
        #expect(!"=+-@\t\r".contains(cell.first ?? "a"), "\(cell)")
      }
    }
  }

  @Test("prints Markdown by owner, with nothing of a title taken for markup")
  func markdown() throws {
    let output = try review(["--format", "markdown"]).output
    #expect(output.contains("## =Anna, B\n\n| State |"))
    #expect(output.contains("[Ärger \\| \\*mit\\* dem Rücken](https://www.example.org/over/)"))
    #expect(output.contains("## Editors\n"))
  }

  @Test("writes a page for editors that needs nothing else and is not for search engines")
  func dashboard() throws {
    #expect(try review(["--format", "html", "--output", "review.html"]).output.isEmpty)
    let page = try String(
      contentsOf: site.folder.appending(path: "review.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"))
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<link"))
    #expect(page.contains("Ärger | *mit* dem Rücken</a>"))
    #expect(page.contains("691 days over"))
    #expect(page.contains("Left out: 2 drafts, 1 page withdrawn."))
  }

  @Test("never writes a list into the published site, nor among the sources")
  func places() throws {
    for name in ["broken", "none"] {
      try FileManager.default.removeItem(at: site.folder.appending(path: "content/en/\(name).md"))
    }
    #expect(try site.build().status == 0)
    for path in ["public/review.html", "public/assets/review.html", "content/en/review.html"] {
      let outcome = try review(["--format", "html", "--output", path])
      #expect(outcome.status == 2, "\(path)")
      #expect(outcome.messages.contains("write it beside"))
      #expect(!FileManager.default.fileExists(atPath: site.folder.appending(path: path).path))
    }
  }

  @Test(
    "never writes a list over what is not a list", arguments: ["sitegen.lock", ".git/HEAD", "link"])
  func otherFiles(_ path: String) throws {
    let file = site.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    if path == "link" {
      try FileManager.default.createSymbolicLink(
        at: file, withDestinationURL: site.folder.appending(path: "content/site.yaml"))
    } else {
      try Data("ours\n".utf8).write(to: file)
    }
    let before = try Data(contentsOf: file)
    #expect(try review(["--output", path]).status == 2)
    #expect(try Data(contentsOf: file) == before)
  }

  @Test("explains a state with the setting that weighs it")
  func explanation() throws {
    let text = try site.program.run(["explain", "review.overdue"]).output
    #expect(text.contains("  | review:\n  |   states:\n  |     overdue: error   # nothing, hint,"))
    #expect(!text.contains("checks:"))
  }

  @Test("says why a file cannot be written, by the name that was given")
  func missingFolder() throws {
    let outcome = try review(["--format", "csv", "--output", "lists/review.csv"])
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("cannot write 'lists/review.csv': its folder is not there"))
  }

  @Test("without settings, says what is missing and ends with 1")
  func withoutSettings() throws {
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/site.yaml"))
    let outcome = try review([])
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("error[ST007]"))
  }

  private struct Listed: Decodable {
    let path, state: String
    let days: Int?
    let due, overdueSince: String?
    let isCurrent: Bool
  }

  /// Names of the files that are listed.
  private func paths(_ arguments: String...) throws -> [String] {
    let output = try review(arguments + ["--format", "json"]).output
    return try output.split(separator: "\n").map {
      let listed = try JSONDecoder().decode(Listed.self, from: Data($0.utf8))
      return String(listed.path.split(separator: "/").last?.dropLast(3) ?? "")
    }
  }

  private func review(_ arguments: [String] = []) throws -> Program.Outcome {
    let day = arguments.contains("--as-of") ? [] : ["--as-of", "2026-11-22"]
    return try site.program.run(["review"] + day + arguments)
  }

  private func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: site.folder.appending(path: path))
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    let file = site.folder.appending(path: path)
    try write(path, change(String(contentsOf: file, encoding: .utf8)))
  }
}

/// Reads what RFC 4180 says, and nothing else.
private struct CSVReading {
  private(set) var rows: [[String]] = []

  init(_ text: String) {
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var last: Unicode.Scalar = ","
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        if isQuoted {
          isQuoted = false
        } else {
          if last == "\"" { cell.append(scalar) }
          isQuoted = true
        }
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\n" where !isQuoted && last == "\r":
        cell.removeLast()
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      default: cell.append(scalar)
      }
      last = scalar
    }
  }
}
