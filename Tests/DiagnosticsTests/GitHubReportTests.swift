import Diagnostics
import Testing

@Suite("Problems as GitHub's workflow commands")
struct GitHubReportTests {
  private let rule = Rule("FM004", "keys are known, all of them: always", reason: "r")

  @Test("a problem is one command with its place, its rule, and its help in a line of its own")
  func command() {
    let source = SourceText(path: "content/en/a.md", text: "---\nnext_reveiw: 2025\n")
    let problem = Diagnostic(
      rule, "'next_reveiw' is no key", at: source.place(4..<15),
      notes: [.init("see there", at: source.place(0..<3))], help: "did you mean 'next_review'?")
    #expect(
      render([problem])
        == "::error file=content/en/a.md,line=2,col=1,endColumn=12,"
        + "title=FM004%3A keys are known%2C all of them%3A always"
        + "::'next_reveiw' is no key%0Anote: see there (content/en/a.md:1:1)"
        + "%0Ahelp: did you mean 'next_review'?\n")
  }

  @Test("nothing that a file is called or says can begin another command")
  func escaping() {
    let place = Place(path: "content/a,b:c%\r\n::error::x.md")
    let problem = Diagnostic(rule, "100 %\n::warning::y", at: place)
    let text = render([problem])
    #expect(text.hasPrefix("::error file=content/a%2Cb%3Ac%25  %3A%3Aerror%3A%3Ax.md,title="))
    #expect(text.hasSuffix("::100 %25 ::warning::y\n"))
    #expect(text.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test("a warning is a warning, a hint a notice", arguments: Severity.allCases)
  func severities(severity: Severity) {
    let problem = Diagnostic(
      Rule("CK001", severity, "s", reason: "r"), "m", at: Place(path: "a.md"))
    let expected = [Severity.error: "error", .warning: "warning", .hint: "notice"][severity] ?? ""
    #expect(render([problem]) == "::\(expected) file=a.md,title=CK001%3A s::m\n")
  }

  @Test("of many problems of one kind, the rest is counted")
  func rest() {
    let problems = (0..<23).map { Diagnostic(rule, "m\($0)", at: Place(path: "a.md")) }
    let lines = render(problems).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "::error file=a.md,title=FM004::and 3 more of FM004 in a.md")
  }

  private func render(_ problems: [Diagnostic]) -> String {
    GitHubReport().render(ListedProblems(problems))
  }
}
