import Build
import Diagnostics
import Foundation
import Testing

@Suite("Hints")
struct HintTests {
  private static let list = "\n" + (1...9).map { "* Point \($0)\n" }.joined()

  @Test("a check lists them, a build counts as many")
  func countedAndListed() throws {
    let site = try SiteFixture()
    try site.writePage("Sleep well.\n\(Self.list)\nSleep well")
    let check = try site.check()
    let build = try site.build()
    let listed = check.diagnostics.filter { $0.severity == .hint }
    #expect(listed.map(\.rule.code).contains("CK021"))
    #expect(check.count(.hint) == listed.count)
    #expect(build.count(.hint) == listed.count)
    #expect(!build.diagnostics.contains { $0.severity == .hint })
  }

  @Test("they are counted on a page with errors, and in a header that cannot be read")
  func broken() throws {
    for words in ["[lost](lost.md)", "[@nobody]"] {
      let site = try SiteFixture()
      try site.writePage("\(words)\n\(Self.list)\nSleep well")
      #expect(try site.build().count(.hint) == site.check().count(.hint))
    }
    let page = SiteFixture.page.replacing("updated: 2022-12-06", with: "updated: soon")
    let site = try SiteFixture(["content/en/sleep.md": page + Self.list])
    #expect(try site.check().diagnostics.contains { $0.rule.code == "CK021" })
    #expect(try site.build().count(.hint) == site.check().count(.hint))
  }

  @Test("those of pages that are kept are counted again, and those of pages that changed anew")
  func remembered() throws {
    let site = try SiteFixture()
    let other = SiteFixture.page.replacing("title: Sleep", with: "title: Rest")
    try site.write(other + Self.list, to: "content/en/rest.md")
    let first = try site.build().count(.hint)
    #expect(try site.build().count(.hint) == first)
    try site.writePage("Sleep very well")
    #expect(try site.build().count(.hint) == first)
    try site.writePage("Sleep well.\n\(Self.list)\nSleep well")
    #expect(try site.build().count(.hint) == first + 1)
    try site.write(other, to: "content/en/rest.md")
    #expect(try site.build().count(.hint) == first)
    #expect(try site.build().count(.hint) == site.check().count(.hint))
  }

  @Test("suppressed, they do not count")
  func suppressed() throws {
    let suppression = "suppress: [{check: lists.length, reason: steps}]\nreferences:"
    let page = SiteFixture.page.replacing("references:", with: suppression)
    let site = try SiteFixture(["content/en/sleep.md": page])
    let before = try site.build().count(.hint)
    try site.write(page + Self.list, to: "content/en/sleep.md")
    #expect(try site.build().count(.hint) == before)
  }
}
