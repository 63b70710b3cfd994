import Diagnostics
import Testing

@Suite("Characters that nobody can see, and the names of checks")
struct UnseenCharacterTests {
  private let rule = Rule(
    "CK012", .warning, "s", reason: "r",
    check: CheckDescription("links.text", source: "s", bad: [], good: []))

  @Test(
    "JSON has them as escapes", arguments: ["\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{2066}"])
  func json(character: String) throws {
    let line = try JSONLine.encode(["text": "Größe \(character) –"])
    let number = character.unicodeScalars.map { String($0.value, radix: 16) }.joined()
    let digits = String(repeating: "0", count: 4 - number.count) + number
    #expect(line == "{\"text\":\"Größe \\u\(digits) –\"}\n")
  }

  @Test("a check is shown with the name by which a page sets it aside")
  func names() throws {
    let problem = Diagnostic(rule, "m", at: Place(path: "a.md"))
    let text = TextReport(isColoured: false, width: nil).render(ListedProblems([problem]))
    #expect(text.hasPrefix("warning[CK012 links.text]: m"))
    #expect(try JSONReport().render([problem]).contains("\"check\":\"links.text\""))
  }
}
