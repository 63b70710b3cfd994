import Foundation
import Testing

@testable import Build

@Suite("A build after a change does what the change asks for, and no more")
struct WorkCountTests {
  private let site: TopicSite
  private let before: FileTree
  private let hidden: FileTree

  private static let articles = 3 * TopicSite.pagesPerTopic
  private static let factSheets = TopicSite.pagesPerTopic

  init() throws {
    site = try TopicSite.settled()
    before = try site.published()
    hidden = try site.hidden()
  }

  // MARK: Nothing

  @Test("nothing: nothing is done")
  func nothing() throws {
    try expectNothing()
  }

  @Test("all files touched: nothing is done, now or later")
  func touched() throws {
    for path in try site.sources() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: site.folder.url.appending(path: path).path)
    }
    try expectNothing()
  }

  @Test("all files written anew with the same bytes, as version control does: nothing is done")
  func rewritten() throws {
    for path in try site.sources() {
      let text = try site.text(path)
      try site.remove(path)
      try site.write(text, to: path)
    }
    try expectNothing()
  }

  // MARK: One page

  @Test("a sentence: its page")
  func sentence() throws {
    try site.edit("content/en/skin/skin-08.md") { $0 + "\nA sentence.\n" }
    #expect(try work() == Counts(headers: 1, rendered: 1, made: 0))
  }

  @Test("a sentence right after the first build: one file, for the second tree is there")
  func firstChange() throws {
    let site = try TopicSite()
    #expect(try site.build().isPublished)
    try site.edit("content/en/skin/skin-08.md") { $0 + "\nA sentence.\n" }
    let work = try site.build().work
    #expect(work == BuildWork(headers: 1, layouts: 1, rendered: 1, changed: 1, written: 1))
    expectEqual(try site.published(), try site.clean())
  }

  @Test(
    "a title: the pages that show it, and the feed", arguments: ["skin-03", "skin-12", "pain-14"])
  func title(name: String) throws {
    let topic = name.prefix(4)
    try site.edit("content/en/\(topic)/\(name).md") {
      $0.replacing("Title of \(name)", with: "Title of \(name), new")
    }
    let clean = try site.clean()
    let showing = clean.paths.count { path in
      path.hasSuffix(".html") && clean[path]?.contains("Title of \(name), new") == true
    }
    #expect(showing > 1)
    #expect(try work() == Counts(headers: 1, rendered: showing, made: 5))
  }

  @Test("a summary: the page, that of its topic, and the feed")
  func summary() throws {
    try site.edit("content/en/skin/skin-08.md") { $0.replacing("About", with: "All about") }
    #expect(try work() == Counts(headers: 1, rendered: 2, made: 5))
  }

  @Test("a page becomes a draft: the page of its topic, the feed and the sitemap")
  func draft() throws {
    try site.edit("content/en/skin/skin-12.md") {
      $0.replacing("type: article", with: "type: article\ndraft: true")
    }
    #expect(try work() == Counts(headers: 1, rendered: 1, made: 6))
  }

  @Test("a page is deleted: the pages that listed it, the feed and the sitemap")
  func deleted() throws {
    try site.remove("content/en/skin/skin-03.md")
    // All others of the topic name its first pages as related, and the topic's page lists all.
    #expect(try work() == Counts(headers: 0, rendered: TopicSite.pagesPerTopic, made: 6))
  }

  @Test("a new page: itself, the page of its topic, the feed and the sitemap")
  func added() throws {
    let text = try site.text("content/en/skin/skin-14.md")
    try site.write(text.replacing("skin-14", with: "skin-15"), to: "content/en/skin/skin-15.md")
    #expect(try work() == Counts(headers: 1, rendered: 2, made: 6))
  }

  // MARK: What pages share

  @Test("a definition: the pages that use the term")
  func definition() throws {
    try site.edit("content/en/glossary.yaml") { $0.replacing("a short time", with: "a few days") }
    #expect(try work() == Counts(headers: 0, rendered: 2, made: 0))
  }

  @Test("a shared source: the pages that cite it")
  func reference() throws {
    try site.edit("content/references.yaml") { $0.replacing("shared book", with: "shared paper") }
    #expect(try work() == Counts(headers: 0, rendered: 2, made: 0))
  }

  @Test("a layout: its pages")
  func layout() throws {
    try site.edit("templates/article.html") { $0.replacing("<p>", with: "<p class=\"a\">") }
    #expect(try work() == Counts(headers: 0, rendered: Self.articles, made: 0))
  }

  @Test("a partial that one layout uses: that layout's pages")
  func partial() throws {
    try site.edit("templates/partials/note.html") { $0.replacing("Note", with: "Notes") }
    #expect(try work() == Counts(headers: 0, rendered: Self.factSheets, made: 0))
  }

  @Test("a comment in a layout, which nobody sees: nothing is rendered")
  func comment() throws {
    try site.edit("templates/article.html") { $0 + "{{! A note to editors. }}" }
    let report = try site.build()
    #expect([0, Self.articles].contains(report.work.rendered))
    #expect(report.work.changed == 0)
  }

  @Test("a text that a layout prints: that layout's pages")
  func printedText() throws {
    try site.edit("templates/strings/en.yaml") { $0.replacing("Of all articles", with: "Articles") }
    #expect(try work() == Counts(headers: 0, rendered: Self.articles, made: 0))
  }

  @Test("the style sheet: all pages, for it is published under another name")
  func styleSheet() throws {
    try site.edit("templates/assets/site.css") { $0 + "p { margin: 0 }\n" }
    #expect(try work() == Counts(headers: 0, rendered: TopicSite.pageCount, made: 0))
  }

  @Test("a picture of the same size: the picture alone")
  func picture() throws {
    try site.edit("content/en/pain/drawing.svg") { $0.replacing("/>", with: "><g/></svg>") }
    #expect(try work() == Counts(headers: 0, rendered: 0, made: 0))
    #expect(try site.published()["pain/drawing.svg"]?.contains("<g/>") == true)
  }

  @Test("a picture of another size: the picture and the page that shows it")
  func pictureSize() throws {
    try site.edit("content/en/pain/drawing.svg") { $0.replacing("\"4\"", with: "\"5\"") }
    #expect(try work() == Counts(headers: 0, rendered: 1, made: 0))
  }

  // MARK: Counting

  /// What depends on the kind of change.
  private struct Counts: Equatable {
    let headers: Int
    let rendered: Int
    let made: Int
  }

  /// Builds, compares with a clean build, and sees that no file was written without need.
  private func work() throws -> Counts {
    let report = try site.build()
    #expect(report.isPublished)
    let after = try site.published()
    expectEqual(after, try site.clean())
    let paths = Set(before.paths).union(after.paths)
    let work = report.work
    #expect(work.changed == paths.count { before[$0] != after[$0] })
    #expect(work.changed > 0)
    // The tree that takes the place of the published one may have had the content before.
    let missing = after.paths.filter { hidden[$0] != after[$0] }
    #expect(work.written == missing.count { before[$0] != after[$0] })
    #expect(work.copied == missing.count { before[$0] == after[$0] })
    #expect(work.removed == hidden.paths.count { after[$0] == nil })
    return Counts(headers: work.headers, rendered: work.rendered, made: work.made)
  }

  private func expectNothing() throws {
    for _ in 1...2 {
      let report = try site.build()
      #expect(report.isPublished)
      #expect(report.pages.accepted == TopicSite.pageCount)
      #expect(report.work == BuildWork())
    }
    expectEqual(try site.published(), before)
    expectEqual(try site.hidden(), hidden)
  }
}
