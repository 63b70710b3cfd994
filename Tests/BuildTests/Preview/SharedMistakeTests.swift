import Build
import Diagnostics
import Foundation
import Testing

@Suite("A mistake in what all pages share, while a site is looked at")
struct SharedMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    var testDescription: String { path }
  }

  @Test(
    "the site stays as it was and says so, once, until it is mended",
    arguments: [
      Mistake(path: "content/site.yaml", text: "titel: Health\n"),
      Mistake(path: "content/site.yaml", text: "title: [\n"),
      Mistake(path: "content/references.yaml", text: "- {id: two, type: nonsuch}\n"),
      Mistake(path: "content/en/glossary.yaml", text: "- {id: nap}\n"),
      Mistake(path: "templates/strings/en.yaml", text: "nonsuch: x\n"),
      Mistake(path: "templates/base.html", text: "<html>{{nonsuch}}</html>\n"),
      Mistake(path: "templates/article.html", text: "{{<base}}{{#open}}{{/base}}\n"),
    ])
  func mistake(_ mistake: Mistake) throws {
    var site = try EditedSite()
    let before = try site.look()
    let pages = ["index.html", "sleep/index.html", "pain/index.html"].map(before.text)
    let old = try? String(contentsOf: site.site.url(mistake.path), encoding: .utf8)
    try site.write(mistake.text, to: mistake.path)
    // What is written into a page meanwhile waits.
    try site.site.writePage("Sleep long")
    for _ in 0..<2 {
      let round = try site.look()
      #expect(!round.sharedProblems.isEmpty)
      #expect(round.sharedProblems.contains { $0.shortDescription.contains(mistake.path) })
      #expect(Set(round.sharedProblems).count == round.sharedProblems.count)
      #expect(round.diagnostics == round.sharedProblems)
      #expect(["index.html", "sleep/index.html", "pain/index.html"].map(round.text) == pages)
      #expect(round.page(at: "index.html")?.errors == [])
    }
    if let old { try site.write(old, to: mistake.path) } else { try site.remove(mistake.path) }
    let mended = try site.look()
    #expect(mended.sharedProblems.isEmpty)
    #expect(mended.text(at: "sleep/index.html")?.contains("Sleep long") == true)
    try site.expectClean(mended)
  }

  @Test("a site that was never right is none, until it is mended")
  func never() throws {
    var site = try EditedSite(["content/site.yaml": "titel: Health\n"])
    let round = try site.look()
    #expect(round.site == nil)
    #expect(!round.sharedProblems.isEmpty)
    try site.write(SiteFixture.files["content/site.yaml"] ?? "", to: "content/site.yaml")
    try site.expectClean(try site.look())
  }

  @Test(
    "a warning in what all pages share is told on all pages where it holds up a build, and only there",
    arguments: [true, false])
  func strict(_ isStrict: Bool) throws {
    let site = try EditedSite(["content/notes.txt": "x"])
    var options = site.site.options()
    options.isStrict = isStrict
    var preview = SitePreview()
    let round = try preview.look(options)
    let files = round.sharedProblems.map { $0.place.path.split(separator: "/").last ?? "" }
    #expect(files == (isStrict ? ["notes.txt"] : []))
    #expect(try Builder(options).build().isPublished == !isStrict)
    #expect(!round.isHeld)
  }

  @Test("a folder that goes is the machine's trouble, and all is well when it is back")
  func folder() throws {
    var site = try EditedSite()
    _ = try site.look()
    for name in ["content", "templates"] {
      try site.move(name, to: "away")
      #expect(throws: MachineTrouble.self) { _ = try site.look() }
      #expect(throws: MachineTrouble.self) { _ = try site.look() }
      try site.move("away", to: name)
      try site.site.writePage("Sleep \(name)")
      try site.expectClean(try site.look())
    }
  }

  @Test("after edits, the index for readers is that of a clean build")
  func search() throws {
    var site = try EditedSite(["templates/search.html": "{{<base}}{{/base}}"])
    _ = try site.look()
    try site.site.writePage("Dreaming well")
    _ = try site.look()
    try site.site.writePage("Dreaming [badly](none.md)")
    _ = try site.look()
    try site.remove("content/en/pain/back.md")
    try site.write(SiteFixture.files["content/en/index.md"] ?? "", to: "content/en/index.md")
    _ = try site.look()
    try site.site.writePage("Dreaming rarely")
    try site.expectClean(try site.look())
  }
}
