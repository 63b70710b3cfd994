import Diagnostics
import FrontMatter
import Markdown

@testable import Checks

/// A page made for a test, and what checks say of it.
struct Page {
  let text: String
  let language: String
  let emergencyNumbers: [String]

  /// `header` are lines of front matter beside those that every page has.
  init(
    _ body: String, header: String = "", language: String = "en",
    emergencyNumbers: [String] = ["112"]
  ) {
    let extra = header.isEmpty ? "" : header + "\n"
    text = """
      ---
      title: A title
      summary: A summary.
      type: info
      updated: 2026-01-01
      references: [{id: own2020, type: book, title: A book on sleep}]
      \(extra)---
      \(body)

      """
    self.language = language
    self.emergencyNumbers = emergencyNumbers
  }

  /// What all checks find, or `only` one of them whatever it weighs by itself.
  func problems(_ policy: CheckPolicy? = nil, only rule: Rule? = nil) -> [Diagnostic] {
    let policy = policy ?? Self.everything
    let source = SourceText(path: "content/en/page.md", text: text)
    var problems = Problems()
    let today = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)
    guard let reading = FrontMatter.read(source, today: today, problems: &problems) else {
      return problems.all
    }
    var found = Problems()
    MarkdownParser().withDocument(source, body: reading.parts.body, problems: &problems) {
      document, _ in
      let language = PageLanguage(language, emergencyNumbers: emergencyNumbers)
      _ = BodyChecks(policy, listsHints: true).run(
        on: document, PageText(document, language), header: reading.frontMatter,
        language: language, problems: &found)
    }
    return problems.all + found.all.filter { rule == nil || $0.rule == rule }
  }

  /// Every check, those too that a site must ask for.
  static let everything = CheckPolicy(
    levels: Dictionary(
      BodyChecks.rules.compactMap { rule in rule.check.map { ($0.name, .warning) } },
      uniquingKeysWith: { first, _ in first }))
}
