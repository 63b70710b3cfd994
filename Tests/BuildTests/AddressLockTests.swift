import Build
import Diagnostics
import Foundation
import Testing

@Suite("Addresses that last")
struct AddressLockTests {
  private static func page(_ line: String, _ title: String = "Rest") -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: \(title)\n\(line)")
  }

  private func build(
    _ site: SiteFixture, _ use: AddressLockUse = .kept, output: String = "public"
  ) throws -> BuildReport {
    var options = site.options(output: output)
    options.addressLock = use
    return try Builder(options).build()
  }

  private func lock(_ site: SiteFixture) throws -> String {
    try String(contentsOf: site.url("sitegen.lock"), encoding: .utf8)
  }

  private func addresses(_ site: SiteFixture) throws -> [String] {
    try lock(site).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  private func rename(_ site: SiteFixture, _ from: String, _ to: String) throws {
    try FileManager.default.createDirectory(
      at: site.url(to).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: site.url(from), to: site.url(to))
  }

  @Test("a build writes all addresses down, sorted, and an unchanged one does not touch the list")
  func first() throws {
    let site = try SiteFixture([
      "content/en/rest.md": Self.page("aliases: [/a.html]"),
      "content/en/old rest.md": Self.page("order: 1"),
      "content/en/draft.md": Self.page("draft: true"),
      "content/en/gone.md": Self.page("withdrawn: true"),
    ])
    let report = try build(site)
    #expect(report.newAddresses == 6)
    #expect(
      try addresses(site) == [
        "/ en/index.md", "/a.html en/rest.md", "/gone/ en/gone.md", "/old%20rest/ en/old%20rest.md",
        "/rest/ en/rest.md", "/sleep/ en/sleep.md",
      ])
    #expect(try lock(site).hasPrefix("# All addresses"))
    let before = try FileManager.default.attributesOfItem(atPath: site.url("sitegen.lock").path)
    let again = try build(site)
    #expect(again.newAddresses == 0)
    #expect(again.work.headers == 0)
    let after = try FileManager.default.attributesOfItem(atPath: site.url("sitegen.lock").path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test("a check holds the site against the list and writes nothing")
  func check() throws {
    let site = try SiteFixture()
    var options = site.options()
    options.addressLock = .kept
    #expect(try !SiteChecker(options).check().hasErrors)
    #expect(!FileManager.default.fileExists(atPath: site.url("sitegen.lock").path))
    try site.write("/lost/ en/lost.md\n", to: "sitegen.lock")
    let report = try SiteChecker(options).check()
    #expect(report.findings.map(\.rule.code) == ["PG020"])
    #expect(try lock(site) == "/lost/ en/lost.md\n")
  }

  @Test("a check knows what a page was called in the last build, as a build does")
  func titleInACheck() throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page("order: 1", "A quiet hour")])
    #expect(try build(site).isPublished)
    try rename(site, "content/en/rest.md", "content/en/night/silence.md")
    var options = site.options()
    options.addressLock = .kept
    let found = try SiteChecker(options).check().findings
    #expect(found.map(\.rule.code) == ["PG020"])
    #expect(found.first?.help == "add 'aliases: [/rest/]' to content/en/night/silence.md")
    #expect(try build(site).findings.first?.help == found.first?.help)
  }

  @Test("pages that sitegen makes are in the list, and one that is no longer made is an error")
  func generated() throws {
    let glossary = "- {id: nap, term: Nap, definition: A short sleep.}\n"
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    let site = try SiteFixture([
      "content/en/glossary.yaml": glossary,
      "content/site.yaml": settings + "glossary: {page: {en: glossary}}\n",
    ])
    try site.write("{{> base}}\n", to: "templates/glossary.html")
    let report = try build(site)
    #expect(report.isPublished, "\(report.findings.map(\.message))")
    #expect(try addresses(site).contains("/glossary/ sitegen"))
    try FileManager.default.removeItem(at: site.url("content/en/glossary.yaml"))
    try site.write(settings, to: "content/site.yaml")
    let error = try #require(try build(site).findings.first { $0.rule.code == "PG020" })
    #expect(error.message == "nothing is at '/glossary/' any more")
    #expect(error.help?.hasSuffix("or add 'aliases: [/glossary/]' to content/en/index.md") == true)
    try site.write(
      SiteFixture.page.replacing("title: Sleep", with: "title: Words\naliases: [/glossary/]"),
      to: "content/en/words.md")
    #expect(try build(site).isPublished)
    #expect(try addresses(site).contains("/glossary/ en/words.md"))
  }

  @Test("an alias leads on from a glossary without terms, until there are some again")
  func emptyGlossary() throws {
    let glossary = "- {id: nap, term: Nap, definition: A short sleep.}\n"
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    let site = try SiteFixture([
      "content/en/glossary.yaml": glossary,
      "content/site.yaml": settings + "glossary: {page: {en: glossary}}\n",
      "templates/glossary.html": "{{> base}}\n",
    ])
    #expect(try build(site).isPublished)
    try FileManager.default.removeItem(at: site.url("content/en/glossary.yaml"))
    let lost = try #require(try build(site).findings.first { $0.rule.code == "PG020" })
    #expect(lost.help?.hasSuffix("or add 'aliases: [/glossary/]' to content/en/index.md") == true)
    let home = SiteFixture.files["content/en/index.md"] ?? ""
    try site.write(
      home.replacing("type: home", with: "type: home\naliases: [/glossary/]"),
      to: "content/en/index.md")
    #expect(try build(site).findings.isEmpty)
    #expect(try site.published().paths.contains("glossary/index.html"))
    try site.write(glossary, to: "content/en/glossary.yaml")
    #expect(try build(site).findings.map(\.rule.code).filter { $0 == "PG007" } == ["PG007"])
    // A page cannot be where a term may be added any day.
    try FileManager.default.removeItem(at: site.url("content/en/glossary.yaml"))
    try site.write(home, to: "content/en/index.md")
    try site.write(SiteFixture.page, to: "content/en/glossary.md")
    #expect(try build(site).findings.contains { $0.rule.code == "PG007" })
  }

  @Test("of a list of pages that is no longer made, no alias is asked that would be refused")
  func lostList() throws {
    let site = try SiteFixture(["templates/a-z.html": "{{> base}}\n"])
    #expect(try build(site).isPublished)
    #expect(try addresses(site).contains("/a-z/ sitegen"))
    try FileManager.default.removeItem(at: site.url("templates/a-z.html"))
    let lost = try #require(try build(site).findings.first { $0.rule.code == "PG020" })
    #expect(
      lost.help
        == "sitegen no longer makes this page, and no alias can be there: bring back what it was made of (its layout, "
        + "a setting), or write 'gone /a-z/: ' and why in the place of the line")
    let lock = try lock(site).replacing("/a-z/ sitegen", with: "gone /a-z/: no list any more")
    try site.write(lock, to: "sitegen.lock")
    #expect(try build(site).findings.isEmpty)
  }

  @Test("an address that would vanish is an error at its line, and its help mends it")
  func moved() throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page("order: 1")])
    #expect(try build(site).isPublished)
    let before = try site.published()
    try rename(site, "content/en/rest.md", "content/en/night/rest.md")
    let report = try build(site)
    let error = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(error.rule.code == "PG020")
    #expect(error.message == "nothing is at '/rest/' any more")
    #expect(error.place.description.hasSuffix("/sitegen.lock:4:1"))
    #expect(error.help == "add 'aliases: [/rest/]' to content/en/night/rest.md")
    #expect(try site.published() == before)
    try site.write(Self.page("aliases: [/rest/]"), to: "content/en/night/rest.md")
    #expect(try build(site).isPublished)
    #expect(
      try addresses(site) == [
        "/ en/index.md", "/night/rest/ en/night/rest.md", "/rest/ en/night/rest.md",
        "/sleep/ en/sleep.md",
      ])
  }

  struct Loss: Sendable {
    let name: String
    /// What is written in place of `content/en/rest.md`, and where.
    let file: String?
    let text: String
    let help: String
  }

  @Test("what to write instead depends on what became of the page", arguments: lossTable)
  func losses(loss: Loss) throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page("order: 1")])
    #expect(try build(site).isPublished)
    try FileManager.default.removeItem(at: site.url("content/en/rest.md"))
    if let file = loss.file { try site.write(loss.text, to: file) }
    let findings = try build(site).findings
    #expect(findings.map(\.rule.code) == ["PG020"], "\(loss.name)")
    #expect(findings.first?.help?.hasPrefix(loss.help) == true, "\(findings)")
  }

  static let lossTable = [
    Loss(
      name: "it is a draft", file: "content/en/rest.md", text: page("draft: true"),
      help:
        "write 'withdrawn: {date: 2026-11-22}' in the place of 'draft: true' in content/en/rest.md, and why as its reason"
    ),
    Loss(
      name: "it has another name and its title", file: "content/en/pause.md",
      text: page("order: 1"), help: "add 'aliases: [/rest/]' to content/en/pause.md"),
    Loss(
      name: "it has nearly the same name", file: "content/en/rests.md",
      text: page("aliases: [/x/]", "Pauses"),
      help: "add '/rest/' to the aliases of content/en/rests.md"),
    Loss(
      name: "it is gone", file: nil, text: "",
      help:
        "add 'aliases: [/rest/]' to the page that is in its place, or restore content/en/rest.md"),
    Loss(
      name: "another page came", file: "content/en/diet.md", text: page("order: 1", "Diet"),
      help:
        "add 'aliases: [/rest/]' to the page that is in its place, or restore content/en/rest.md"),
  ]

  @Test("an alias that was taken out is asked for again")
  func alias() throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page("aliases: [/old/, /older/]")])
    #expect(try build(site).isPublished)
    try site.write(Self.page("aliases: [/old/]"), to: "content/en/rest.md")
    let findings = try build(site).findings
    #expect(findings.map(\.help) == ["add '/older/' to the aliases of content/en/rest.md"])
  }

  @Test("an address may be given up, with a reason, and is counted")
  func gone() throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page("order: 1")])
    #expect(try build(site).isPublished)
    try FileManager.default.removeItem(at: site.url("content/en/rest.md"))
    let given = try lock(site).replacing("/rest/ en/rest.md", with: "gone /rest/ : never linked")
    try site.write(given, to: "sitegen.lock")
    let report = try build(site)
    #expect(report.findings.isEmpty)
    #expect(report.addressesGivenUp == 1)
    #expect(try build(site).addressesGivenUp == 1)
    #expect(try lock(site) == given)
    // It comes back.
    try site.write(Self.page("order: 1"), to: "content/en/rest.md")
    #expect(try build(site).findings.map(\.rule.code) == ["PG023"])
    #expect(try lock(site) == given)
  }

  @Test("with --locked, a list that lacks an address stops the publication")
  func locked() throws {
    let site = try SiteFixture(["content/en/rest.md": Self.page("order: 1")])
    let missing = try build(site, .complete)
    #expect(missing.findings.map(\.rule.code) == ["PG024"])
    #expect(missing.findings.first?.message == "'/' and 2 more must be added to the list")
    #expect(!FileManager.default.fileExists(atPath: site.url("sitegen.lock").path))
    #expect(try build(site).isPublished)
    #expect(try build(site, .complete).isPublished)
    try site.write(Self.page("order: 1"), to: "content/en/nap.md")
    #expect(
      try build(site, .complete).findings.map(\.message) == ["'/nap/' must be added to the list"])
    #expect(try build(site, .unused).isPublished)
  }

  @Test(
    "a line that is none is refused where it stands",
    arguments: [
      ("en/rest/ en/rest.md", "PG021"), ("/rest/", "PG021"), ("/rest/ en/rest.md en/x.md", "PG021"),
      ("gone /rest/", "PG021"), ("gone /rest/:", "PG021"), ("gone rest: x", "PG021"),
      ("<<<<<<< HEAD", "FM017"), ("=======", "PG021"), ("a\u{0}b", "FM003"),
      ("/sleep/ en/sleep.md\n/sleep/ en/nap.md", "PG022"),
      ("/en//nap/ en/nap.md", "PG021"), ("/../nap/ en/nap.md", "PG021"),
      ("/nap en/nap.md", "PG021"), ("/nap/?q en/nap.md", "PG021"),
      ("/nap/#q en/nap.md", "PG021"), ("gone /.nap/: x", "PG021"), ("//nap/ en/nap.md", "PG021"),
    ])
  func damaged(line: String, code: String) throws {
    let site = try SiteFixture()
    try site.write("# x\n\(line)\n/sleep/ en/sleep.md\n", to: "sitegen.lock")
    let finding = try #require(try build(site).findings.first)
    #expect(finding.rule.code == code)
    #expect(finding.help?.isEmpty == false)
    #expect(finding.place.mark?.line ?? 0 >= 2)
  }

  @Test(
    "the help says what a line that is none was meant to be",
    arguments: [
      ("en/rest/ en/rest.md", "write the path alone, from '/': /en/rest/ en/rest.md"),
      ("https://a.org/en/rest/ en/rest.md", "from '/': /en/rest/ en/rest.md"),
      ("Gone /rest/: x", "gone /rest/: never linked"),
      ("gone: /rest/", "gone /rest/: never linked"),
      ("=======", "keep the lines of both"),
      ("hello world", "delete the line, or begin it with '#'"),
    ])
  func meant(line: String, help: String) throws {
    let site = try SiteFixture()
    try site.write("/sleep/ en/sleep.md\n\(line)\n", to: "sitegen.lock")
    let finding = try #require(try build(site).findings.first { $0.rule.code == "PG021" })
    #expect(finding.help?.contains(help) == true, "\(finding.help ?? "")")
  }

  @Test("the addresses of files that old pages had are possible ones")
  func files() throws {
    let site = try SiteFixture()
    try site.write("gone /old.html: x\ngone /old/page.htm: x\n", to: "sitegen.lock")
    #expect(try build(site).findings.isEmpty)
  }

  @Test(
    "a list that was joined by hand is put in order, with its comments, whatever its line endings")
  func joined() throws {
    let site = try SiteFixture()
    try site.write(
      "\u{FEFF}# ours\r\n/sleep/ en/old.md\r\n# the first page\r\n/ en/index.md\r\n# end\r\n",
      to: "sitegen.lock")
    #expect(try build(site).findings.isEmpty)
    #expect(
      try lock(site) == "# ours\n# the first page\n/ en/index.md\n/sleep/ en/sleep.md\n# end\n")
  }

  @Test("an address in other letters takes the place of the one before, with a warning")
  func capitals() throws {
    let site = try SiteFixture()
    try site.write("/Sleep/ en/Sleep.md\n", to: "sitegen.lock")
    let report = try build(site)
    #expect(report.isPublished)
    #expect(report.findings.map(\.rule.code) == ["PG026"])
    #expect(try addresses(site) == ["/ en/index.md", "/sleep/ en/sleep.md"])
  }

  @Test("a change of the list by hand is noticed, and one that cannot be written is said")
  func noticed() throws {
    let site = try SiteFixture()
    #expect(try build(site).isPublished)
    try site.write(try lock(site) + "/zzz/ en/zzz.md\n", to: "sitegen.lock")
    #expect(try build(site).findings.map(\.rule.code) == ["PG020"])
    try FileManager.default.removeItem(at: site.url("sitegen.lock"))
    #expect(try build(site).newAddresses == 2)
    try FileManager.default.removeItem(at: site.url("sitegen.lock"))
    try FileManager.default.createDirectory(
      at: site.url("sitegen.lock.partial"), withIntermediateDirectories: false)
    let report = try build(site)
    #expect(report.isPublished)
    #expect(report.findings.map(\.rule.code) == ["PG025"])
  }

  @Test("another address of the site, another output and two languages keep one list")
  func outputs() throws {
    let site = try SiteFixture()
    var options = site.options()
    options.addressLock = .kept
    options.baseURL = "https://preview.example.org/branch/"
    #expect(try Builder(options).build().isPublished)
    let before = try lock(site)
    #expect(try build(site, output: "other").isPublished)
    #expect(try lock(site) == before)
  }
}
