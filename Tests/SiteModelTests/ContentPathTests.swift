import Testing

@testable import SiteModel

@Suite("Paths in links")
struct ContentPathTests {
  @Test(
    "a path begins at its file's folder, or with a slash at content/",
    arguments: [
      ("b.md", "en/asthma", "en/asthma/b.md"), ("../b.md", "en/asthma", "en/b.md"),
      ("./b/../c.md", "en", "en/c.md"), ("/de/b.md", "en/asthma", "de/b.md"),
      ("../../b.md", "en/asthma", "b.md"), ("b//c.md", "", "b/c.md"),
      ("..b/c...md", "en", "en/..b/c...md"),
      ("...", "en", "en/..."), ("a/", "en", "en/a"), ("", "en", "en"), ("..", "en", ""),
      ("ä/ü.md", "de/ö", "de/ö/ä/ü.md"),
    ])
  func resolved(_ written: String, folder: String, path: String) {
    #expect(ContentPath(written, from: folder[...]).path == path)
  }

  @Test("a path above content/ is none", arguments: ["../../b.md", "/..", "../../en/b.md"])
  func outside(_ written: String) {
    #expect(ContentPath(written, from: "en").path == nil)
  }

  @Test("the folder of a file", arguments: [("en/a/b.md", "en/a"), ("b.md", ""), ("é/b.md", "é")])
  func folder(_ file: String, folder: String) {
    #expect(ContentPath.folder(of: file) == folder)
  }
}
