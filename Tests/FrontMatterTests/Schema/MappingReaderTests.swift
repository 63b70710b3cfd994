import Diagnostics
import Testing

@testable import FrontMatter

@Suite("Reading by a closed schema")
struct MappingReaderTests {
  private let schema = MappingSchema(
    "test.yaml",
    [
      KeySchema("title", .localisedText, required: true, "what it is called"),
      KeySchema("languages", .oneOrMore(.languageTag), "the languages of the site"),
      KeySchema("home", .address, "where it is"),
      KeySchema("limit", .integer(1...10), "how many"),
      KeySchema("extra", .raw("anything"), "what others read"),
    ])

  @Test("a text is one for all languages, or one for each")
  func localised() throws {
    let one = try read("title: T") { $0.localisedText("title") }
    #expect(one.result?.value.text(in: "en") == "T")
    let two = try read("title: {en: T, de: D}") { $0.localisedText("title") }
    #expect(two.result?.value.text(in: "de") == "D")
    #expect(two.result?.value.text(in: "fr") == nil)
    let wrong = try read("title: {english: T, de: ''}") { $0.localisedText("title") }
    #expect(wrong.problems.all.map(\.rule.code) == ["FM013", "FM007"])
  }

  @Test("one value alone is a list of one where that is allowed")
  func oneOrMore() throws {
    #expect(try read("languages: de") { $0.texts("languages").map(\.value) }.result == ["de"])
    let two = try read("languages: [de, pt-BR]") { $0.texts("languages").map(\.value) }
    #expect(two.result == ["de", "pt-BR"])
    #expect(try read("languages: {a: b}") { $0.texts("languages") }.codes == ["FM006"])
    #expect(try read("languages:") { $0.texts("languages") }.codes == ["FM007"])
    #expect(try read("languages: [de, german!]") { $0.texts("languages") }.codes == ["FM013"])
  }

  @Test("what is not there answers nil without a report")
  func absent() throws {
    let read = try read("title: T") { reader in
      reader.integer("limit") == nil && reader.raw("extra") == nil && !reader.has("home")
        && reader.shape(of: "home") == nil && reader.keySpan("home") == nil
    }
    #expect(read.result == true)
    #expect(read.codes.isEmpty)
  }

  @Test("a file with nothing in it lacks the required keys", arguments: ["", "# remark\n", "~"])
  func empty(_ text: String) throws {
    var problems = Problems()
    let document = try #require(
      YAMLDocument.read(SourceText(path: "test.yaml", text: text), problems: &problems))
    _ = schema.read(document.root, problems: &problems) { _ in true }
    #expect(problems.all.map(\.message) == ["'title' is missing"])
  }

  @Test(
    "addresses lead somewhere",
    arguments: [
      ("https://example.org/a?b=c#d", true), ("http://example.org", true), ("/feedback", true),
      ("mailto:a@example.org", true), ("tel:+49-221-0", true), ("HTTPS://example.org", true),
      ("//example.org", false), ("https://", false), ("https:/example.org", false),
      ("https:///path", false), ("javascript:alert(1)", false), ("data:text/html,x", false),
      ("mailto:@", false), ("example.org", false), ("https://a b", false), ("/a\"b", false),
    ])
  func addresses(_ address: String, _ isTaken: Bool) throws {
    let read = try read("home: '\(address)'") { $0.text("home") }
    #expect(read.codes == (isTaken ? [] : ["FM011"]))
  }

  @Test("a program that asks for a key the schema does not have is stopped")
  func unknown() async {
    await #expect(processExitsWith: .failure) {
      let schema = MappingSchema("test", [KeySchema("a", .flag, "a")])
      var problems = Problems()
      let document = YAMLDocument.read(SourceText(path: "t", text: "a: true"), problems: &problems)
      _ = document.flatMap { document in
        schema.read(document.root, problems: &problems) { $0.flag("b") }
      }
    }
  }

  @Test("codes are used once")
  func codes() {
    let codes = FrontMatterRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  private struct Read<Result> {
    let result: Result?
    let problems: Problems
    var codes: [String] { problems.all.map(\.rule.code) }
  }

  /// Reads `text` with a title added where it has none.
  private func read<Result>(
    _ text: String, _ body: (inout MappingReader) -> Result?
  ) throws -> Read<Result> {
    let text = text.contains("title") ? text : text + "\ntitle: T\n"
    var problems = Problems()
    let document = try #require(
      YAMLDocument.read(SourceText(path: "test.yaml", text: text), problems: &problems))
    let result = schema.read(document.root, problems: &problems, body)
    return Read(result: result, problems: problems)
  }
}
