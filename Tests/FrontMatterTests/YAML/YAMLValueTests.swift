import Diagnostics
import Testing

@testable import FrontMatter

@Suite("YAML values")
struct YAMLValueTests {
  @Test("every key and value knows its place", arguments: ["", "x: |\n  to libyaml\n"])
  func places(_ suffix: String) throws {
    let marked = Marked("⟦a⟧: ⟦b c⟧\n⟦d⟧:\n  - ⟦'e'⟧\n  - {⟦f⟧: ⟦ü–x⟧}\n" + suffix)
    let root = try read(marked.source).root
    let list = try #require(root["d"])
    let pair = try #require(list.items.first { $0.shape == .mapping }?.entries.first { _ in true })
    let first = try #require(root.entries.first { _ in true })
    let second = try #require(root.entries.first { $0.key.text == "d" })
    let item = try #require(list.items.first { _ in true })
    let spans = [
      first.key.span, first.value.span, second.key.span, item.span, pair.key.span, pair.value.span,
    ]
    #expect(spans == marked.spans)
  }

  @Test(
    "texts stay as they are written",
    arguments: ["No", "yes", "2025", "1.0", "007", "2022-12-06", "0x1F", "1e3", "12:30"])
  func unresolved(_ text: String) throws {
    #expect(try read(SourceText(path: "a", text: "k: \(text)")).root["k"]?.text == text)
    #expect(try read(SourceText(path: "a", text: "k: \(text)\nl: >\n x")).root["k"]?.text == text)
  }

  @Test(
    "nothing, ~ and null are empty; in quotes they are texts",
    arguments: [
      ("k:", true), ("k: ~", true), ("k: null", true), ("k: Null", true), ("k: # remark", true),
      ("k: ''", false), ("k: 'null'", false), ("k: \"~\"", false), ("k: nullify", false),
    ])
  func null(_ text: String, _ isNull: Bool) throws {
    #expect(try read(SourceText(path: "a", text: text)).root["k"]?.isNull == isNull)
  }

  @Test("texts over several lines are read")
  func blocks() throws {
    let text = "a: |\n  one\n  two\nb: >\n  one\n  two\nc: one\n  two\nd: \"one\n  two\"\n"
    let root = try read(SourceText(path: "a", text: text)).root
    let texts = root.entries.map { $0.value.text }
    #expect(texts == ["one\ntwo\n", "one two\n", "one two", "one two"])
  }

  @Test(
    "escapes are read",
    arguments: [
      (#""a\"b\\c\/d""#, #"a"b\c/d"#), (#""a\tb\nc""#, "a\tb\nc"), (#""\u00fc\x41""#, "üA"),
      ("'it''s'", "it's"), ("'a\\n'", "a\\n"),
    ])
  func escapes(_ written: String, _ meant: String) throws {
    #expect(try read(SourceText(path: "a", text: "k: \(written)")).root["k"]?.text == meant)
  }

  @Test("JSON is YAML, as reference managers export it")
  func json() throws {
    let text = """
      [
      \t{"id": "smith2020", "author": [{"family": "M\\u00fcller"}], "issued": {"date-parts": [[2020, 5]]},
      \t "URL": "https:\\/\\/example.org\\/", "volume": 3, "note":""}
      ]
      """
    let root = try read(SourceText(path: "references.json", text: text)).root
    let entry = try #require(root.items.first { _ in true })
    #expect(entry["author"]?.items.first { _ in true }?["family"]?.text == "Müller")
    #expect(entry["URL"]?.text == "https://example.org/")
    #expect(entry["volume"]?.place.description == "references.json:3:47")
  }

  @Test("a byte order mark at the start of a file is no part of it", arguments: ["v", "|\n  v"])
  func byteOrderMark(_ value: String) throws {
    let root = try read(SourceText(path: "a", text: "\u{FEFF}k: \(value)\n")).root
    #expect(root.entries.map { $0.key.text } == ["k"])
  }

  @Test("a file in another encoding is not read")
  func encoding() {
    var problems = Problems()
    let source = SourceText(path: "a", bytes: [0x61, 0x3A, 0x20, 0xE4])
    #expect(YAMLDocument.read(source, problems: &problems) == nil)
    #expect(problems.all.map(\.rule.code) == ["FM003"])
  }

  @Test("a part of a file is read at its own place")
  func part() throws {
    let source = SourceText(path: "a", text: "---\nk: v\n---\nx: y\n")
    var problems = Problems()
    let document = try #require(YAMLDocument.read(source, in: 4..<9, problems: &problems))
    #expect(document.root["k"]?.place.description == "a:2:4")
    #expect(document.root["x"] == nil)
  }

  private func read(_ source: SourceText) throws -> YAMLDocument {
    var problems = Problems()
    let document = YAMLDocument.read(source, problems: &problems)
    #expect(problems.isEmpty)
    return try #require(document)
  }
}
