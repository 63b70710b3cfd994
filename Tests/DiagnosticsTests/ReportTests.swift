import Diagnostics
import Foundation
import Testing

@Suite("Problems as they are printed")
struct ReportTests {
  private let rule = Rule("FM004", "keys are known", reason: "a misspelt key is lost")
  private let source = SourceText(
    path: "content/en/low-back-pain/exercise.md",
    text: "---\ntitle: x\nsummary: y\ntype: article\nupdated: 2022-12-06\nnext_reveiw: 2025\n---\n")

  private var diagnostic: Diagnostic {
    Diagnostic(
      rule, "'next_reveiw' is not a front matter key", at: source.place(58..<69),
      help: "did you mean 'next_review'?")
  }

  @Test("a problem shows what is wrong, where, the line with a caret, and how to mend it")
  func text() {
    #expect(
      TextReport(isColoured: false).render(diagnostic) == """
        error[FM004]: 'next_reveiw' is not a front matter key
         --> content/en/low-back-pain/exercise.md:6:1
          |
        6 | next_reveiw: 2025
          | ^^^^^^^^^^^
          = help: did you mean 'next_review'?

        """)
  }

  @Test("a problem of a whole file has no excerpt")
  func wholeFile() {
    let problem = Diagnostic(
      rule, "cannot be read", at: Place(path: "content/en/a.md"),
      notes: [.init("the other one is here", at: source.place(0..<1))])
    #expect(
      TextReport(isColoured: false).render(problem) == """
        error[FM004]: cannot be read
         --> content/en/a.md
          = note: the other one is here (content/en/low-back-pain/exercise.md:1:1)

        """)
  }

  @Test("a long paragraph is cut around the mark, and the caret stays under it")
  func longLine() throws {
    let line =
      String(repeating: "word ", count: 60) + "WRONG" + String(repeating: " word", count: 60)
    let long = SourceText(path: "a.md", text: line)
    let text = TextReport(isColoured: false).render(
      Diagnostic(rule, "wrong", at: long.place(300..<305)))
    let lines = text.split(separator: "\n").map(String.init)
    let excerpt = try #require(lines.first { $0.contains("WRONG") })
    let caret = try #require(lines.first { $0.contains("^^^^^") })
    #expect(excerpt.count < 120)
    #expect(column(of: "WRONG", in: excerpt) == column(of: "^^^^^", in: caret))
  }

  @Test("wide letters and combining marks do not move the caret")
  func cells() {
    let text = SourceText(path: "a.md", text: "漢字 x")
    let rendered = TextReport(isColoured: false).render(
      Diagnostic(rule, "x", at: text.place(7..<8)))
    #expect(rendered.contains("  |      ^\n"))
  }

  @Test("control characters of a source never reach the terminal")
  func controlCharacters() {
    let text = SourceText(path: "a.md", text: "a\u{1B}[31m\tb\u{202E}")
    let rendered = TextReport(isColoured: false).render(
      Diagnostic(rule, "x", at: text.place(0..<1)))
    #expect(!rendered.contains("\u{1B}"))
    #expect(!rendered.contains("\u{202E}"))
  }

  @Test("JSON lines carry the same facts")
  func json() throws {
    let line = try JSONReport().render([diagnostic])
    let object = try JSONDecoder().decode(Decoded.self, from: Data(line.utf8))
    #expect(line.hasSuffix("}\n"))
    #expect(
      object
        == Decoded(
          code: "FM004", severity: "error", message: "'next_reveiw' is not a front matter key",
          file: "content/en/low-back-pain/exercise.md", line: 6, column: 1, width: 11,
          help: "did you mean 'next_review'?"))
  }

  @Test("problems come in the order of files and lines, each once, warnings as errors when strict")
  func order() {
    let warning = Rule("CK001", .warning, "w", reason: "r")
    var problems = Problems()
    problems.report(warning, "later", at: source.place(58..<60))
    problems.report(rule, "first", at: source.place(0..<3))
    problems.report(rule, "first", at: source.place(0..<3))
    #expect(problems.inFileOrder().map(\.message) == ["first", "later"])
    #expect(problems.inFileOrder().map(\.severity) == [.error, .warning])
    #expect(problems.inFileOrder(strict: true).map(\.severity) == [.error, .error])
  }

  private func column(of needle: String, in line: String) -> Int? {
    line.range(of: needle).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
  }

  private struct Decoded: Decodable, Equatable {
    let code, severity, message, file: String
    let line, column, width: Int
    let help: String
  }
}
