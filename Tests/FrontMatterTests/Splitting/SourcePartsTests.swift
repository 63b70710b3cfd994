import Diagnostics
import Foundation
import Testing

@testable import FrontMatter

@Suite("Splitting a page")
struct SourcePartsTests {
  @Test(
    "header and body are found",
    arguments: [
      ("---\na: b\n---\nText\n", "a: b\n", "Text\n", 4),
      ("---\r\na: b\r\n---\r\nText\r\n", "a: b\r\n", "Text\r\n", 4),
      ("---\ra: b\r---\rText\r", "a: b\r", "Text\r", 4),
      ("\u{FEFF}---\na: b\n---\nText\n", "a: b\n", "Text\n", 4),
      ("---  \na: b\n---\t\n\nText", "a: b\n", "\nText", 4),
      ("---\n---\n", "", "", 3),
      ("---\na: b\n---", "a: b\n", "", 4),
      ("---\na: b\n----\n---\nText\n---\n", "a: b\n----\n", "Text\n---\n", 5),
    ])
  func parts(_ text: String, _ header: String, _ body: String, _ line: Int) throws {
    let source = SourceText(path: "page.md", text: text)
    var problems = Problems()
    let parts = try #require(SourceParts.split(source, problems: &problems))
    #expect(source.text(parts.header) == header)
    #expect(source.text(parts.body) == body)
    #expect(parts.bodyFirstLine == line)
    #expect(source.text(parts.opening).hasPrefix("---"))
    #expect(problems.isEmpty)
  }

  @Test("a file that cannot be split is reported", arguments: mistakes)
  func mistake(_ mistake: Mistake) {
    let marked = Marked(mistake.text)
    var problems = Problems()
    #expect(SourceParts.split(marked.source, problems: &problems) == nil)
    let (found, expected) = mistake.isFound(in: problems, at: marked)
    #expect(found == expected)
  }

  private static let begin =
    "begin with a line '---', then 'title: …' and the other keys, then a line '---'"

  private static let mistakes = [
    Mistake("FM001", "", "the file is empty", help: begin),
    Mistake("FM001", "\n \n", "the file is empty", help: begin),
    Mistake("FM001", "⟦# Asthma⟧\n", "the page does not begin with front matter", help: begin),
    Mistake(
      "FM001", "⟦----⟧\na: b\n---\n", "the page does not begin with front matter",
      help: "write three hyphens, '---', at the beginning of the line"),
    Mistake(
      "FM001", "⟦ ---⟧\na: b\n---\n", "the page does not begin with front matter",
      help: "write three hyphens, '---', at the beginning of the line"),
    Mistake(
      "FM001", "⟦⟧\n---\na: b\n---\n", "the page does not begin with front matter",
      help: "delete the empty lines before '---'"),
    Mistake(
      "FM001", "⟦+++⟧\ntitle = 'a'\n+++\n", "the page does not begin with front matter",
      help: "write the keys in YAML between two lines '---'; TOML between '+++' is not read"),
    Mistake(
      "FM002", "---\ntitle: a\n⟦...⟧\n\nText\n", "this front matter does not end",
      help: "write '---' instead of '...'"),
    Mistake(
      "FM002", "⟦---⟧\ntitle: a\n\nText\n", "this front matter does not end",
      help: "write a line '---' after the last key"),
    Mistake(
      "FM003", "---\na: b⟦\0⟧\n---\n", "there is a NUL byte here",
      help: "delete it, or save the file as UTF-8 if all of it looks like this"),
  ]

  @Test(
    "a file in another encoding is reported at its first wrong byte",
    arguments: [
      ([0x61, 0xE4, 0x62], 2), ([0xFF, 0xFE, 0x2D, 0x00], 1), ([0xC3, 0xBC, 0x0A, 0xC3], 1),
      ([0x61, 0xED, 0xA0, 0x80], 2),
    ] as [([UInt8], Int)])
  func encoding(_ bytes: [UInt8], _ column: Int) {
    var problems = Problems()
    let source = SourceText(path: "page.md", bytes: bytes)
    #expect(SourceParts.split(source, problems: &problems) == nil)
    #expect(problems.all.map(\.rule.code) == ["FM003"])
    #expect(problems.all.first?.place.mark?.column == column)
  }

  @Test(
    "a file in UTF-16 is called so",
    arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func utf16(_ encoding: String.Encoding) throws {
    let text = try #require("\u{FEFF}---\ntitle: a\n---\n".data(using: encoding))
    var problems = Problems()
    #expect(
      SourceParts.split(SourceText(path: "page.md", bytes: Array(text)), problems: &problems) == nil
    )
    #expect(problems.all.map(\.message) == ["this is UTF-16, not UTF-8"])
    #expect(problems.all.first?.help == "save the file in the encoding UTF-8")
  }

  @Test("a wrong byte is found wherever it stands in a long text", arguments: 0..<100)
  func wrongByte(_ position: Int) {
    let line = "Überall Text – even 今日は – of more than one byte a character, ❤\n".unicodeScalars
    let text = Array(line) + Array(line)
    let before = text.prefix(position).flatMap { Array(String($0).utf8) }
    let after = text.dropFirst(position).flatMap { Array(String($0).utf8) }
    var problems = Problems()
    let source = SourceText(path: "page.md", bytes: before + [0xFF] + after)
    #expect(!TextEncoding.check(source, &problems))
    #expect(problems.all.first?.place == source.place(before.count..<before.count + 1))
  }
}
