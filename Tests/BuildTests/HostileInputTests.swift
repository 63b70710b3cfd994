import Build
import Diagnostics
import Foundation
import Testing

@Suite("Input and surroundings that mean no good")
struct HostileInputTests {
  @Test("symbolic links, pipes and devices in the sources are refused, never followed")
  func links() throws {
    let site = try SiteFixture()
    for path in ["content/en/x.svg", "templates/assets/x.css"] {
      try FileManager.default.createSymbolicLink(
        atPath: site.url(path).path, withDestinationPath: "/etc/passwd")
    }
    #expect(mkfifo(site.url("templates/assets/pipe.css").path, 0o644) == 0)
    #expect(
      try site.build().findings.map(\.shortDescription) == [
        "FL005 content/en/x.svg", "FL001 templates/assets/pipe.css", "FL005 templates/assets/x.css",
      ])
  }

  @Test("what someone put into the unseen tree leads no page out of it")
  func linkInTree() throws {
    let site = try SiteFixture(["victim/index.html": "mine"])
    _ = try site.build()
    try site.writePage("Rest well")
    _ = try site.build()
    let folder = site.url(".sitegen/public/tree/sleep")
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.createSymbolicLink(
      at: folder, withDestinationURL: site.url("victim"))
    try site.writePage("Lie down")
    #expect(try site.build().isPublished)
    #expect(try site.published("victim")["index.html"] == "mine")
    #expect(try site.published()["sleep/index.html"] != nil)
    #expect(mkfifo(site.url(".sitegen/public/tree/pipe").path, 0o644) == 0)
    try site.writePage("Get up")
    #expect(try site.build().isPublished)
    #expect(!FileManager.default.fileExists(atPath: site.url("public/pipe").path))
  }

  @Test("a backup made with hard links keeps its text")
  func hardLinks() throws {
    let site = try SiteFixture()
    _ = try site.build()
    let backup = site.url("backup.html")
    try FileManager.default.linkItem(at: site.url("public/sleep/index.html"), to: backup)
    let before = try String(contentsOf: backup, encoding: .utf8)
    try site.write(
      SiteFixture.page.replacing("Sleep well", with: "Rest well"), to: "content/en/sleep.md")
    for _ in 1...3 { _ = try site.build() }
    #expect(try String(contentsOf: backup, encoding: .utf8) == before)
    #expect(try site.published()["sleep/index.html"]?.contains("Rest well") == true)
  }

  @Test("a page whose name changes its Unicode form leaves no second page behind")
  func unicodeForms() throws {
    let decomposed = "content/en/a\u{308}.md"
    let site = try SiteFixture([decomposed: SiteFixture.page])
    _ = try site.build()
    try FileManager.default.removeItem(at: site.url(decomposed))
    try site.write(SiteFixture.page, to: "content/en/\u{E4}.md")
    for _ in 1...3 { #expect(try site.build().isPublished) }
    let names = try FileManager.default.contentsOfDirectory(atPath: site.url("public").path)
    #expect(names.filter { $0.unicodeScalars.first == "a" && $0 != "assets" }.isEmpty)
  }

  @Test("an output within the sources, around them or in sitegen's own folder is refused")
  func output() throws {
    let site = try SiteFixture()
    for output in ["content/public", "templates/assets/out", ".", "content", ".sitegen/x"] {
      #expect(throws: MachineTrouble.self, "\(output)") { try site.build(output: output) }
    }
    #expect(throws: MachineTrouble.self) { try site.build(output: "..") }
    #expect(try site.build(output: "public/.").isPublished)
    #expect(!FileManager.default.fileExists(atPath: site.url("public/.sitegen").path))
  }

  @Test(
    "control characters do not get into pages by way of escapes",
    arguments: [#""a\0b""#, #""a\x07b""#, #""a\e[31m""#, #""a\x7f""#, #""a\uFFFEb""#])
  func escapes(title: String) throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("title: Sleep", with: "title: \(title)")
    ])
    #expect(try site.build().findings.map(\.shortDescription) == ["YM015 content/en/sleep.md:2:8"])
  }

  @Test("templates without end are an error, not a build without end")
  func templateBomb() throws {
    let partials = (1...8).map { level in
      (
        "templates/partials/p\(level).html",
        String(repeating: "{{>partials/p\(level + 1)}}", count: 10)
      )
    }
    var files: [String: String?] = Dictionary(uniqueKeysWithValues: partials.map { ($0, $1) })
    files["templates/partials/p9.html"] = "x"
    files["templates/article.html"] = "<h1>{{title}}</h1>{{{body}}}{{>partials/p1}}"
    let codes = try SiteFixture(files).build().findings.map(\.rule.code)
    #expect(Set(codes) == ["TP022"])
  }

  @Test("sections without end are an error")
  func deepSections() throws {
    let deep =
      String(repeating: "{{#image}}", count: 20_000)
      + String(repeating: "{{/image}}", count: 20_000)
    let site = try SiteFixture(["templates/article.html": deep])
    #expect(Set(try site.build().findings.map(\.rule.code)) == ["TP022"])
  }

  @Test("thousands of problems in one line keep no thousands of copies of it")
  func manyProblems() throws {
    let links = String(repeating: "[a](nope.md) ", count: 3_000)
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("Sleep well", with: links)
    ])
    let findings = try site.build().findings
    #expect(findings.count == 3_000)
    #expect(findings.allSatisfy { ($0.place.mark?.excerpt.utf8.count ?? 0) < 1_000 })
  }
}
