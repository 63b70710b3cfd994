import Build
import Foundation
import FrontMatter
import Testing

@Suite("A build that finds a mistake after it has begun to write")
struct AbandonedBuildTests {
  private let site: SiteFixture

  /// Pages are written before the end of the build only when there is much to write: each of these is 100 KB.
  private static let pages = 60

  init() throws {
    let layout = GoldenTemplates.layout("article").replacing(
      "{{{body}}}", with: String(repeating: "{{{body}}}", count: 50))
    site = try SiteFixture(["templates/article.html": layout])
    try writePages("Sleep well")
    #expect(try build(output: "public").isPublished)
    try writePages("Sleep deep")
    #expect(try build(output: "public").isPublished)
  }

  /// Two kilobytes each.
  private func writePages(_ words: String) throws {
    for number in 10..<(10 + Self.pages) {
      try writePage("page-\(number)", String(repeating: words + ". ", count: 200))
    }
  }

  private func writePage(_ name: String, _ words: String) throws {
    try site.write(
      SiteFixture.page.replacing("Sleep well", with: words), to: "content/en/\(name).md")
  }

  /// On one thread, so that pages come in their order.
  private func build(output: String) throws -> BuildReport {
    try site.build(output: output, jobs: 1)
  }

  /// All pages change, a new one comes, and the last one has a mistake that only its text shows.
  private func abandon() throws {
    let before = try site.published()
    try writePages("Sleep long")
    try writePage("a-new-page", "Words that nobody is to see yet")
    try writePage("z-last", "[A link](no-page.md) that leads nowhere")
    #expect(try !build(output: "public").isPublished)
    expectEqual(try site.published(), before)
  }

  private func expectCleanBuild() throws {
    #expect(try build(output: "public").isPublished)
    #expect(try build(output: "clean").isPublished)
    expectEqual(try site.published(), try site.published("clean"))
  }

  @Test("the next one without the mistake gives what a clean build gives")
  func mended() throws {
    try abandon()
    try writePage("z-last", "No link")
    try expectCleanBuild()
  }

  @Test(
    "a page that was written, and is a draft by then, is not published")
  func draft() throws {
    try abandon()
    try writePage("z-last", "No link")
    let page = SiteFixture.page.replacing("title: Sleep", with: "title: Sleep\ndraft: true")
    try site.write(page, to: "content/en/a-new-page.md")
    try expectCleanBuild()
  }

  @Test(
    "a page that was written over, and is gone by then, is not published")
  func deleted() throws {
    try abandon()
    try writePage("z-last", "No link")
    try FileManager.default.removeItem(at: site.url("content/en/page-10.md"))
    try expectCleanBuild()
  }

  @Test("a rollback finds no whole site there")
  func rollback() throws {
    try abandon()
    let before = try site.published()
    #expect(throws: MachineTrouble.self) {
      try Rollback(
        output: site.url("public").path, discardingChanges: false, program: 0, onWait: {})
    }
    expectEqual(try site.published(), before)
  }
}
