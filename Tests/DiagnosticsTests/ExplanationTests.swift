import Diagnostics
import Foundation
import Testing

@Suite("Rules as they are explained")
struct ExplanationTests {
  private let plain = Rule("FM004", "every key is known", reason: "A misspelt key is lost.")
  private let check = Rule(
    "CK010", .warning, "links say where they lead", reason: "Links are read out of context.",
    check: CheckDescription(
      "links.text", source: "WCAG 2.2, 2.4.4", bad: ["Click [here](a.md).\n\nMore.\n"],
      good: ["Read [about sleep](a.md).\n"], profiles: [.nhs: .error, .iqwig: .off]))

  @Test("a rule says what it asks for, how much it weighs, and why")
  func rule() {
    #expect(
      RuleExplanation(plain).text == """
        FM004: every key is known

        severity: error
        why: A misspelt key is lost.

        """)
  }

  @Test(
    "a check says also what it is called, where it comes from, how to weigh it, and shows examples")
  func checkText() {
    #expect(
      RuleExplanation(check).text == """
        CK010: links say where they lead

        check: links.text
        severity: warning
        by profile: iqwig off, nhs error
        why: Links are read out of context.
        source: WCAG 2.2, 2.4.4

        In content/site.yaml:

          | checks:
          |   links.text: error   # off, hint, warning, error

        Not like this:

          | Click [here](a.md).
          |
          | More.

        But like this:

          | Read [about sleep](a.md).

        """)
  }

  @Test("lines are broken where a terminal is narrow")
  func narrow() {
    let text = RuleExplanation(check, width: 24).text
    #expect(text.contains("why: Links are read out\n     of context.\n"))
  }

  @Test("the list is a table with one line a rule")
  func list() {
    #expect(
      RuleList([check, plain]).text == """
        CK010  warning  links say where they lead (links.text)
        FM004  error    every key is known

        """)
  }

  @Test("for scripts a rule is one object with the same facts")
  func fields() throws {
    let line = try JSONLine.encode(RuleFields(check))
    for fact in [
      "\"code\":\"CK010\"", "\"name\":\"links.text\"", "\"severity\":\"warning\"",
      "\"profiles\":{\"iqwig\":\"off\",\"nhs\":\"error\"}", "\"area\":",
    ] {
      #expect(line.contains(fact), "\(line)")
    }
  }

  @Test("the page has a heading for each code, and examples that their own fences do not end")
  func page() {
    let fences = Rule(
      "CK011", .error, "code is *code*", reason: "A `fence` is text.",
      check: CheckDescription("code.fence", source: "s", bad: ["```\nx\n```\n"], good: []))
    let page = RuleReference([check, fences, plain]).markdown
    #expect(page.hasPrefix("# Diagnostics\n"))
    #expect(page.contains("* **Front matter**: [FM004](#fm004)\n"))
    #expect(page.contains("\n### FM004\n\n**every key is known** (error)\n"))
    #expect(page.contains("\nSetting: `links.text`; by profile: iqwig off, nhs error\n"))
    #expect(page.contains("\n````markdown\n```\nx\n```\n````\n"))
    #expect(page.contains("**code is \\*code\\*** (error)\n\nA \\`fence\\` is text.\n"))
  }
}
