import Diagnostics
import Testing

@Suite("Many problems")
struct ListedProblemsTests {
  @Test(
    "twenty of a rule in a file are shown, then how many more there are; other kinds are untouched")
  func limit() {
    let many = problems("AA001", "a.md", 25)
    let other = problems("BB001", "a.md", 20)
    let elsewhere = problems("AA001", "b.md", 21)
    let entries = ListedProblems(many + other + elsewhere).entries
    #expect(entries.count == 21 + 20 + 21)
    #expect(entries[20] == .more(5, like: many[20], .file))
    #expect(entries.last == .more(1, like: elsewhere[20], .file))
  }

  @Test("the text names the rule and the file of those that are left out")
  func text() {
    let text = TextReport(isColoured: false).render(
      ListedProblems(problems("AA001", "content/a.md", 22)))
    #expect(text.hasSuffix(" --> content/a.md\n\nand 2 more of AA001 in content/a.md\n\n"))
  }

  @Test("hints of a rule are counted for the whole site, so that they hide no error")
  func hints() {
    let hints = (1...9).flatMap { problems("HH001", "\($0).md", 5, .hint) }
    let entries = ListedProblems(hints + problems("AA001", "z.md", 1)).entries
    #expect(entries.count == 20 + 1 + 1)
    #expect(entries[20] == .more(25, like: hints[20], .site))
    #expect(
      TextReport(isColoured: false).render(ListedProblems(hints)).hasSuffix(
        "and 25 more of HH001 in the site (--format json prints all)\n\n"))
  }

  @Test("warnings of a site that was published are counted for all of it, errors are not")
  func published() {
    let warnings = (1...9).flatMap { problems("WW001", "\($0).md", 5, .warning) }
    let errors = (1...9).flatMap { problems("AA001", "\($0).md", 5) }
    let entries = ListedProblems(warnings + errors, countedInSite: .warning).entries
    #expect(entries.count == 20 + 1 + 45)
    #expect(entries[20] == .more(25, like: warnings[20], .site))
    let text = TextReport(isColoured: false).render(
      ListedProblems(warnings, countedInSite: .warning))
    #expect(text.hasSuffix("and 25 more of WW001 in the site (sitegen check lists them)\n\n"))
    #expect(ListedProblems(warnings).entries.count == 45)
  }

  private func problems(
    _ code: String, _ path: String, _ count: Int, _ severity: Severity = .error
  ) -> [Diagnostic] {
    let rule = Rule(code, severity, "s", reason: "r")
    return (0..<count).map { Diagnostic(rule, "number \($0)", at: Place(path: path)) }
  }
}
