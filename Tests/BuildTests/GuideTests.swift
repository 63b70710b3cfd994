import Diagnostics
import Foundation
import Testing

@testable import Build

@Suite("Guides: pages of a topic that are read one after the other")
struct GuideTests {
  private static func topic(_ guide: String) -> String {
    """
    ---
    title: Pain
    summary: All on it.
    type: topic
    updated: 2026-01-02
    \(guide)
    ---

    Words.

    """.replacing("\n\n---", with: "\n---")
  }

  private static func page(_ title: String, _ lines: String = "order: 1") -> String {
    SiteFixture.page.replacing("title: Sleep", with: "title: \(title)\n\(lines)")
  }

  private static func site(
    _ guide: String, _ files: [String: String] = [:]
  ) throws -> SiteFixture {
    var all = files
    all["content/en/pain/index.md"] = topic(guide)
    for name in ["one", "two", "three"] where all["content/en/pain/\(name).md"] == nil {
      all["content/en/pain/\(name).md"] = page("Part \(name)")
    }
    return try SiteFixture(all)
  }

  @Test("each part says which it is, and leads to the one before and the one after it")
  func parts() throws {
    let site = try Self.site("guide: [two.md, three.md, one.md]")
    #expect(try site.build().findings.isEmpty)
    let tree = try site.published()
    let first = try #require(tree["pain/two/index.html"])
    #expect(first.contains("<p>Part 1 of 3: Pain</p>"))
    #expect(first.contains("<a rel=\"prev\" href=\"/pain/\">Pain</a>"))
    #expect(first.contains("<a rel=\"next\" href=\"/pain/three/\">Part three</a>"))
    let last = try #require(tree["pain/one/index.html"])
    #expect(last.contains("<p>Part 3 of 3: Pain</p>"))
    #expect(last.contains("<a rel=\"prev\" href=\"/pain/three/\">Part three</a>"))
    #expect(!last.contains("rel=\"next\""))
  }

  @Test("the page that a guide begins on lists its parts in order, and other pages apart from them")
  func start() throws {
    let site = try Self.site("guide: [two.md, one.md]")
    #expect(try site.build().findings.isEmpty)
    let page = try #require(try site.published()["pain/index.html"])
    let links = page.matches(of: /<p><a (rel="next" )?href="\/pain\/([a-z]+)\//).map { $0.output.2 }
    #expect(links == ["two", "one", "two", "three"])
  }

  @Test(
    "what cannot be a part of a guide is an error",
    arguments: [
      ("[two.md, four.md]", "PG018 content/en/pain/index.md:6:17"),
      ("[two.md, ../sleep.md]", "PG018 content/en/pain/index.md:6:17"),
      ("[two.md, index.md, one.md]", "PG018 content/en/pain/index.md:6:17"),
      ("[two.md, one.md, two.md]", "PG019 content/en/pain/index.md:6:25"),
      ("[two.md]", "PG017 content/en/pain/index.md:6:9"),
      ("[two.md, three.md, draft.md]", "PG014 content/en/pain/index.md:6:27"),
    ])
  func mistakes(guide: String, problem: String) throws {
    let site = try Self.site(
      "guide: \(guide)", ["content/en/pain/draft.md": Self.page("Draft", "draft: true")])
    let report = try site.build()
    #expect(report.findings.map(\.shortDescription) == [problem])
    #expect(!report.isPublished)
  }

  @Test("a guide on another page than that of a topic is an error")
  func otherPage() throws {
    let site = try Self.site(
      "order: 1", ["content/en/pain/one.md": Self.page("One", "guide: [two.md, three.md]")])
    let report = try site.build()
    #expect(report.findings.map(\.shortDescription) == ["PG017 content/en/pain/one.md:3:9"])
  }

  @Test("a topic that is a draft may name drafts")
  func draftTopic() throws {
    let site = try Self.site(
      "guide: [two.md, draft.md]\ndraft: true",
      ["content/en/pain/draft.md": Self.page("Draft", "draft: true")])
    #expect(try site.build().findings.isEmpty)
  }

  @Test("a new title of a part: the part, its neighbours, and the page that the guide begins on")
  func newTitle() throws {
    let site = try TopicSite()
    let files = (1...TopicSite.pagesPerTopic).map { TopicSiteText.name("skin", $0) + ".md" }
    try site.edit("content/en/skin/index.md") {
      $0.replacing("type: topic", with: "type: topic\nguide: [\(files.joined(separator: ", "))]")
    }
    #expect(try site.build().isPublished)
    try site.edit("content/en/skin/skin-07.md") { $0.replacing("Title of", with: "Words of") }
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.work.rendered == 4)
    expectEqual(try site.published(), try site.clean())
  }

  @Test("another order: the parts whose places or neighbours are others")
  func newOrder() throws {
    let site = try TopicSite()
    let files = (1...TopicSite.pagesPerTopic).map { TopicSiteText.name("skin", $0) + ".md" }
    try site.edit("content/en/skin/index.md") {
      $0.replacing("type: topic", with: "type: topic\nguide: [\(files.joined(separator: ", "))]")
    }
    #expect(try site.build().isPublished)
    try site.edit("content/en/skin/index.md") {
      $0.replacing("skin-13.md, skin-14.md", with: "skin-14.md, skin-13.md")
    }
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.work.rendered == 4)
    expectEqual(try site.published(), try site.clean())
  }
}
