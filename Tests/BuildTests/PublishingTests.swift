import Build
import Foundation
import Testing

@Suite("Publishing")
struct PublishingTests {
  @Test(
    "an empty folder, and one with .gitkeep alone, is welcome, and .gitkeep stays",
    arguments: [true, false])
  func welcome(hasKeeper: Bool) throws {
    let site = try SiteFixture()
    try FileManager.default.createDirectory(
      at: site.url("public"), withIntermediateDirectories: true)
    if hasKeeper { try site.write("", to: "public/.gitkeep") }
    #expect(try site.build().isPublished)
    #expect(try site.build().isPublished)
    #expect(try site.published()["sleep/index.html"] != nil)
    #expect((try site.published()[".gitkeep"] != nil) == hasKeeper)
  }

  @Test("a folder that sitegen did not make is never replaced")
  func foreign() throws {
    let site = try SiteFixture(["public/thesis.txt": "ten years of work"])
    let trouble = try #require(throws: MachineTrouble.self) { try site.build() }
    #expect(trouble.message.contains("was not made by sitegen"))
    #expect(trouble.message.contains("thesis.txt"))
    #expect(try site.published().paths == ["thesis.txt"])
  }

  @Test("a file or a symbolic link in the place of the folder is refused")
  func notAFolder() throws {
    let site = try SiteFixture(["public": "a file", "elsewhere/x": "y"])
    #expect(throws: MachineTrouble.self) { try site.build() }
    try FileManager.default.removeItem(at: site.url("public"))
    try FileManager.default.createSymbolicLink(
      at: site.url("public"), withDestinationURL: site.url("elsewhere"))
    let trouble = try #require(throws: MachineTrouble.self) { try site.build() }
    #expect(trouble.message.contains("symbolic link"))
    #expect(try site.published("elsewhere").paths == ["x"])
  }

  @Test("pages that are gone, and drafts, leave no file behind")
  func stale() throws {
    let site = try SiteFixture(["content/en/pain/index.md": SiteFixture.page])
    #expect(try site.build().isPublished)
    #expect(try site.published()["pain/index.html"] != nil)
    try FileManager.default.removeItem(at: site.url("content/en/pain"))
    try site.write(
      SiteFixture.page.replacing("title: Sleep", with: "title: Sleep\ndraft: true"),
      to: "content/en/sleep.md")
    for _ in 1...3 {
      let report = try site.build()
      #expect(report.isPublished)
      #expect(report.pages.drafts == 1)
      #expect(try site.published()["pain/index.html"] == nil)
      #expect(try site.published()["sleep/index.html"] == nil)
    }
    #expect(!FileManager.default.fileExists(atPath: site.url("public/pain").path))
  }

  @Test("a page may become a folder of pages, and a folder a page")
  func fileAndFolder() throws {
    let site = try SiteFixture(["content/en/a.md": SiteFixture.page])
    try site.write("not a page", to: "content/en/x.pdf")
    #expect(try site.build().isPublished)
    _ = try site.build()
    try FileManager.default.removeItem(at: site.url("content/en/a.md"))
    try site.write(SiteFixture.page, to: "content/en/a/index.html/b.md")
    _ = try site.build()
    let report = try site.build()
    #expect(report.isPublished)
    #expect(try site.published()["a/index.html/b/index.html"] != nil)
    try FileManager.default.removeItem(at: site.url("content/en/a"))
    try site.write(SiteFixture.page, to: "content/en/a.md")
    _ = try site.build()
    #expect(try site.build().isPublished)
    #expect(try site.published()["a/index.html"] != nil)
  }

  @Test("only pictures that a page shows are published")
  func usedFiles() throws {
    let site = try SiteFixture([
      "content/en/used.svg": "<svg/>", "content/en/unused.svg": "<svg/>",
      "content/en/sleep.md": SiteFixture.page.replacing(
        "Sleep well", with: "![A bed](used.svg) Sleep well"),
    ])
    #expect(try site.build().isPublished)
    #expect(try site.published()["used.svg"] == "<svg/>")
    #expect(try site.published()["unused.svg"] == nil)
  }

  @Test("with --strict a warning stops the publication")
  func strict() throws {
    let site = try SiteFixture(["content/notes.txt": "x"])
    #expect(try site.build().isPublished)
    try site.write(
      SiteFixture.page.replacing("Sleep well", with: "Rest well"), to: "content/en/sleep.md")
    let before = try site.published()
    #expect(try !site.build(isStrict: true).isPublished)
    expectEqual(try site.published(), before)
  }

  @Test("two builds at once end with one whole site")
  func twoAtOnce() async throws {
    let site = try SiteFixture()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 1...4 { group.addTask { [site] in try site.build().isPublished } }
      for try await isPublished in group { #expect(isPublished) }
    }
    #expect(try site.published()["sleep/index.html"] != nil)
  }
}
