import Build
import Diagnostics
import Testing

/// Names that a file system takes and a link does not: whatever a file is called, an editor reads what to call it.
@Suite("Names that no link can hold")
struct UnlinkableNameTests {
  @Test(
    "a control character in the name of a page, a folder or a picture is an error, and other pages are looked at",
    arguments: ["\u{1}", "\n", "\t", "\u{1F}", "\u{7F}", "\u{85}"])
  func control(_ character: String) throws {
    let page = SiteFixture.page.replacing("title: Sleep", with: "title: Nap")
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
    let site = try SiteFixture([
      "content/en/a\(character)b.md": page,
      "content/en/c\(character)d/index.md": page.replacing("Nap", with: "Doze"),
      "content/en/e\(character)f.svg": svg,
      "content/en/g.md": page.replacing("title:", with: "titel:"),
    ])
    let errors = try site.build().diagnostics.filter { $0.severity == .error }
    #expect(
      Set(errors.filter { $0.rule.code == "PG009" }.compactMap { Self.name(of: $0) }) == [
        "a\(character)b.md", "c\(character)d/index.md", "e\(character)f.svg",
      ])
    #expect(errors.contains { Self.name(of: $0) == "g.md" && $0.rule.code == "FM004" })
  }

  /// Of the file, below the folder of its language.
  private static func name(of problem: Diagnostic) -> String? {
    problem.place.path.split(separator: "/content/en/").last.map(String.init)
  }

  @Test("a lead picture with such a name is an error, too")
  func picture() throws {
    let site = try SiteFixture([
      "content/en/a\u{1}b.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
      "content/en/nap.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Nap\nimage:\n  src: \"a\\x01b.svg\"\n  alt: A bed"),
    ])
    #expect(try site.build().diagnostics.contains { $0.severity == .error })
  }
}
