import Diagnostics
import Testing

@Suite("Problems on a terminal of some width")
struct TerminalWidthTests {
  private let rule = Rule("FM004", "s", reason: "r")

  private var problem: Diagnostic {
    let source = SourceText(path: "content/en/a.md", text: "one two three\n")
    return Diagnostic(
      rule, "some words that take more than one line of a narrow terminal", at: source.place(4..<7),
      notes: [.init("further words that take more than one line as well")],
      help: "see https://www.example.org/an/address/that/is/longer/than/a/line for more")
  }

  @Test("words are broken between lines, with an indent; addresses and places are not")
  func wrapped() {
    #expect(
      TextReport(isColoured: false, width: 44).render(problem) == """
        error[FM004]: some words that take more than
                      one line of a narrow terminal
         --> content/en/a.md:1:5
          |
        1 | one two three
          |     ^^^
          = note: further words that take more than
                  one line as well
          = help: see
                  https://www.example.org/an/address/that/is/longer/than/a/line
                  for more

        """)
  }

  @Test("without a terminal no line is broken")
  func unbroken() {
    let text = TextReport(isColoured: false).render(problem)
    #expect(text.contains("some words that take more than one line of a narrow terminal\n"))
  }

  @Test("nothing but long words is wider than the terminal", arguments: [30, 44, 60, 80, 132])
  func fits(width: Int) {
    let line = String(repeating: "word ", count: 80)
    let source = SourceText(path: "a.md", text: line)
    for start in stride(from: 0, to: 400, by: 20) {
      let problem = Diagnostic(
        rule, "some words that may have to be broken", at: source.place(start..<(start + 4)))
      let lines = TextReport(isColoured: false, width: width).render(problem)
        .split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= max(width, 34) }, "\(lines)")
      let caret = lines.last?.firstIndex(of: "^").map {
        lines.last?.distance(from: lines.last?.startIndex ?? $0, to: $0) ?? 0
      }
      let excerpt = lines.dropLast().last.map(Array.init) ?? []
      #expect(caret.map { String(excerpt[$0..<($0 + 4)]) } == "word")
    }
  }

  @Test("letters that take two cells are counted as such")
  func wideLetters() {
    let source = SourceText(path: "a.md", text: String(repeating: "漢字", count: 100))
    let text = TextReport(isColoured: false, width: 60).render(
      Diagnostic(rule, "x", at: source.place(300..<303)))
    let excerpt = text.split(separator: "\n").first { $0.hasPrefix("1 |") } ?? ""
    #expect(excerpt.count { $0 == "漢" || $0 == "字" } <= 27)
  }
}
