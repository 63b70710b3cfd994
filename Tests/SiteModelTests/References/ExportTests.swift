import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

@Suite("Sources for other programs")
struct ExportTests {
  @Test(
    "what was written as CSL-JSON is read as the same source, and written in the same way again",
    arguments: try PrintedSourcesTests.Case.all)
  func roundTrip(of source: PrintedSourcesTests.Case) throws {
    let entry = try #require(source.value["source"])
    let original = try reference(entry)
    let json = CSLJSON.value(of: entry, readAs: original).document
    let again = try Self.read(json)
    let reference = try reference(again)
    #expect(CSLJSON.value(of: again, readAs: reference).document == json)
    // CSL has no name for those who are left out.
    guard !original.authors.contains(.others) else { return }
    for language in PrintedSourcesTests.Case.languages {
      for style in CitationStyle.allCases {
        #expect(
          try PrintedSourcesTests.Case.line(of: reference, style, language)
            == source.line("\(style.rawValue)-\(language)"))
      }
    }
    #expect(reference.numbers == original.numbers)
  }

  @Test(
    "BibTeX gets the characters that it reads in its own way, with braces that match",
    arguments: [
      (
        "title: 'Sleep & rest: 50% of #1, $2, a_b'",
        "title = {{Sleep \\& rest: 50\\% of \\#1, \\$2, a\\_b}}"
      ),
      ("title: 'All {of} it'", "title = {{All \\{of\\} it}}"),
      ("title: 'A { alone'", "title = {{A \\textbraceleft{} alone}}"),
      ("title: 'Turned } and {'", "title = {{Turned \\textbraceright{} and \\textbraceleft{}}}"),
      (
        "title: 'a~b^c\\d'",
        "title = {{a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d}}"
      ),
      (
        "title: x, URL: 'https://example.org/a_b?c=1&d=%20'",
        "url = {https://example.org/a_b?c=1&d=%20}"
      ),
      ("title: x, issued: 2016-03", "month = mar"), ("title: x, issued: 2016-12-24", "month = dec"),
      ("title: x, ISBN: 978-3-16-148410-0", "isbn = {978-3-16-148410-0}"),
      ("title: x, ISSN: 0378-5955", "issn = {0378-5955}"),
      ("title: x, number-of-pages: 212", "pagetotal = {212}"),
      (
        "title: x, author: {literal: 'Sleep & Rest, {Inc'}",
        "author = {{Sleep \\& Rest, \\textbraceleft{}Inc}}"
      ),
    ])
  func bibTeX(fields: String, line: String) throws {
    let text = BibTeX(try reference(try Self.read("{id: a, type: book, \(fields)}"))).text
    #expect(text.contains("\n  \(line)"), "\(text)")
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
  }

  @Test("a year without a month has none")
  func noMonth() throws {
    let entry = try Self.read("{id: a, type: book, title: x, issued: 2016}")
    #expect(!BibTeX(try reference(entry)).text.contains("month"))
  }

  private func reference(_ entry: YAMLValue) throws -> Reference {
    var problems = Problems()
    return try #require(Reference.read(entry, problems: &problems), "\(problems.all)")
  }

  private static func read(_ text: String) throws -> YAMLValue {
    var problems = Problems()
    return try #require(
      YAMLDocument.read(SourceText(path: "r.json", text: text), problems: &problems)
    ).root
  }
}
