import Diagnostics
import Foundation
import FrontMatter
import HTML
import Markdown
import Testing

@testable import SiteModel

/// A page with some blocks on a site with two sources, in the words of the project's own templates.
struct ComponentPage {
  let html: String
  let problems: [Diagnostic]
  /// How often each source is cited, by its id.
  let citations: [String: Int]

  init(_ body: String, language: String = "en") throws {
    try self.init(SourceText(path: "content/\(language)/page.md", text: body), language: language)
  }

  init(_ source: SourceText, language: String = "en") throws {
    var problems = Problems()
    let site = try Self.site(language)
    var bibliography = Bibliography(style: .iqwig)
    var html = HTMLBuffer()
    MarkdownParser().withDocument(source, body: source.bytes.indices, problems: &problems) {
      document, problems in
      bibliography.addCited(document.allCitedIDs, from: site.library)
      var resolver = PageResolver(
        site: site, source: "\(language)/page.md", language: 0, bibliography: bibliography)
      BodyRenderer(BodyOptions(words: .none)).render(
        document, resolver: &resolver, into: &html, problems: &problems)
      bibliography = resolver.bibliography
    }
    self.html = html.markup.description
    self.problems = problems.inFileOrder()
    citations = Dictionary(
      uniqueKeysWithValues: bibliography.printed(
        ReferenceTerms(site.languages[0].strings, language: language)
      ).map { ($0.id, $0.citations) })
  }

  var codes: [String] { problems.map(\.rule.code) }

  /// What a reader reads, with one blank between words; no-break spaces are blanks.
  var text: String {
    html.replacing(/<title.*?<\/title>/, with: "").replacing(/<[^>]*>/, with: " ")
      .replacing("\u{A0}", with: " ").split { $0.isWhitespace }.joined(separator: " ")
      .replacing(#/ ([.,:])/#) { String($0.output.1) }
  }

  /// What the pictures say to those who do not see them.
  var titles: [String] {
    html.matches(of: /<title[^>]*>(.*?)<\/title>/).map {
      String($0.output.1).replacing("\u{A0}", with: " ")
    }
  }

  private static func site(_ language: String) throws -> Site {
    var problems = Problems()
    let settings = try #require(
      SiteSettings.read(
        SourceText(
          path: "content/site.yaml",
          text: """
            title: T
            base_url: https://www.example.org/
            languages: [\(language)]
            publisher: {name: P}
            email: a@example.org
            """), problems: &problems))
    let file = JSONSchemaTests.project.appending(path: "templates/strings/\(language).yaml")
    let strings = try #require(
      StringCatalogue.read(
        SourceText(path: file.path, bytes: Array(try Data(contentsOf: file))), problems: &problems))
    let library = ReferenceLibrary(
      SourceText(
        path: "content/references.yaml",
        text: """
          - {id: steffens2016, type: book, title: Prevention of low back pain}
          - {id: another, type: book, title: Another book}
          """), problems: &problems)
    let site = Site(
      settings: settings, languages: [Language(tag: language, strings: strings)],
      glossaries: [Glossary(terms: [])], library: library,
      today: CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0), pages: [], files: [],
      fileSizes: [], problems: &problems)
    return site
  }
}
