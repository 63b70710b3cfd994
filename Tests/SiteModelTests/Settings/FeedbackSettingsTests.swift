import Diagnostics
import SiteModel
import Testing

@Suite("Settings of the comment form")
struct FeedbackSettingsTests {
  private static let privacy = """
    privacy: {controller: a, purpose: b, legal_basis: c, recipients: d, retention: e, rights: f, policy: privacy.md}
    """

  private static func problems(
    _ feedback: String, profile: String = "plain", checks: String = ""
  ) -> [String] {
    var problems = Problems()
    let text = """
      title: Health
      base_url: https://www.example.org/health/
      languages: [en]
      publisher: {name: Example}
      email: info@example.org
      profile: \(profile)
      checks: {\(checks)}
      feedback: {\(feedback)}
      """
    _ = SiteSettings.read(
      SourceText(path: "content/site.yaml", text: text), problems: &problems)
    return problems.all.map { "\($0.severity) \($0.rule.code)" }
  }

  @Test(
    "comments go to the site's own host, or to one that is allowed by name",
    arguments: [
      ("action: /comments", nil), ("action: 'https://www.example.org/c'", nil),
      ("action: 'https://WWW.Example.org:8443/c'", nil),
      ("action: 'https://example.org/c'", "error ST013"),
      ("action: 'https://www.example.org.evil.example/'", "error ST013"),
      ("action: 'https://www.example.org@evil.example/'", "error ST002"),
      ("action: 'http://www.example.org/c'", "error ST002"),
      ("action: 'mailto:info@example.org'", "error ST002"),
      ("action: 'https://forms.example.org/c', hosts: [forms.example.org]", nil),
      ("action: 'https://forms.example.org/c', hosts: [Forms.Example.org]", nil),
      ("action: 'https://forms.example.org/c', hosts: [example.org]", "error ST013"),
      ("action: /c, hosts: ['https://forms.example.org']", "error ST014"),
      ("action: /c, hosts: ['forms.example.org/c']", "error ST014"),
    ])
  func hosts(feedback: String, problem: String?) {
    #expect(Self.problems("\(feedback), \(Self.privacy)") == [problem].compactMap { $0 })
  }

  @Test(
    "a host that is allowed and receives nothing is warned of",
    arguments: [
      ("action: /c, hosts: [forms.example.org]", ["warning ST023"]),
      ("action: 'https://www.example.org/c', hosts: [www.example.org]", ["warning ST023"]),
      (
        "action: 'https://a.example.org/c', hosts: [a.example.org, b.example.org, a.example.com]",
        ["warning ST023", "warning ST023"]
      ),
      ("hosts: [forms.example.org]", ["warning ST023"]),
      ("action: /c, hosts: []", ["error FM007"]), ("hosts: []", ["error FM007"]),
      // What was meant is said of the address.
      ("action: 'https://c.example.org/', hosts: [d.example.org]", ["error ST013"]),
      ("action: 'http://c.example.org/', hosts: [c.example.org]", ["error ST002"]),
    ])
  func spareHosts(feedback: String, found: [String]) {
    #expect(Self.problems("\(feedback), \(Self.privacy)") == found)
  }

  @Test("a form says what becomes of comments: an error for public institutes, else a warning")
  func privacy() {
    #expect(Self.problems("action: /c") == ["warning ST006"])
    #expect(Self.problems("action: /c", profile: "iqwig") == ["error ST006"])
    #expect(Self.problems("action: /c", profile: "nhs") == ["error ST006"])
    #expect(Self.problems("action: /c", checks: "feedback.privacy: error") == ["error ST006"])
    #expect(Self.problems("action: /c", checks: "feedback.privacy: off") == [])
    #expect(Self.problems("help: help.md", profile: "nhs") == [])
    let half = "privacy: {controller: a, purpose: b, policy: p.md}"
    #expect(Self.problems("action: /c, \(half)") == Array(repeating: "error FM005", count: 4))
  }
}
