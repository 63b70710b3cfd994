import Diagnostics
import Testing

@testable import Markdown

@Suite(.serialized) struct LimitTests {
  /// Texts of a few kilobytes on which the parser takes seconds, gigabytes, or both.
  struct Killer: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let code: String?

    var testDescription: String { name }

    init(
      _ name: String, _ part: String, _ count: Int = 0, then end: String = "", code: String? = nil
    ) {
      self.name = name
      text = String(repeating: part, count: count == 0 ? 65_000 / part.utf8.count : count) + end
      self.code = code
    }
  }

  static let killers = [
    Killer(
      "lists in one another", "- ", 30_000, then: String(repeating: "\n", count: 5_000),
      code: "MD002"),
    Killer("quotes in one another", "> ", 200, then: "a", code: "MD002"),
    Killer("quotes and open emphasis", ">", 30_000, then: "a**a*", code: "MD002"),
    Killer("nested emphasis", "*a **a ", code: nil),
    Killer(
      "closed emphasis", "*a **b ", 5_000, then: String(repeating: "c** d* ", count: 4_000),
      code: "MD002"),
    Killer("a list that steps inwards", "", 1, then: steps, code: "MD002"),
    Killer("a wide table", "|a", 8_000, then: "|\n" + delimiters(8_000), code: "MD003"),
    Killer("a wide table in a quote", "> |a", 1, then: "|b|\n> " + delimiters(25), code: "MD003"),
    Killer("a long reference", "[a] ", 10_000, then: "\n\n[a]: /" + long, code: "MD004"),
    Killer(
      "a long reference in a quote", "[a] ", 8_000, then: "\n\n> [a]:\n> /" + long, code: "MD004"),
    Killer("open images", "![[]()"), Killer("addresses", "http://a.b/", 1, then: parentheses),
    Killer("declarations", "<!A"), Killer("open brackets", "["), Killer("backticks", "`a``b"),
    Killer("lines before a table", "a\n", 30_000, then: "|b|\n|-|\n"),
    Killer("open citations", "[@a "),
    Killer("words before citations", "[see @a *b*] "), Killer("undefined footnotes", "[^a] "),
    Killer("unmentioned footnotes", "[^a]: b\n", 4_000), Killer("escaped citations", "[@a\\_] "),
    Killer("escapes", "[a\\_ @b&amp;"),
    Killer("strokes", "|a|\n|-|\n", 1, then: strokes, code: "MD003"),
    Killer("unclosed citations on lines", "[@a\n"), Killer("same headings", "# a\n"),
    Killer("footnotes", "[^a]", 10_000, then: "\n\n[^a]: b"), Killer("links", "[a](b) "),
    Killer("escaped links", "[a](\\_) "), Killer("callouts", "> [!NOTE] a\n\n"),
    Killer("references with text", "[@a] x "), Killer("entities", "&amp;"),
    Killer("comments", "<!--"),
  ]

  private static let strokes = String(repeating: "|", count: 60_000)
  private static let long = String(repeating: "x", count: 20_000)
  private static let parentheses = String(repeating: ")", count: 60_000)
  private static let steps = (0..<200).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()

  private static func delimiters(_ count: Int) -> String {
    "|" + String(repeating: "-|", count: count) + "\n" + String(repeating: "|x|\n", count: 2_000)
  }

  @Test(
    "a text made to hurt the parser ends soon", .timeLimit(.minutes(1)), arguments: killers)
  func boundedTime(_ killer: Killer) {
    let rendering = render(killer.text)
    if let code = killer.code { #expect(rendering.codes == [code]) }
  }

  @Test(
    "so it does at the upper bounds that a site may set", .timeLimit(.minutes(1)),
    arguments: killers)
  func upperBounds(_ killer: Killer) {
    var limits = ParserLimits()
    limits.bytes = ParserLimits.bytesBounds.upperBound
    limits.nesting = ParserLimits.nestingBounds.upperBound
    limits.tableColumns = ParserLimits.tableColumnsBounds.upperBound
    limits.referenceExpansion = ParserLimits.referenceExpansionBounds.upperBound
    let text = killer.text + killer.text
    let end = min(limits.bytes, text.utf8.count)
    var problems = Problems()
    let source = SourceText(path: "page.md", text: text)
    let blocks = MarkdownParser(limits: limits).withDocument(
      source, body: 0..<end, problems: &problems
    ) { document, _ in document.outline.count }
    #expect(blocks >= 0)
  }

  @Test("a text above the size limit is reported and not parsed")
  func size() {
    var limits = ParserLimits()
    limits.bytes = 10
    let rendering = render("0123456789a", limits: limits)
    #expect(rendering.codes == ["MD001"])
    #expect(rendering.html.isEmpty)
    #expect(render("0123456789", limits: limits).problems.isEmpty)
  }

  @Test(
    "ordinary texts are within the limits",
    arguments: [
      "- a\n- - b\n  - c\n> - 1. d", "* * *\n\n- - -\n\n***", "**bold** text\n\n1986. A year\n",
      "| a | b |\n|---|---|\n| c | d |", String(repeating: "[a] ", count: 500) + "\n\n[a]: /b",
      "a\n---\n\nb\n===\n", "> > > deep",
    ])
  func ordinary(_ markdown: String) {
    #expect(render(markdown).problems.isEmpty)
  }

  @Test("problems of limits are marked")
  func places() {
    expectProblems("MD003", in: "| a\n⟦|" + String(repeating: "-|", count: 21) + "⟧")
    expectProblems("MD002", in: "a\n\n⟦" + String(repeating: ">", count: 101) + "⟧ b")
  }

  @Test("one long destination that is used many times does not make a huge page")
  func multipliedDestination() {
    let markdown =
      "[\na]: https://x.y/" + String(repeating: "b", count: 30_000) + "\n\n"
      + String(repeating: "[a] ", count: 8_000)
    let rendering = render(markdown)
    #expect(rendering.codes == ["MD004"])
    #expect(rendering.html.utf8.count < 8 << 20)
  }

}
