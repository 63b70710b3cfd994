import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

@Suite("A site that is looked at while it is written")
struct SitePreviewTests {
  private static let sleep = "content/en/sleep.md"

  @Test("a page with a mistake in its text stays as it was, and costs only itself")
  func text() throws {
    var site = try EditedSite()
    #expect(try site.look().text(at: "sleep/index.html")?.contains("Sleep well") == true)
    try site.site.writePage("Sleep [badly](none.md)")
    for _ in 0..<3 {
      let round = try site.look()
      #expect(round.errors == ["LK001 content/en/sleep.md:12:15"])
      #expect(round.sharedProblems.isEmpty)
      let page = try #require(round.page(at: "sleep/index.html"))
      #expect(page.state == .lastGood)
      #expect(page.errors == ["LK001 content/en/sleep.md:12:15"])
      #expect(round.text(at: "sleep/index.html")?.contains("Sleep well") == true)
      #expect(round.page(at: "index.html")?.errors == [])
      #expect(round.page(at: "index.html")?.state == .current)
    }
    try site.site.writePage("Sleep deeply")
    let round = try site.look()
    #expect(round.text(at: "sleep/index.html")?.contains("Sleep deeply") == true)
    try site.expectClean(round)
  }

  @Test("a page with a mistake in its header is to the others what it was")
  func header() throws {
    var site = try EditedSite()
    let before = try site.look()
    let topic = before.text(at: "pain/index.html")
    let home = before.text(at: "index.html")
    #expect(topic?.contains(">Back</a>") == true)
    let page = before.text(at: "pain/back/index.html")
    try site.write(
      SiteFixture.page.replacing("title: Sleep", with: "titel: Spine"),
      to: "content/en/pain/back.md")
    for _ in 0..<3 {
      let round = try site.look()
      #expect(!round.errors.isEmpty)
      #expect(round.errors.allSatisfy { $0.contains("content/en/pain/back.md") })
      #expect(round.text(at: "pain/index.html") == topic)
      #expect(round.text(at: "index.html") == home)
      #expect(round.text(at: "pain/back/index.html") == page)
      #expect(round.page(at: "pain/back/index.html")?.state == .lastGood)
    }
    try site.write(
      SiteFixture.page.replacing("title: Sleep", with: "title: Spine"),
      to: "content/en/pain/back.md")
    let round = try site.look()
    #expect(round.text(at: "pain/index.html")?.contains(">Spine</a>") == true)
    try site.expectClean(round)
  }

  @Test("a mistake that was there from the start is told, and the rest of the site is shown")
  func fromTheStart() throws {
    for text in [
      SiteFixture.page.replacing("Sleep well", with: "Sleep [badly](none.md)"),
      SiteFixture.page.replacing("title: Sleep", with: "titel: Sleep"), "no header\n",
    ] {
      var site = try EditedSite([
        Self.sleep: text, "content/en/index.md": SiteFixture.files["content/en/index.md"],
      ])
      let round = try site.look()
      #expect(!round.errors.isEmpty && round.sharedProblems.isEmpty)
      #expect(round.page(at: "sleep/index.html")?.state != .lastGood)
      #expect(round.text(at: "index.html")?.contains("Welcome") == true)
      try site.site.writePage("Sleep well")
      try site.expectClean(try site.look())
    }
  }

  @Test("a section that went is missed by the page that links to it, until that is mended")
  func section() throws {
    var site = try EditedSite()
    _ = try site.look()
    try site.write(
      SiteFixture.page.replacing("At night", with: "By night"), to: Self.sleep)
    let error = ["LK002 content/en/index.md:8:17"]
    #expect(try site.look().errors == error)
    // Nothing more happens, then something elsewhere, then to the page that has the sections.
    #expect(try site.look().errors == error)
    try site.write(
      SiteFixture.page.replacing("title: Sleep", with: "title: Neck"),
      to: "content/en/pain/neck.md")
    #expect(try site.look().errors == error)
    try site.write(
      SiteFixture.page.replacing("At night", with: "By night").replacing("well", with: "long"),
      to: Self.sleep)
    let round = try site.look()
    #expect(round.errors == error)
    #expect(round.page(at: "index.html")?.errors == error)
    #expect(round.page(at: "sleep/index.html")?.errors == [])
    try site.write(
      EditedSite.home.replacing("#at-night", with: "#by-night"), to: "content/en/index.md")
    try site.expectClean(try site.look())
  }

  @Test("a section that comes back mends the page that links to it")
  func sectionBack() throws {
    var site = try EditedSite()
    _ = try site.look()
    try site.write(SiteFixture.page.replacing("At night", with: "By night"), to: Self.sleep)
    #expect(try site.look().errors.count == 1)
    try site.write(SiteFixture.page, to: Self.sleep)
    try site.expectClean(try site.look())
  }

  @Test("pages that go, come and move are seen to, and so are links to them")
  func pages() throws {
    var site = try EditedSite()
    #expect(try site.look().text(at: "index.html") != nil)
    try site.move("content/en/pain/back.md", to: "content/en/pain/spine.md")
    let gone = try site.look()
    #expect(gone.errors == ["LK001 content/en/index.md:8:47"])
    #expect(gone.text(at: "pain/back/index.html") == nil)
    #expect(gone.text(at: "pain/spine/index.html") != nil)
    #expect(gone.page(at: "index.html")?.state == .lastGood)
    #expect(try site.look().errors == gone.errors)
    try site.write(
      SiteFixture.page.replacing("title: Sleep", with: "title: Back"), to: "content/en/pain/back.md"
    )
    try site.expectClean(try site.look())
    try site.remove("content/en/pain/spine.md")
    try site.expectClean(try site.look())
  }

  @Test("a draft is shown at its address, with its pictures")
  func draft() throws {
    var site = try EditedSite([
      "content/en/pain/plan.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Plan\ndraft: true"
      ).replacing("Sleep well", with: "![A plan](plan.svg) Sleep well"),
      "content/en/pain/plan.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
    ])
    let round = try site.look()
    #expect(round.errors == [])
    let text = try #require(round.text(at: "pain/plan/index.html"))
    let source = try #require(text.firstMatch(of: #/<img src="/([^"]*plan[^"]*)"/#)).output.1
    #expect(round.text(at: String(source))?.hasPrefix("<svg") == true)
    #expect(round.site?.drafts.map(\.title) == ["Plan"])
    #expect(round.text(at: "pain/index.html")?.contains("Plan") == false)
    #expect(round.text(at: "sitemap.xml")?.contains("plan") == false)
  }

  @Test("in the place of a withdrawn page there is what readers find there")
  func withdrawn() throws {
    var site = try EditedSite([
      "content/en/index.md": SiteFixture.files["content/en/index.md"],
      "content/en/pain/back.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Back\nwithdrawn: true"),
    ])
    let round = try site.look()
    #expect(round.text(at: "pain/back/index.html")?.contains("Sleep well") == false)
    try site.expectClean(round)
  }

  @Test("readers' pages that lead to one are known, but for those that are wrong")
  func links() throws {
    var site = try EditedSite()
    let round = try site.look()
    let sleep = try #require(round.site?.page(at: "sleep/index.html"))
    #expect(round.site?.links(to: sleep).map(\.path) == ["/"])
    try site.write(EditedSite.home + "\n[x](none.md)\n", to: "content/en/index.md")
    let later = try site.look()
    let index = try #require(later.site?.page(at: "sleep/index.html"))
    #expect(later.site?.links(to: index) == [])
  }

  @Test("nothing is published, and what was published stays")
  func untouched() throws {
    var site = try EditedSite()
    _ = try site.site.build()
    let before = (try site.site.published(), try FileTree(of: site.site.url(".sitegen")))
    _ = try site.look()
    try site.site.writePage("Sleep long")
    _ = try site.look()
    #expect(try site.site.published() == before.0)
    #expect(try FileTree(of: site.site.url(".sitegen")) == before.1)
  }

  @Test("nothing is written where nothing was")
  func nothingWritten() throws {
    var site = try EditedSite()
    _ = try site.look()
    let names = try FileManager.default.contentsOfDirectory(atPath: site.site.folder.url.path)
    #expect(names.sorted() == ["content", "templates"])
  }

  @Test("looks that follow one another quickly are settled with the last, whatever came in between")
  func quickLooks() throws {
    var site = try EditedSite(["templates/search.html": "{{<base}}{{/base}}"])
    _ = try site.lookUnsettled()
    try site.site.writePage("Dreaming well")
    // The first look has read all pages: nothing is remembered that the next one could go by.
    let first = try site.lookUnsettled()
    #expect(first.work.rendered == 1)
    try site.write(EditedSite.home + "\nMore.\n", to: "content/en/index.md")
    let second = try site.lookUnsettled()
    #expect(second.text(at: "sleep/index.html")?.contains("Dreaming well") == true)
    #expect(second.work.rendered == 2)
    try site.write("titel: Health\n", to: "content/site.yaml")
    #expect(try site.lookUnsettled().isHeld)
    try site.write(SiteFixture.files["content/site.yaml"] ?? "", to: "content/site.yaml")
    try site.remove("content/en/pain/back.md")
    try site.write(SiteFixture.files["content/en/index.md"] ?? "", to: "content/en/index.md")
    _ = try site.lookUnsettled()
    try site.site.writePage("Dreaming rarely")
    try site.expectClean(try site.look())
    #expect(try site.look().work.rendered == 0)
  }

  @Test("a page whose header becomes wrong right after a save is to the others what was saved")
  func quickMistake() throws {
    var site = try EditedSite()
    _ = try site.look()
    let path = "content/en/pain/back.md"
    try site.write(SiteFixture.page.replacing("title: Sleep", with: "title: Spine"), to: path)
    _ = try site.lookUnsettled()
    try site.write(SiteFixture.page.replacing("title: Sleep", with: "titel: Neck"), to: path)
    let round = try site.lookUnsettled()
    #expect(!round.errors.isEmpty)
    #expect(round.text(at: "pain/index.html")?.contains(">Spine</a>") == true)
  }

  @Test("who waits for what is known later gets it, though another look comes first")
  func waiting() async throws {
    var site = try EditedSite()
    _ = try site.look()
    try site.site.writePage("Sleep long")
    let overtaken = try #require(try site.lookUnsettled().site)
    try site.site.writePage("Sleep deeply")
    _ = try site.look()
    await overtaken.settled()
  }

  @Test("another day is another look, though no file changed")
  func anotherDay() throws {
    var site = try EditedSite([
      Self.sleep: SiteFixture.page.replacing("2022-12-06", with: "2026-11-23")
    ])
    #expect(try site.look().errors.map { $0.dropFirst(6) } == ["content/en/sleep.md:4:10"])
    site.day = site.day.adding(days: 1)
    let round = try site.look()
    #expect(round.errors == [])
    #expect(round.text(at: "sleep/index.html")?.contains("Sleep well") == true)
  }
}
