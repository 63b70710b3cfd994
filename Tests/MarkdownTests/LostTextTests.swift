import Diagnostics
import Testing

@testable import Markdown

/// What cmark takes out of a text, or leaves as it stands, without a word.
@Suite struct LostTextTests {
  @Test(
    "a mention of a footnote that is not there is an error",
    arguments: [
      "a⟦[^b]⟧", "> - a⟦[^b]⟧ *⟦[^c]⟧*", "| a |\n|---|\n| ⟦[^b]⟧ |", "a[^b] ⟦[^c]⟧\n\n[^b]: d",
      "a[^b]\n\n[^b]: c⟦[^d]⟧", "[@a;\n@b] c⟦[^d]⟧", "a⟦[^b c]⟧", "[a ⟦[^b]⟧](c)", "# A⟦[^b]⟧",
      "a\\[^b] `[^b]` ⟦[^b]⟧", "```\n[^b]: c\n```\n\na⟦[^b]⟧",
      "![a⟦[^b]⟧](c.jpg)\n\n[^b]: d", "a[^b] [c ⟦[^b]⟧](d)\n\n[^b]: e",
      "a[^b] https://c.org⟦[^b]⟧\n\n[^b]: d", "https://c.org⟦[^b]⟧",
    ])
  func undefinedFootnotes(_ marked: String) {
    expectProblems("MD015", in: marked)
  }

  @Test("what only looks like the mention of a footnote is text")
  func noFootnotes() {
    #expect(
      render("a\\[^b] `[^b]` [^] 10^3 [^b](c)").html
        == "<p>a[^b] <code>[^b]</code> [^] 10^3 <a href=\"c\">^b</a></p>\n")
    #expect(render("a\\[^b] `[^b]` [^] 10^3 [^b](c)").problems.isEmpty)
  }

  @Test(
    "the help names the footnote that is near, or says how one is written",
    arguments: [
      ("a[^nots] [^note]\n\n[^note]: b", "did you mean '[^note]'?"),
      ("a[^b]", "add '[^b]: …' in a paragraph of its own"),
      ("a[^b c]", "a footnote's name is one word, as in '[^note]'"),
    ])
  func help(_ markdown: String, _ help: String) {
    #expect(render(markdown).problems.all.map(\.help) == [help])
  }

  @Test(
    "a footnote that nothing mentions is an error",
    arguments: [
      "a\n\n⟦[^b]⟧: c", "a\n⟦[^b]⟧: c", "> ⟦[^b]⟧: c", "- a\n\n  ⟦[^b]⟧: c", "- ⟦[^b]⟧: c",
      "A\n===\n⟦[^b]⟧: c", "    a\n⟦[^b]⟧: c", "<!-- a -->\n⟦[^b]⟧: c", "| a |\n|---|\n⟦[^b]⟧: c",
      "```\na\n```\n⟦[^b]⟧: c", "⟦[^b]⟧: c\n\n    d\n\n    [^e]: f", "⟦[^b]⟧: c\n⟦[^d]⟧: e",
      "a[^b]\n\n[^b]: c\n\n    ⟦[^d]⟧: e", "⟦[^b]⟧:\n    c", "10. a\n\n    ⟦[^b]⟧: c",
      "a[^b]\n\n[^b]:\n    c\n\n⟦[^d]⟧: `[^d]`", "⟦[^b]⟧: [^c]\n\n[^c]: d",
      "a[^b]\n\n- [^b]: c\n\n      ⟦[^d]⟧: e",
    ])
  func unmentionedFootnotes(_ marked: String) {
    expectProblems("MD016", in: marked)
  }

  @Test(
    "what only looks like a footnote is no problem",
    arguments: [
      "```\n[^b]: c\n```", "    [^b]: c", "- a\n  ```\n  [^b]: c\n  ```", "<!--\n[^b]: c -->",
      "<!--\n\n[^b]: c\n-->\n\nd", "> ```\n> [^b]: c\n> ```", "- a\n\n      [^b]: c", "\\[^b]: c",
      "a\n    \\[^b]: c", "~~~~\n```\n[^b]: c\n~~~~",
      "a[^b]\n\n> [^b]: c", "a[^B]\n\n[^b]: c",
      "```\n[^b]: c",
    ])
  func noDefinitions(_ markdown: String) {
    #expect(render(markdown).problems.isEmpty)
  }

  @Test(
    "a second footnote of one name is an error, because only the first is shown",
    arguments: [
      "a[^b]\n\n[^b]: c\n\n⟦[^b]⟧: d", "a[^b]\n\n[^b]: c\n⟦[^B]⟧: d\n⟦[^b]⟧: e",
      "a[^b]\n\n> [^b]: c\n\n- ⟦[^b]⟧: d",
    ])
  func repeatedFootnotes(_ marked: String) {
    let rendering = expectProblems("MD017", in: marked)
    #expect(rendering.html.contains("<li id=\"fn:1\">\n<p>c "))
    #expect(rendering.problems.all.allSatisfy { $0.notes.first?.place?.mark?.line == 6 })
  }

  @Test(
    "a second destination of one name is a warning, because the first is used",
    arguments: [
      "[a]\n\n[a]: b\n⟦[A]⟧: c", "[a]\n\n[a]: b\n\n> ⟦[a]⟧: c", "[a  b]: c\n\n⟦[a b]⟧: d\n\n[e]: f",
    ])
  func repeatedDestinations(_ marked: String) {
    let rendering = expectProblems("MD018", in: marked)
    #expect(rendering.problems.all.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "destinations with names of their own, and what only looks like them, are no problem",
    arguments: [
      "[a]: b\n[c]: d\n\n[a] [c]", "[a]: b\n\n```\n[a]: c\n```", "[a]: b\n\n[a]: c d e",
      "[a]: b\n\nd\n[a]: c",
    ])
  func noDestinations(_ markdown: String) {
    #expect(render(markdown).problems.isEmpty)
  }

  @Test(
    "a cell for which a table has no column is an error",
    arguments: [
      "| a | b |\n|---|---|\n| 1 | 2 | ⟦3⟧ |", "a | b\n--|--\n1 | 2 | ⟦3 | 4⟧",
      "> | a |\n> |---|\n> | 1 | ⟦2⟧ |\n> | 1 |\n> | 1 |  | ⟦2⟧",
      "| a | b |\n|---|---|\n| `1|2` | ⟦3⟧ |",
      "- | a |\n  |---|\n  | 1\\|2 | ⟦3⟧ |",
    ])
  func excessCells(_ marked: String) {
    expectProblems("MD019", in: marked)
  }

  @Test(
    "rows that are shorter, or end with empty cells, are no problem",
    arguments: [
      "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | |\n1\n1 | 2\n|1|2|  \n||\n| | 2", "|a|\n|-|\n|\\||\n",
      "| a | b |\n|---|---|\n| 1 \\| 2 | 3 |",
    ])
  func noExcessCells(_ markdown: String) {
    #expect(render(markdown).problems.isEmpty)
  }
}
