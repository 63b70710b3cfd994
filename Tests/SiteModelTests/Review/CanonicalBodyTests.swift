import Diagnostics
import FrontMatter
import Markdown
import Testing

@testable import SiteModel

@Suite("The form in which versions of a text are compared")
struct CanonicalBodyTests {
  private static let header =
    "---\ntitle: Exercise\nsummary: It helps.\nupdated: 2022-12-06\nnext_review: 2025\n---\n\n"

  private static func version(_ body: String) throws -> PageVersion {
    try PageVersion(
      SourceText(path: "", text: header + body), today: CivilDay(parsing: "2026-11-22"),
      MarkdownParser())
  }

  /// By a mark, and by history.
  private static func isSame(_ one: String, _ other: String) throws -> Bool {
    let marks = try ContentMarkTests.mark(header, one) == ContentMarkTests.mark(header, other)
    let texts = try version(one).hasText(of: version(other))
    #expect(marks == texts, "a mark and the history say the same")
    return marks
  }

  @Test(
    "lines that end elsewhere, and blanks, are no change",
    arguments: [
      ("One two\nthree.", "One\ntwo three."),
      ("One two three.\n", "One\n  two\tthree.   \r\n\r\n\n"),
      ("- One two\n- Three", "- One\n  two\n- Three"),
      ("- One\n- Two", "- One\n\n- Two"),
      ("-   One\n    - Two", "- One\n  - Two"),
      ("1.  One\n    two", "1. One two"),
      ("> One two\n> three", "> One\n> two three"),
      ("> One two\n> three", ">One two three"),
      ("> One two\n> three", "> One two\nthree"),
      ("> [!NOTE] Title\n> One two.", ">[!NOTE]   Title\n> One\n> two."),
      ("> - One two\n>   three", "> - One\n>   two three"),
      ("# One\nTwo", "# One\n\nTwo"),
      ("Title words\n===\nText", "Title\nwords\n===\n\nText"),
      ("| a | b |\n|---|---|\n| 1 | 2 |", "|a|b|\n| ------ | --- |\n|  1  |2|"),
      ("A[^n].\n\n[^n]: One two\n    three", "A[^n].\n\n[^n]: One\n    two three"),
      ("[One two](/a \"Three four\")", "[One\ntwo](/a\n\"Three\nfour\")"),
      ("```\na\n```", "```\na   \n```"),
      ("One\n\n<!-- a -->\n\nTwo", "One\n\n<!-- b\n\nc -->\nTwo"),
      ("- One\n\n  ```effect\n  of: 10\n  ```", "- One\n\n  ~~~ effect\n  of:   10 # x\n  ~~~"),
    ])
  func nothing(one: String, other: String) throws {
    #expect(try Self.isSame(one, other))
  }

  @Test(
    "what readers see is a change, be it told by blanks alone",
    arguments: [
      ("One two three.", "One two tree."),
      ("Take 5 mg.", "Take 50 mg."),
      ("Take 1.5 mg.", "Take 15 mg."),
      ("Take 1 5 mg.", "Take 15 mg."),
      ("[One](/a)", "[One](/b)"),
      ("[One][x]\n\n[x]: /a", "[One][x]\n\n[x]: /b"),
      ("Words[@roe2016]", "Words[@own]"),
      ("![A](a.svg)", "![A](b.svg)"),
      ("One two", "One\n\ntwo"),
      ("# One\nTwo", "# One Two"),
      ("- One\n- Two", "- One\n  - Two"),
      ("- One\n\n  Two", "- One\n\nTwo"),
      ("> One\n>\n> Two", "> One\n\n> Two"),
      ("> One\n\nTwo", "> One\n>\n> Two"),
      ("> [!NOTE] Title\n> One two.", "> [!NOTE] Title One\n> two."),
      ("One\\\ntwo", "One\ntwo"),
      ("One\\\ntwo three", "One two\\\nthree"),
      ("```\na  b\n```", "```\na b\n```"),
      ("```\na\nb\n```", "```\na b\n```"),
      ("One\n\n    two", "One\n\ntwo"),
      ("One\n     > 5 two", "One\n     5 two"),
      ("in 1\n\none", "- one"),
      ("block\n\none", "```effect\nof: 1\n```\n\none"),
      ("| a \\| b |\n|---|\n| 1 |", "| a | b |\n|---|---|\n| 1 |"),
      ("| a |\n|---|\n| 1 |", "| a |\n|--:|\n| 1 |"),
      ("```effect\nof: 10\n```", "```effect\nof: 100\n```"),
      ("```figure\nsource: a.svg\n```", "```figure\nsource: b.svg\n```"),
      ("> ```effect\n> of: 1\n```\none\n```", "> ```effect\n> of: 1\n```\ntwo\n```"),
    ])
  func something(one: String, other: String) throws {
    #expect(try !Self.isSame(one, other))
  }

  @Test("no character can go without being noticed")
  func eachCharacter() throws {
    let body = """
      ## What *helps* {#help}

      Walking [helps](../a.md "Title") 30 of 1000 people [@roe2016; @own, p. 3],
      and swimming too.\\
      A new line.

      - One
        goes on
        1. two
      - [ ] Three

      > [!URGENT] Call if:
      > - 5 > 3 and `a < b`
      goes on

      Under
      ---

      | Dose | Days |
      |:-|-:|
      | 5 mg | 7 \\| 8 |

          indented

      ![A bridge][b]

      [b]: bridge.svg "A caption"

      Words[^1] and ~~others~~.

      [^1]: A note
          of two lines.

      [^lost]: Nobody refers to it.

      """
    let whole = try Self.version(body)
    for index in body.indices where !body[index].isWhitespace {
      var shorter = body
      shorter.remove(at: index)
      #expect(
        try !Self.version(shorter).hasText(of: whole),
        "\(body[..<index].suffix(20))⟦\(body[index])⟧")
    }
  }

  @Test("a text beyond the limits of the parser is compared line by line")
  func beyondLimits() throws {
    let deep = String(repeating: "> ", count: 300) + "One"
    #expect(try Self.version(deep + "\ntwo").hasText(of: Self.version(deep + "  \ntwo\n")))
    #expect(try !Self.version(deep + "\ntwo").hasText(of: Self.version(deep + "\nthree")))
  }
}
