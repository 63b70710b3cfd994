import Foundation
import Testing

@Suite("sitegen check, as a user runs it")
struct CheckCommandTests {
  @Test("a correct site ends with 0 and one line, and nothing is written")
  func success() throws {
    let site = try SmallSite()
    let before = try site.tree(".")
    let outcome = try site.check()
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let line = try #require(outcome.messages.split(separator: "\n").last)
    #expect(line.wholeMatch(of: /checked [0-9]+ pages,.* in [0-9.]+ s/) != nil, "\(line)")
    #expect(try site.tree(".") == before)
  }

  @Test("it has nothing to say of the demonstration site, not even a hint")
  func demonstration() throws {
    let outcome = try DemonstrationSite().check()
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("pages, no problems, in "), "\(outcome.messages)")
  }

  @Test(
    "its help says which programs it does not call, so that nobody takes its silence for theirs")
  func uncalled() throws {
    let site = try SmallSite()
    let help = try site.program.run(["check", "--help"]).output
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Neither vips nor Pagefind is called"))
  }

  @Test("it knows by its former title what page took the place of another")
  func formerTitle() throws {
    let site = try DemonstrationSite()
    #expect(try site.build().status == 0)
    let folder = site.folder.appending(path: "content/en/low-back-pain")
    try FileManager.default.moveItem(
      at: folder.appending(path: "figures.md"), to: folder.appending(path: "numbers.md"))
    let outcome = try site.check()
    #expect(
      outcome.messages.contains(
        "add 'aliases: [/en/low-back-pain/figures/]' to content/en/low-back-pain/numbers.md"),
      "\(outcome.messages)")
  }

  @Test("it prints what a build prints, but for the summary")
  func sameProblems() throws {
    let site = try SmallSite()
    try site.edit("content/en/index.md") { $0.replacing("updated:", with: "update:") }
    try site.write("x", to: "content/notes.txt")
    let check = try site.check("--strict")
    let build = try site.build("--strict")
    #expect(check.status == 1)
    #expect(build.status == 1)
    let lines = check.messages.split(separator: "\n")
    #expect(lines.dropLast() == build.messages.split(separator: "\n").dropLast())
    #expect(lines.last?.contains(/^[0-9]+ of [0-9]+ pages refused, .*errors/) == true)
  }

  @Test(
    "it runs where nothing can be written",
    .enabled(if: Program.canMount, "the system lets tests mount nothing"))
  func readOnly() throws {
    let site = try SmallSite()
    let outcome = try site.program.runScript(
      "mount --bind . . && cd \"$PWD\" && mount -o remount,bind,ro . && \"$0\" check --as-of 2026-11-22",
      mounts: true)
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test(
    "empty files are published like others, and both commands say of an empty picture that it is none"
  )
  func emptyFiles() throws {
    let site = try SmallSite()
    for path in ["content/en/empty.pdf", "content/en/empty.svg", "templates/assets/icon.svg"] {
      try site.write("", to: path)
    }
    try site.edit("content/en/index.md") { $0 + "\n[A file](empty.pdf)\n\n![A bed](empty.svg)\n" }
    let (check, build) = (try site.check(), try site.build())
    #expect(build.status == 0)
    #expect(try site.build().status == 0)
    #expect(try site.text("public/empty.pdf").isEmpty)
    for outcome in [check, build] {
      #expect(outcome.messages.contains("the file cannot be read as SVG"))
    }
  }

  @Test("a foreign folder, a link or a file in the place of public/ is no concern of it")
  func surroundings() throws {
    let site = try SmallSite()
    try site.write("mine", to: "public/mine.txt")
    #expect(try site.check().status == 0)
    try site.remove("public")
    try site.write("a file", to: "public")
    #expect(try site.check().status == 0)
    #expect(try site.text("public") == "a file")
  }

  @Test("it does not wait for a build that works on the same folder")
  func besideBuild() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    let outcome = try site.program.runScript(
      """
      lock=$(find .sitegen -name '*lock*' -type f | head -1)
      test -n "$lock" || exit 9
      exec 9<"$lock"
      flock --exclusive 9 || exit 8
      exec timeout 60 "$0" check --as-of 2026-11-22
      """)
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test("a missing folder ends with 2, wrong usage with 64")
  func otherEnds() throws {
    let site = try SmallSite()
    let missing = try site.check("--content", "nowhere")
    #expect(missing.status == 2)
    #expect(missing.messages.contains("cannot open the folder 'nowhere'"))
    for arguments in [["--output", "x"], ["--jobs", "0"], ["--format", "xml"], ["--compress"]] {
      #expect(try site.program.run(["check"] + arguments).status == 64)
    }
  }

  @Test("without settings it says how many pages it did not look at")
  func noSettings() throws {
    let site = try SmallSite()
    try site.remove("content/site.yaml")
    let check = try site.check()
    #expect(check.status == 1)
    #expect(check.messages.contains(/\n[0-9]+ pages not looked at, 1 error, in/))
    #expect(try site.build().messages.contains(/1 error, [0-9]+ pages not looked at, in/))
  }
}

extension SmallSite {
  func check(_ arguments: String...) throws -> Program.Outcome {
    // Where tests work there is no repository, which a check says.
    try program.run(["check", "--no-git", "--as-of", "2026-11-22"] + arguments)
  }
}
