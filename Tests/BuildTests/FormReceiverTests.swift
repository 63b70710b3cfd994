import Build
import Diagnostics
import Testing

@Suite("What the comment form posts to")
struct FormReceiverTests {
  private static let privacy = """
    privacy: {controller: a, purpose: b, legal_basis: c, recipients: d, retention: e, rights: f, policy: sleep.md}
    """

  /// The message about the form's address, and where it stands.
  private static func problem(_ action: String, base: String) throws -> [String] {
    let settings = (SiteFixture.files["content/site.yaml"] ?? "")
      .replacing("https://example.org/", with: "https://example.org\(base)")
    let site = try SiteFixture([
      "content/site.yaml": settings
        + "glossary: {page: {en: words}}\nfeedback:\n  action: \(action)\n  \(privacy)\n",
      "content/en/glossary.yaml": "- {id: nap, term: Nap, definition: A short sleep.}\n",
      "content/en/sleep.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Sleep\naliases: [/night/]"
      ).replacing("Sleep well", with: "Sleep [well](term:nap)"),
      "templates/glossary.html": "{{> base}}\n",
    ])
    let found = try site.build().findings
    #expect(found.allSatisfy { $0.shortDescription == "ST024 content/site.yaml:8:11" })
    #expect(
      found.allSatisfy {
        $0.help == "write the address of the program that receives them, for instance /comments"
      })
    return found.map(\.message)
  }

  @Test(
    "a page or file of the site cannot take what is sent to it",
    arguments: [
      ("sleep/", "the page content/en/sleep.md"), ("sleep", "the page content/en/sleep.md"),
      ("sleep/index.html", "the page content/en/sleep.md"),
      ("sleep/?from=form#top", "the page content/en/sleep.md"),
      ("", "the page content/en/index.md"), ("index.html", "the page content/en/index.md"),
      ("night", "an alias of content/en/sleep.md"), ("bed.svg", "the file content/en/bed.svg"),
      ("words/", "a page that sitegen makes"), ("search", "a page that sitegen makes"),
      ("feedback/thanks/", "a page that sitegen makes"),
    ])
  func taken(path: String, occupant: String) throws {
    for base in ["/", "/health/"] {
      for action in ["\(base)\(path)", "https://Example.org\(base)\(path)"] {
        #expect(
          try Self.problem(action, base: base) == ["comments would be sent to \(occupant)"],
          "\(action)")
      }
    }
  }

  @Test(
    "what may be a program is left alone",
    arguments: [
      "/comments", "/feedback", "/feedback/send", "/sleeping", "/sleep/comments", "/api/sleep/",
      "https://example.org/comments",
    ])
  func free(action: String) throws {
    #expect(try Self.problem(action, base: "/") == [])
  }

  @Test("what lies beside the site on its host is left alone")
  func beside() throws {
    for action in ["/sleep/", "https://example.org/", "https://example.org", "/healthy/sleep/"] {
      #expect(try Self.problem(action, base: "/health/") == [])
    }
  }
}
