import Build
import Diagnostics
import Foundation
import Testing

/// Sites with one mistake each: what is reported, where, and that nothing of the published site changes.
@Suite("Broken sites")
struct BrokenSiteTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let changes: [String: String?]
    let problems: [String]
    /// Of the first.
    let help: String?

    init(
      _ name: String, _ changes: [String: String?], _ problems: String..., help: String? = nil
    ) {
      self.name = name
      self.changes = changes
      self.problems = problems
      self.help = help
    }

    var testDescription: String { name }
  }

  @Test("a mistake is found at its place, and the published site stays", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let site = try SiteFixture()
    #expect(try site.build().isPublished)
    let before = try site.published()
    for (path, text) in mistake.changes {
      if let text {
        try site.write(text, to: path)
      } else {
        try FileManager.default.removeItem(at: site.url(path))
      }
    }
    let report = try site.build()
    #expect(!report.isPublished)
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(\.shortDescription)
        == mistake.problems)
    if let help = mistake.help {
      #expect(report.diagnostics.first { $0.severity == .error }?.help == help)
    }
    expectEqual(try site.published(), before)
  }

  @Test("all mistakes of a site are found in one run, in the order of files and lines")
  func allAtOnce() throws {
    let site = try SiteFixture([
      "content/en/a.md": SiteFixture.page.replacing("title: Sleep", with: "titel: Sleep"),
      "content/en/b.md": SiteFixture.page.replacing(
        "Sleep well", with: "Sleep well\n\n[x](gone.md)"),
      "content/en/sleep.md": SiteFixture.page.replacing("[@one]", with: "[@two]"),
    ])
    let report = try site.build()
    #expect(
      report.findings.map(\.shortDescription) == [
        "FM004 content/en/a.md:2:1", "LK001 content/en/b.md:14:5",
        "RF007 content/en/sleep.md:12:13",
      ])
    #expect(report.pages.sources == 4)
    #expect(report.pages.accepted == 1)
    #expect(report.pages.refused == 3)
  }

  @Test("a file that cannot be read, or is no UTF-8, is reported and not passed over")
  func unreadable() throws {
    let site = try SiteFixture()
    try site.write(Data([0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0x0A]), to: "content/en/bytes.md")
    try FileManager.default.createSymbolicLink(
      at: site.url("content/en/link.md"), withDestinationURL: site.url("content/en/nowhere.md"))
    try FileManager.default.createSymbolicLink(
      at: site.url("content/en/circle"), withDestinationURL: site.url("content/en"))
    let report = try site.build()
    #expect(
      report.findings.map(\.shortDescription) == [
        "FM003 content/en/bytes.md:2:1", "FL005 content/en/circle", "FL005 content/en/link.md",
      ])
    #expect(!report.isPublished)
  }

  private static func page(_ old: String, _ new: String) -> [String: String?] {
    ["content/en/sleep.md": SiteFixture.page.replacing(old, with: new)]
  }

  private static func settings(_ old: String, _ new: String) -> [String: String?] {
    ["content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "").replacing(old, with: new)]
  }

  private static func layout(_ text: String) -> [String: String?] {
    ["templates/article.html": text]
  }

  static let mistakes: [Mistake] =
    headers + bodies + addresses + settingsAndStrings + layouts + assets + aliases

  private static let headers: [Mistake] = [
    Mistake(
      "a misspelt key", page("next_review", "next_reveiw"), "FM004 content/en/sleep.md:5:1",
      help: "did you mean 'next_review'?"),
    Mistake(
      "a day that does not exist", page("2022-12-06", "2023-02-29"),
      "DT002 content/en/sleep.md:4:10"),
    Mistake(
      "a day in the future", page("2022-12-06", "2027-01-01"), "FM022 content/en/sleep.md:4:10"),
    Mistake(
      "a day in words", page("2022-12-06", "December 6, 2022"), "DT001 content/en/sleep.md:4:10"),
    Mistake("a plan before the update", page("2028", "2021"), "FM020 content/en/sleep.md:5:14"),
    Mistake("no summary", page("summary: About sleep.\n", ""), "FM005 content/en/sleep.md:1:1"),
    Mistake(
      "an unknown type", page("title: Sleep", "title: Sleep\ntype: artikel"),
      "FM009 content/en/sleep.md:3:7"),
    Mistake(
      "a colon that YAML takes for a key", page("Sleep\n", "Sleep: can it help?\n"),
      "YM002 content/en/sleep.md:2:13"),
    Mistake(
      "front matter that is never closed", page("---\n\n## At", "\n## At"),
      "FM002 content/en/sleep.md:1:1"),
    Mistake(
      "no front matter", ["content/en/sleep.md": "Just text.\n"], "FM001 content/en/sleep.md:1:1"),
    Mistake(
      "a layout that is not there", page("title: Sleep", "title: Sleep\ntemplate: leaflet"),
      "FL006 content/en/sleep.md:3:11"),
    Mistake(
      "a picture without a word", page("title: Sleep", "title: Sleep\nimage: {src: bed.svg}"),
      "FM021 content/en/sleep.md:3:9"),
    Mistake(
      "sources that are no list",
      page(
        "references:\n  - {id: one, type: book, title: A book on sleep, issued: 2020}",
        "references: one"),
      "FM006 content/en/sleep.md:6:13"
    ),
    Mistake(
      "a source without a title", page("title: A book on sleep", "title: ''"),
      "RF004 content/en/sleep.md:7:34"),
    Mistake(
      "a source with an address that leads nowhere",
      page("type: book", "type: webpage, URL: www.example.org"), "RF004 content/en/sleep.md:7:35"),
    Mistake(
      "a name with a misspelt part",
      page("type: book", "type: book, author: {family: Doe, givn: Jane}"),
      "RF004 content/en/sleep.md:7:49"),
    Mistake(
      "a DOI that is none", page("type: book", "type: book, DOI: 1001/jama.2015"),
      "RF004 content/en/sleep.md:7:32",
      help: "write it from '10.' on, for instance 10.1001/jamainternmed.2015.7431"),
    Mistake(
      "words as a number in PubMed", page("type: book", "type: book, PMID: PMC123"),
      "RF004 content/en/sleep.md:7:33",
      help: "write its digits alone, for instance 26752509"),
    Mistake(
      "a source in a language that has no tag",
      page("type: book", "type: book, language: Klingon"), "RF004 content/en/sleep.md:7:37",
      help: "write it as in 'en' or 'pt-BR'"),
    Mistake(
      "a list in a field that is not printed", page("type: book", "type: book, ISBN: [a, b]"),
      "RF004 content/en/sleep.md:7:33", help: "write one text behind 'ISBN:'"),
    Mistake(
      "a date with a misspelt part",
      page("issued: 2020", "issued: {year: 2020, moth: 5}"),
      "RF004 content/en/sleep.md:7:72", help: "did you mean 'month'?"),
    Mistake(
      "a part of a name that is empty",
      page("type: book", "type: book, author: {family: Doe, suffix: ''}"),
      "RF004 content/en/sleep.md:7:49", help: "write one text behind 'suffix:', or delete it"),
    Mistake(
      "a specialty that is none", page("title: Sleep", "title: Sleep\nspecialty: Cardiologic"),
      "FM009 content/en/sleep.md:3:12"),
    Mistake(
      "a layout that is not made for texts", page("title: Sleep", "title: Sleep\ntemplate: '404'"),
      "FL006 content/en/sleep.md:3:11"),
  ]

  private static let bodies: [Mistake] = [
    Mistake(
      "a source that is not there", page("[@one]", "[@one; @tow]"),
      "RF007 content/en/sleep.md:12:19"),
    Mistake(
      "a page that is not there", page("Sleep well", "[Sleep](sleeep.md) well"),
      "LK001 content/en/sleep.md:12:9"),
    Mistake(
      "a section that is not there", page("Sleep well", "[Sleep](#at-nigth) well"),
      "LK002 content/en/sleep.md:12:9"),
    Mistake(
      "a section that another page does not have",
      page("Sleep well", "[Sleep](index.md#welcom) well"), "LK002 content/en/sleep.md:12:9"),
    Mistake(
      "a file that is not there", page("Sleep well", "![A bed](bed.jpg) Sleep well"),
      "LK004 content/en/sleep.md:12:10"),
    Mistake(
      "a way out of content/", page("Sleep well", "[x](../../site.yaml) Sleep well"),
      "LK005 content/en/sleep.md:12:5"),
    Mistake(
      "a script behind a link", page("Sleep well", "[x](javascript:x) Sleep well"),
      "MD020 content/en/sleep.md:12:5"),
    Mistake(
      "a term that is not there", page("Sleep well", "[Sleep](term:sleep) well"),
      "GL002 content/en/sleep.md:12:9"),
    Mistake("raw HTML", page("Sleep well", "Sleep<br>well"), "MD030 content/en/sleep.md:12:6"),
    Mistake(
      "an unknown callout", page("Sleep well", "> [!URGNT] Go if:\n\nSleep well"),
      "MD011 content/en/sleep.md:12:5"),
    Mistake("a second title", page("## At", "# At"), "CK001 content/en/sleep.md:10:1"),
    Mistake(
      "a level of headings left out", page("## At", "### At"), "CK002 content/en/sleep.md:10:1"),
    Mistake(
      "a component of no sense", page("Sleep well", "```effect\nx\n```\n\nSleep well"),
      "FM006 content/en/sleep.md:13:1"),
    Mistake(
      "a page of 5 MB",
      page("Sleep well", "Sleep well" + String(repeating: " and long", count: 600_000)),
      "FL002 content/en/sleep.md"),
    Mistake(
      "a body of 100 KB",
      page("Sleep well", "Sleep well" + String(repeating: " and long", count: 12_000)),
      "MD001 content/en/sleep.md"),
    Mistake(
      "a picture without words in the text", page("Sleep well", "![](bed.svg) Sleep well"),
      "CK003 content/en/sleep.md:12:5"),
    Mistake(
      "a picture with its file name as words", page("Sleep well", "![bed.svg](bed.svg) Sleep well"),
      "CK008 content/en/sleep.md:12:12"),
    Mistake(
      "a whole address of the site itself",
      page("Sleep well", "[x](https://example.org/slep/) Sleep well"),
      "LK001 content/en/sleep.md:12:5"),
    Mistake(
      "a link to nothing", page("Sleep well", "[x]() Sleep well"), "LK001 content/en/sleep.md:12:3"),
    Mistake(
      "a wrong section in a definition",
      [
        "content/en/glossary.yaml":
          "- {id: bed, term: bed, definition: 'See [x](sleep.md#nope).'}\n"
      ], "LK002 content/en/glossary.yaml:1:45"),
  ]

  private static let addresses: [Mistake] = [
    Mistake(
      "two pages with one address", ["content/en/sleep/index.md": SiteFixture.page],
      "PG001 content/en/sleep/index.md"),
    Mistake(
      "a language that the site does not have", ["content/de/schlaf.md": SiteFixture.page],
      "PG002 content/de/schlaf.md"),
    Mistake(
      "a page outside the languages", ["content/sleep.md": SiteFixture.page],
      "PG002 content/sleep.md"),
    Mistake("no home page", ["content/en/index.md": nil], "PG005 content/en/index.md"),
    Mistake(
      "a page where sitegen writes", ["content/en/assets/x.md": SiteFixture.page],
      "PG007 content/en/assets/x.md"),
    Mistake(
      "an unknown topic", page("title: Sleep", "title: Sleep\ntopic: rest"),
      "PG003 content/en/sleep.md:3:8"),
    Mistake(
      "a translation of nothing",
      page("title: Sleep", "title: Sleep\ntranslation_of: de/schlaf.md"),
      "PG004 content/en/sleep.md:3:17"),
    Mistake(
      "a topic that is a draft",
      page("title: Sleep", "title: Sleep\ntopic: rest").merging([
        "content/en/rest/index.md": SiteFixture.page.replacing(
          "title: Sleep", with: "title: Rest\ntype: topic\ndraft: true")
      ]) { first, _ in first }, "PG014 content/en/sleep.md:3:8",
      help: "name a topic that is published, or take the line out until it is"),
    Mistake(
      "a page on methods that is withdrawn",
      settings("email:", "methods: old.md\nemail:").merging([
        "content/en/old.md": SiteFixture.page.replacing(
          "title: Sleep", with: "title: Old\nwithdrawn: true")
      ]) { first, _ in first }, "PG014 content/site.yaml:5:10",
      help: "name a page that is published, or take the line out until it is"),
    Mistake(
      "a home page of another type", ["content/en/index.md": SiteFixture.page],
      "PG010 content/en/index.md"),
    Mistake(
      "a topic beside its folder's page", page("title: Sleep", "title: Sleep\ntype: topic"),
      "PG011 content/en/sleep.md"),
    Mistake(
      "a name that no link can hold", ["content/en/what?.md": SiteFixture.page],
      "PG009 content/en/what?.md"),
    Mistake(
      "a picture where sitegen writes", ["content/en/assets/icon.svg": "<svg/>"],
      "PG007 content/en/assets/icon.svg"),
    Mistake(
      "two files with one address", ["content/a.svg": "<svg/>", "content/en/a.svg": "<svg/>"],
      "PG001 content/en/a.svg"),
  ]

  private static let settingsAndStrings: [Mistake] = [
    Mistake("no settings", ["content/site.yaml": nil], "ST007 content/site.yaml"),
    Mistake(
      "an unknown setting", settings("email:", "e_mail: x\nemail:"), "FM004 content/site.yaml:5:1"),
    Mistake(
      "an address without https", settings("https://example.org/", "example.org"),
      "ST001 content/site.yaml:2:11"),
    Mistake(
      "no e-mail address", settings("info@example.org", "info at example.org"),
      "ST005 content/site.yaml:5:8"),
    Mistake("a language twice", settings("[en]", "[en, en]"), "ST004 content/site.yaml:3:17"),
    Mistake(
      "a page on methods that is not there", settings("email:", "methods: methods.md\nemail:"),
      "FL008 content/site.yaml:5:10"),
    Mistake(
      "a form that sends in the open",
      settings("email:", "feedback: {action: 'http://example.org/'}\nemail:"),
      "ST002 content/site.yaml:5:20"),
    Mistake(
      "no file of texts", ["templates/strings/en.yaml": nil], "SG006 templates/strings/en.yaml"),
    Mistake(
      "a limit out of its bounds", settings("email:", "limits: {nesting: 1000}\nemail:"),
      "FM010 content/site.yaml:5:19", help: "write a number from 10 to 200, in digits"),
    Mistake(
      "a limit that is none", settings("email:", "limits: {nestin: 50}\nemail:"),
      "FM004 content/site.yaml:5:10", help: "did you mean 'nesting'?"),
    Mistake(
      "a country that is called otherwise", settings("Institute}", "Institute, country: UK}"),
      "FM015 content/site.yaml:4:47", help: "did you mean 'GB'?"),
    Mistake(
      "a language that is called otherwise", settings("[en]", "[en_UK]"),
      "FM013 content/site.yaml:3:13", help: "did you mean 'en-GB'?"),
    Mistake("no language", settings("[en]", "[]"), "ST008 content/site.yaml:3:1"),
    Mistake(
      "a text in a language that the site does not have",
      settings("title: Health", "title: {en: Health, fr: Santé}"), "ST009 content/site.yaml:1:21"),
    Mistake(
      "a base address with an empty folder",
      settings("https://example.org/", "https://example.org//x/"), "ST001 content/site.yaml:2:11"),
  ]

  private static let layouts: [Mistake] = [
    Mistake(
      "a name that pages do not have", layout("{{<base}}{{$main}}{{titel}}{{/main}}{{/base}}"),
      "TP014 templates/article.html:1:21"),
    Mistake(
      "a section that is not closed", layout("{{#image}}x"), "TP004 templates/article.html:1:4"),
    Mistake(
      "text where markup belongs", layout("<p>{{{title}}}</p>"), "TP017 templates/article.html:1:7"),
    Mistake(
      "a value that may be absent", layout("<p>{{{next_review_line}}}</p>"),
      "TP015 templates/article.html:1:7"),
    Mistake(
      "a partial that is not there", layout("{{>partials/fotter}}"),
      "TP009 templates/article.html:1:4"),
    Mistake(
      "no layout for a type", ["templates/experience.html": nil], "TP021 templates/experience.html"),
    Mistake(
      "a text that the language does not have",
      layout("{{<base}}{{$main}}{{strings.nonsuch}}{{/main}}{{/base}}"),
      "TP014 templates/article.html:1:29"),
    Mistake(
      "a layout without the text", layout("<h1>{{title}}</h1>"), "FL010 templates/article.html"),
  ]

  private static func alias(_ alias: String) -> [String: String?] {
    page("title: Sleep", "title: Sleep\naliases: ['\(alias)']")
  }

  private static let aliases: [Mistake] = [
    Mistake(
      "an alias on another site", alias("https://old.example/sleep"),
      "PG013 content/en/sleep.md:3:11", help: "write the path alone, from '/': /old-name/"),
    Mistake("an alias that is no path", alias("old"), "FM011 content/en/sleep.md:3:11"),
    Mistake(
      "an alias with a query", alias("/index.php?id=7"), "PG013 content/en/sleep.md:3:11",
      help: "write the path alone: /index.php"),
    Mistake("an alias with a fragment", alias("/old/#x"), "PG013 content/en/sleep.md:3:11"),
    Mistake("an alias that leads up", alias("/old/../x"), "PG013 content/en/sleep.md:3:11"),
    Mistake("an alias with an empty folder", alias("/old//x"), "PG013 content/en/sleep.md:3:11"),
    Mistake("an alias that hides", alias("/.well-known/x"), "PG013 content/en/sleep.md:3:11"),
    Mistake("an alias that no link can hold", alias("/a%20b"), "PG013 content/en/sleep.md:3:11"),
    Mistake(
      "an alias with a character that turns what follows", alias("/a\u{202E}b"),
      "PG013 content/en/sleep.md:3:11", "FM018 content/en/sleep.md:3:14",
      help: "write the address anew, without it"),
    Mistake(
      "an alias with an invisible character", alias("/a\u{200B}b"),
      "PG013 content/en/sleep.md:3:11"),
    Mistake(
      "an alias that is the home page", alias("/index.html"), "PG013 content/en/sleep.md:3:11"),
    Mistake(
      "an alias below a document", alias("/old.html/x"), "PG013 content/en/sleep.md:3:11",
      help: "end the path there, without a slash"),
    Mistake(
      "an alias that is the page's own address", alias("/sleep/index.html"),
      "PG001 content/en/sleep.md:3:11"),
    Mistake(
      "an alias that is another page",
      alias("/Rest").merging(["content/en/rest.md": SiteFixture.page]) { first, _ in first },
      "PG001 content/en/sleep.md:3:11"),
    Mistake(
      "an alias that is a file",
      alias("/bed.svg").merging(["content/en/bed.svg": "<svg/>"]) { first, _ in first },
      "PG001 content/en/sleep.md:3:11"),
    Mistake(
      "an alias below a file",
      alias("/bed.svg/x").merging(["content/en/bed.svg": "<svg/>"]) { first, _ in first },
      "PG001 content/en/sleep.md:3:11"),
    Mistake(
      "an alias that another page needs for its folder",
      alias("/a.html").merging(["content/en/a.html/b.md": SiteFixture.page]) { first, _ in first },
      "PG001 content/en/sleep.md:3:11"),
    Mistake(
      "an alias that two pages have",
      alias("/old/").merging([
        "content/en/rest.md": SiteFixture.page.replacing(
          "title: Sleep", with: "title: Rest\naliases: [/old]")
      ]) { first, _ in first },
      "PG001 content/en/sleep.md:3:11"),
    Mistake("an alias given twice", alias("/old', '/old/"), "PG001 content/en/sleep.md:3:19"),
    Mistake(
      "an alias where sitegen writes", alias("/feedback/x"), "PG007 content/en/sleep.md:3:11"),
    Mistake(
      "an alias in the place of a generated file", alias("/feed.xml/"),
      "PG007 content/en/sleep.md:3:11"),
  ]

  private static func sheet(_ text: String) -> [String: String?] {
    ["templates/assets/site.css": text]
  }

  private static let assets: [Mistake] = [
    Mistake(
      "no style sheet", ["templates/assets/site.css": nil], "FL007 templates/assets/site.css"),
    Mistake(
      "two assets with one name", ["templates/assets/icon-svg": "x"],
      "FL011 templates/assets/icon.svg"),
    Mistake(
      "an asset with a name that is given", ["templates/assets/stylesheet": "x"],
      "FL011 templates/assets/stylesheet"),
    Mistake(
      "an asset with a name for no address", ["templates/assets/my font.woff2": "x"],
      "FL016 templates/assets/my font.woff2"),
    Mistake(
      "a style sheet that asks for a file that is not there",
      sheet("a {}\nb { src: url(icn.svg) }"),
      "FL012 templates/assets/site.css:2:14", help: "did you mean 'icon.svg'?"),
    Mistake(
      "a style sheet with the wrong folder", sheet("b { src: url('../images/icon.svg?x') }"),
      "FL012 templates/assets/site.css:1:15", help: "did you mean 'icon.svg'?"),
    Mistake(
      "a style sheet that goes by the site's root", sheet("b { src: url(/assets/icon.svg) }"),
      "FL012 templates/assets/site.css:1:14", help: "did you mean 'icon.svg'?"),
    Mistake(
      "a style sheet with an address that browsers cannot read", sheet("b { src: url(a (1).svg) }"),
      "FL012 templates/assets/site.css:1:14"),
    Mistake(
      "a style sheet that asks another site",
      sheet("@import url( \"https://fonts.example/inter.css\");"),
      "FL013 templates/assets/site.css:1:15"),
    Mistake(
      "a style sheet that asks another site in disguise",
      sheet("@import \" /\\2f fonts.example/inter.css\";"),
      "FL013 templates/assets/site.css:1:10"),
    Mistake(
      "a script in a style sheet", sheet("b { src: url(javascript:x) }"),
      "FL012 templates/assets/site.css:1:14"),
    Mistake(
      "a style sheet that imports itself", sheet("@import 'site.css';"),
      "FL014 templates/assets/site.css:1:10"),
    Mistake(
      "a layout that says an asset's file",
      layout(
        "{{<base}}{{$main}}<img src=\"{{site.home}}assets/icon.svg\" alt=\"\">{{{body}}}{{/main}}{{/base}}"
      ),
      "FL015 templates/article.html:1:42", help: "write {{assets.icon}}"),
  ]
}
