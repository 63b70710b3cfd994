import Build
import Diagnostics
import Foundation
import Testing

@Suite("Words that are explained")
struct TermLinkTests {
  @Test("each mention can be come back to, and no id is there twice")
  func mentions() throws {
    let site = try GlossarySite.make("[One](term:nap) and [two](term:nap), [rest](term:sleep)")
    try site.write(
      try String(contentsOf: site.url("templates/base.html"), encoding: .utf8).replacing(
        "{{#terms}}",
        with: "{{#terms}}{{#backlinks}}<a href=\"#{{anchor}}\">{{label}}</a>{{/backlinks}}"),
      to: "templates/base.html")
    #expect(try site.build().isPublished)
    let html = try site.published()["sleep/index.html"] ?? ""
    #expect(html.contains("<a class=\"term\" href=\"#term-nap\" id=\"termref-nap-2\">two</a>"))
    #expect(html.contains("<a href=\"#termref-nap-2\">Back to “nap” in the text, place 2</a>"))
    let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    // The definition of the nap uses sleep, without a place to come back to.
    #expect(ids.filter { $0.hasPrefix("termref-sleep") } == ["termref-sleep-1"])
  }

  @Test("below a text, a definition that another one uses leads back to that one")
  func usedByDefinition() throws {
    let site = try GlossarySite.make("A [nap](term:nap)")
    try site.write(
      try String(contentsOf: site.url("templates/base.html"), encoding: .utf8).replacing(
        "{{#terms}}",
        with: "{{#terms}}{{#see}}<a href=\"{{address}}\">{{id}}: {{title}}</a>{{/see}}"),
      to: "templates/base.html")
    #expect(try site.build().isPublished)
    let html = try site.published()["sleep/index.html"] ?? ""
    #expect(html.contains("<a href=\"#term-nap\">sleep: nap</a>"))
  }

  @Test("a site that does not ask for it has the words that authors marked, and no others")
  func notAutomatic() throws {
    let site = try GlossarySite.make("A nap is a [sleep](term:sleep), a dream")
    _ = try site.build()
    let words = try GlossarySite.words(site)
    #expect(words == "A nap is a [sleep], a dream")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let header: String
    let expected: String

    var testDescription: String { header.trimmingCharacters(in: .newlines) }
  }

  @Test(
    "the first use of each term is linked, and the header of a page decides which",
    arguments: [
      Case(header: "", expected: "A [nap], naps, [sleep] and a [dream]"),
      Case(header: "\nglossary: true", expected: "A [nap], naps, [sleep] and a [dream]"),
      Case(header: "\nglossary: false", expected: "A nap, naps, sleep and a [dream]"),
      Case(header: "\nglossary: [nap]", expected: "A [nap], naps, sleep and a [dream]"),
      Case(header: "\nglossary: []", expected: "A nap, naps, sleep and a [dream]"),
      Case(header: "\nglossary: {except: nap}", expected: "A nap, naps, [sleep] and a [dream]"),
      Case(
        header: "\nglossary: {except: [nap, sleep]}", expected: "A nap, naps, sleep and a [dream]"),
    ])
  func automatic(_ test: Case) throws {
    let site = try GlossarySite.make(
      "A nap, naps, sleep and a [dream](term:dream)", settings: "auto: true", header: test.header)
    let report = try site.build()
    #expect(report.isPublished, "\(report.diagnostics.map(\.shortDescription))")
    let words = try GlossarySite.words(site)
    #expect(words == test.expected)
  }

  @Test("a header that names a term that is not there is refused")
  func unknown() throws {
    for header in ["\nglossary: [nep]", "\nglossary: {except: nep}"] {
      let site = try GlossarySite.make("A nap", header: header)
      let found = try site.build().diagnostics.filter { $0.rule.code == "GL002" }
      #expect(found.map(\.help) == ["did you mean 'nap'?"])
    }
  }

  @Test(
    "an edit of a definition renders the pages that show it, and a new term those that may use it")
  func incremental() throws {
    let site = try GlossarySite.make("A nap", settings: "auto: true")
    try site.write(GlossarySite.page("A dream"), to: "content/en/dream.md")
    try site.write(GlossarySite.page("A dog", "\nglossary: false"), to: "content/en/dog.md")
    _ = try site.build()
    // The definition of the nap uses sleep.
    try site.write(
      GlossarySite.glossary.replacing("closed eyes", with: "closed lids"),
      to: "content/en/glossary.yaml")
    #expect(try site.build().work.rendered == 1)
    try site.write(
      GlossarySite.glossary + "- {id: dog, term: dog, definition: A friend.}\n",
      to: "content/en/glossary.yaml")
    // All but the page that links nothing by itself.
    #expect(try site.build().work.rendered == 3)
  }

  @Test("where nothing is linked by itself, a new term renders no page")
  func incrementalMarked() throws {
    let site = try GlossarySite.make("A [nap](term:nap)")
    _ = try site.build()
    try site.write(
      GlossarySite.glossary + "- {id: dog, term: dog, definition: A friend.}\n",
      to: "content/en/glossary.yaml")
    #expect(try site.build().work.rendered == 0)
  }
}
