import Diagnostics
import FrontMatter
import SiteModel
import Testing

@Suite("Settings of the statements")
struct StatementSettingsTests {
  private static func settings(_ lines: String, _ problems: inout Problems) -> SiteSettings? {
    let text = """
      title: Health
      base_url: https://www.example.org/
      languages: [en]
      publisher: {name: Example}
      email: info@example.org
      \(lines)
      """
    return SiteSettings.read(
      SourceText(path: "content/site.yaml", text: text), problems: &problems)
  }

  private static func accessibility(_ more: String, prepared: String = "2026-01-10") -> String {
    "accessibility: {page: a.md, standards: [wcag-2.2-aa], prepared: \(prepared)\(more)}"
  }

  private static let assessed = ", assessment: {day: 2026-01-09, method: self, result: "
  private static let limits = ", limitations: [{text: Films., reason: burden}]"
  private static let enforced = ", enforcement: {name: Office, url: 'https://office.example/'}"

  @Test(
    "a result goes with what is known",
    arguments: [
      ("", [String]()), (limits, []),
      ("\(assessed)full}", []), ("\(assessed)full}\(limits)", ["ST015"]),
      ("\(assessed)partial}", ["ST015"]), ("\(assessed)partial}\(limits)", []),
      ("\(assessed)none}", ["ST015"]), ("\(assessed)none}\(limits)", []),
      (", assessment: {day: 2026-01-09, result: full}", ["FM005"]),
      ("\(assessed)full}, limitations: [{text: Films.}]", ["FM005", "ST015"]),
    ])
  func result(more: String, codes: [String]) {
    var problems = Problems()
    _ = Self.settings(Self.accessibility(more), &problems)
    #expect(problems.all.map(\.rule.code).sorted() == codes)
  }

  private static func found(_ lines: String, on day: String) throws -> [String] {
    var problems = Problems()
    let settings = try #require(Self.settings(lines, &problems))
    let today = try CivilDay(parsing: day)
    let before = problems.all.count
    StatementChecks(settings, today: today).check(problems: &problems)
    return problems.all.dropFirst(before).map { "\($0.severity) \($0.rule.code)" }
  }

  @Test("public institutes must have both statements, others are told of them")
  func missing() throws {
    #expect(try Self.found("", on: "2026-02-01") == ["hint ST016", "hint ST017"])
    for profile in ["iqwig", "nhs"] {
      #expect(
        try Self.found("profile: \(profile)", on: "2026-02-01") == ["error ST016", "error ST017"])
    }
    let off = "profile: nhs\nchecks: {statements.accessibility: off, statements.privacy: off}"
    #expect(try Self.found(off, on: "2026-02-01") == [])
  }

  @Test("a statement that could not be read is not called missing")
  func faulty() throws {
    #expect(
      try Self.found("accessibility: {page: a.md}\nprivacy: {page: p.md}", on: "2026-02-01") == [])
  }

  @Test("the body that enforces the law is named, and no day is still to come")
  func details() throws {
    let off = "\nchecks: {statements.privacy: off}"
    #expect(try Self.found(Self.accessibility("") + off, on: "2026-02-01") == ["hint ST016"])
    #expect(try Self.found(Self.accessibility(Self.enforced) + off, on: "2026-02-01") == [])
    #expect(
      try Self.found(Self.accessibility(Self.enforced) + off, on: "2026-01-09") == ["error ST019"])
  }

  @Test(
    "each statement has a page of its own; the policy of the form counts where there is no other",
    arguments: [
      ("privacy", "a.md", ["warning ST025"]), ("privacy", "p.md", []),
      ("policy", "a.md", ["hint ST017", "warning ST025"]), ("policy", "p.md", ["hint ST017"]),
    ])
  func pages(key: String, page: String, found: [String]) throws {
    let privacy = """
      privacy: {page: \(page), controller: a, hosting: b, logs: c, logs_basis: d, rights: e, \
      authority: {name: Office, url: 'https://office.example/'}}
      """
    let feedback = """
      feedback: {action: /c, privacy: {controller: a, purpose: b, legal_basis: c, recipients: d, retention: e, \
      rights: f, policy: \(page)}}
      """
    let lines =
      Self.accessibility(Self.enforced) + "\n" + (key == "privacy" ? privacy : feedback)
    #expect(try Self.found(lines, on: "2026-02-01").sorted() == found)
  }

  @Test("a list that says nothing when it is empty is not left empty")
  func emptyLists() {
    for lines in [
      "pictures: {widths: []}", "pictures: {formats: []}",
      "accessibility: {page: a.md, standards: [], prepared: 2026-01-10}",
    ] {
      var problems = Problems()
      _ = Self.settings(lines, &problems)
      #expect(problems.all.map(\.rule.code) == ["FM007"], "\(lines)")
    }
  }

  @Test("a statement is gone through each year, and a build knows until when it says the same")
  func age() throws {
    let off = "\nchecks: {statements.privacy: off}"
    let lines = Self.accessibility(Self.enforced, prepared: "2024-06-01") + off
    #expect(try Self.found(lines, on: "2025-06-02") == [])
    #expect(try Self.found(lines, on: "2025-06-03") == ["warning ST018"])
    let reviewed = Self.accessibility(
      ", reviewed: 2025-05-01\(Self.enforced)", prepared: "2024-06-01")
    #expect(try Self.found(reviewed + off, on: "2025-06-03") == [])
    var problems = Problems()
    let settings = try #require(Self.settings(lines, &problems))
    for (day, lower, upper) in [
      ("2024-07-01", "2024-06-01", "2025-06-02"), ("2025-06-02", "2024-06-01", "2025-06-02"),
    ] {
      let days = StatementChecks(settings, today: try CivilDay(parsing: day)).days
      #expect(days.lowerBound == (try CivilDay(parsing: lower)))
      #expect(days.upperBound == (try CivilDay(parsing: upper)))
    }
    let later = StatementChecks(settings, today: try CivilDay(parsing: "2025-06-03")).days
    #expect(later.lowerBound == (try CivilDay(parsing: "2025-06-03")))
    #expect(later.upperBound == CivilDay(number: .max))
  }
}
