import Build
import Foundation
import Testing

@Suite("Layouts are compiled again when a look finds something else in them, and only then")
struct RememberedLayoutTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let old: String
    let new: String
    var isInLayouts = true
  }

  @Test(
    "after a change, what is shown is what a clean build publishes",
    arguments: [
      Change(
        testDescription: "a sentence", path: "content/en/sleep.md", old: "Sleep well",
        new: "Sleep long", isInLayouts: false),
      Change(
        testDescription: "the title of an article", path: "content/en/sleep.md",
        old: "title: Sleep", new: "title: Rest", isInLayouts: false),
      Change(
        testDescription: "the title of a topic, which menus name", path: "content/en/pain/index.md",
        old: "title: Pain", new: "title: Aches"),
      Change(
        testDescription: "the name of the site", path: "content/site.yaml", old: "title: Health",
        new: "title: Care"),
      Change(
        testDescription: "the layout of all pages", path: "templates/base.html", old: "<body>",
        new: "<body data-other>"),
      Change(
        testDescription: "a layout of a type", path: "templates/article.html",
        old: "<p>{{guide_line}}", new: "<p class=\"line\">{{guide_line}}"),
      Change(
        testDescription: "a text of the theme", path: "templates/strings/en.yaml",
        old: "Updated", new: "Changed"),
      Change(
        testDescription: "a style sheet, whose name follows its content",
        path: "templates/assets/site.css", old: "", new: "p { color: red }\n"),
    ])
  func change(_ change: Change) throws {
    var site = try EditedSite()
    #expect(try site.look().work.layouts > 0)
    #expect(try site.look().work.layouts == 0)
    let text = try String(contentsOf: site.site.url(change.path), encoding: .utf8)
    let changed =
      change.old.isEmpty
      ? text + change.new : text.replacing(change.old, with: change.new, maxReplacements: 1)
    try #require(changed != text)
    try site.write(changed, to: change.path)
    let round = try site.look()
    #expect((round.work.layouts > 0) == change.isInLayouts)
    try site.expectClean(round)
    try site.write(text, to: change.path)
    try site.expectClean(try site.look())
  }

  @Test("what is wrong with a layout is said at each look, though it is compiled once")
  func problems() throws {
    var site = try EditedSite()
    _ = try site.look()
    let path = "templates/base.html"
    let text = try String(contentsOf: site.site.url(path), encoding: .utf8)
    try site.write(text.replacing("<body>", with: "<body>{{nonsuch}}"), to: path)
    let first = try site.look()
    #expect(first.isHeld && first.errors.count == 1)
    for words in ["Sleep long", "Sleep deeply"] {
      try site.site.writePage(words)
      let round = try site.look()
      #expect(round.isHeld && round.errors == first.errors)
    }
    try site.write(text, to: path)
    try site.expectClean(try site.look())
  }

  @Test("a link in a layout is looked at again when its page goes, though the layout is the same")
  func links() throws {
    var site = try EditedSite(["content/en/index.md": SiteFixture.files["content/en/index.md"]])
    let path = "templates/base.html"
    let text = try String(contentsOf: site.site.url(path), encoding: .utf8)
    try site.write(
      text.replacing("<body>", with: "<body><a href=\"/pain/back/\">Backs</a>"), to: path)
    try site.expectClean(try site.look())
    try site.remove("content/en/pain/back.md")
    let round = try site.look()
    #expect(round.isHeld)
    #expect(round.errors.contains { $0.contains(path) })
  }
}
