import Build
import Diagnostics
import Foundation
import Testing

@Suite("The index that a build makes for readers")
struct SearchFilesTests {
  private static let layout = "{{<base}}{{/base}}"

  private static func site(_ changes: [String: String?] = [:]) throws -> SiteFixture {
    try SiteFixture(["templates/search.html": layout].merging(changes) { $1 })
  }

  /// The line of a term in an index with one shard, with its name.
  private static func line(_ term: String, _ published: FileTree) -> String? {
    published["search/terms-0.txt"]?.split(separator: "\n").first { $0.hasPrefix(term + " ") }
      .map(String.init)
  }

  @Test("a site is searched where it has a layout for that, unless it says otherwise")
  func setting() throws {
    let site = try Self.site()
    #expect(try site.build().isPublished)
    #expect(try site.published()["search/index.json"]?.contains("\"pages\":2") == true)
    #expect(try site.published()["search/index.html"] != nil)
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    try site.write(settings + "search: none\n", to: "content/site.yaml")
    #expect(try site.build().isPublished)
    #expect(try site.published().paths.filter { $0.hasPrefix("search") } == [])
    try site.write(settings, to: "content/site.yaml")
    #expect(try site.build().isPublished)
    #expect(try site.published()["search/index.json"] != nil)
  }

  @Test("a site that asks for it must have the layout")
  func missingLayout() throws {
    let site = try SiteFixture()
    try site.write(
      (SiteFixture.files["content/site.yaml"] ?? "") + "search: own\n", to: "content/site.yaml")
    let report = try site.build()
    #expect(!report.isPublished)
    #expect(report.findings.map(\.message) == ["there is no layout 'search'"])
  }

  @Test("what only a layout that is switched off or replaced prints is no stray text")
  func unusedTexts() throws {
    let layout = "{{<base}}{{$main}}<h1>{{title}}</h1>{{>partials/hint}}{{/main}}{{/base}}\n"
    let site = try Self.site([
      "templates/search.html": layout,
      "templates/partials/hint.html": "<p>{{strings.search_hint}}</p>\n",
    ])
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    try site.write(
      GoldenTemplates.strings("en") + "search_hint: One word.\n", to: "templates/strings/en.yaml")
    #expect(try site.build().findings.isEmpty)
    try site.write(settings + "search: none\n", to: "content/site.yaml")
    #expect(try site.build().findings.isEmpty)
    try site.write(settings, to: "content/site.yaml")
    try site.write("<p>Own words.</p>\n", to: "templates/custom/partials/hint.html")
    #expect(try site.build().findings.isEmpty)
    try site.write("<p>Own words.</p>\n", to: "templates/partials/hint.html")
    #expect(try site.build().findings.map(\.rule.code) == ["SG004"])
  }

  @Test("a page is found by the other names of a term that it explains")
  func synonyms() throws {
    let site = try Self.site([
      "content/en/glossary.yaml":
        "- {id: apnoea, term: sleep apnoea, also: breathing pauses, definition: Stops in breathing.}\n"
    ])
    try site.writePage("People with [apnoea](term:apnoea) are tired.")
    #expect(try site.build().isPublished)
    #expect(Self.line("paus", try site.published()) != nil)
    try site.writePage("People are tired.")
    #expect(try site.build().isPublished)
    #expect(Self.line("paus", try site.published()) == nil)
    #expect(Self.line("tir", try site.published()) != nil)
  }

  @Test("a lost file of the index is made again")
  func lostFile() throws {
    let site = try Self.site()
    #expect(try site.build().isPublished)
    let whole = try site.published()
    for name in ["terms-0.txt", "pages-0.txt", "words-all.txt", "index.json"] {
      try FileManager.default.removeItem(at: site.url("public/search/\(name)"))
      try site.writePage("Sleep \(name.count) hours.")
      #expect(try site.build().isPublished)
      try site.writePage("Sleep well")
      #expect(try site.build().isPublished)
      #expect(try site.published() == whole)
    }
  }
}
