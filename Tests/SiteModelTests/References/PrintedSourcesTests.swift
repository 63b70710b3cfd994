import Diagnostics
import Foundation
import FrontMatter
import HTML
import SiteModel
import Testing

@Suite("Sources of each type and with each trap, as they are printed")
struct PrintedSourcesTests {
  @Test("they are printed as expected, in both styles and languages", arguments: try Case.all)
  func lines(of source: Case) throws {
    for style in CitationStyle.allCases {
      for language in Case.languages {
        #expect(
          try source.printed(style, language)
            == source.line("\(style.rawValue)-\(language)"), "\(source.trap)")
      }
    }
  }

  @Test("what differs from pandoc's lines is explained, and nothing else", arguments: try Case.all)
  func pandoc(of source: Case) throws {
    let differs = try Case.languages.contains { language in
      try source.line("nlm-\(language)") != source.line("pandoc-\(language)")
    }
    let named = source.value["differs"]?.items.compactMap(\.text) ?? []
    #expect(named.isEmpty != differs)
    let reasons = try Case.document["reasons"]?.entries.compactMap(\.key.text)
    #expect(Set(named).isSubset(of: try #require(reasons)))
  }

  @Test("there are sixty of them at least, of all types that health pages cite")
  func number() throws {
    let types = Set(try Case.all.compactMap { $0.value["source"]?["type"]?.text })
    #expect(try Case.all.count >= 60)
    #expect(
      types.isSuperset(of: [
        "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset",
        "entry-encyclopedia", "legislation", "paper-conference", "report", "thesis", "webpage",
      ]))
  }
}

extension PrintedSourcesTests {
  /// One source of `sources.yaml` with the lines that are expected of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let value: YAMLValue

    static let languages = ["en", "de"]

    static var all: [Case] {
      get throws { try #require(try document["cases"]).items.map(Case.init) }
    }

    static var document: YAMLValue {
      get throws { try read(URL(filePath: #filePath).deletingLastPathComponent(), "sources.yaml") }
    }

    private static func read(_ folder: URL, _ name: String) throws -> YAMLValue {
      var problems = Problems()
      return try #require(YAMLDocument.read(try text(folder, name), problems: &problems)).root
    }

    private static func text(_ folder: URL, _ name: String) throws -> SourceText {
      SourceText(
        path: name,
        text: String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self))
    }

    var trap: String { value["trap"]?.text ?? "" }
    var testDescription: String { trap }

    /// The German line is given only where it is another one.
    func line(_ key: String) throws -> String {
      try #require((value[key] ?? value[key.replacing("-de", with: "-en")])?.text)
    }

    /// The line as text, without links and other marks.
    func printed(_ style: CitationStyle, _ language: String) throws -> String {
      var problems = Problems()
      let source = try #require(value["source"])
      let reference = try #require(Reference.read(source, problems: &problems))
      #expect(!problems.hasErrors)
      return try Self.line(of: reference, style, language)
    }

    static func line(
      of reference: Reference, _ style: CitationStyle, _ language: String
    ) throws -> String {
      var buffer = HTMLBuffer()
      style.write(
        reference, terms: ReferenceTerms(try strings(language), language: language),
        into: &buffer)
      return buffer.markup.description.replacing(/<\/?(a|i|sub|sup|span)( [^>]*)?>/, with: "")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }

    /// The words of the theme that comes with sitegen.
    private static func strings(_ language: String) throws -> StringCatalogue {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      var problems = Problems()
      return try #require(
        StringCatalogue.read(
          try text(root.appending(path: "templates/strings"), "\(language).yaml"),
          problems: &problems))
    }
  }
}
