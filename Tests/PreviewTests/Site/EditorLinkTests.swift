import Diagnostics
import Testing

@testable import Preview

@Suite("Links to the editor's own program")
struct EditorLinkTests {
  @Test(
    "programs are known by their names",
    arguments: [
      ("vscode", "vscode://file/site/content/en/a.md:3:7"),
      ("vscodium", "vscodium://file/site/content/en/a.md:3:7"),
      ("cursor", "cursor://file/site/content/en/a.md:3:7"),
      ("zed", "zed://file/site/content/en/a.md:3:7"),
      ("sublime", "subl://open?url=file:///site/content/en/a.md&line=3&column=7"),
      ("textmate", "txmt://open?url=file:///site/content/en/a.md&line=3&column=7"),
      ("idea", "idea://open?file=/site/content/en/a.md&line=3&column=7"),
      ("my-editor:{path}#{line}", "my-editor:/site/content/en/a.md#3"),
      ("x://{column}/{other}{path}{", "x://7/{other}/site/content/en/a.md{"),
    ])
  func known(name: String, address: String) throws {
    let link = try #require(EditorLink(name, from: "/site"))
    #expect(link.address("content/en/a.md", line: 3, column: 7) == address)
  }

  @Test(
    "what runs in a page, or would end a link, is refused",
    arguments: [
      "javascript:{path}", "JavaScript:{path}", " javascript:{path}", "java\tscript:{path}",
      "data:{path}", "vbscript:{path}", "blob:{path}", "emacs", "", "{path}", "x:{line}",
      "x:{path} {line}", "x:{path}\"", "x:{path}\n", "x:{path}\u{202E}", "x:{path}\u{E4}",
    ])
  func refused(name: String) {
    #expect(EditorLink(name, from: "/site") == nil)
  }

  @Test(
    "odd paths stay one path",
    arguments: [
      ("a b.md", "a%20b.md"), ("a%20b.md", "a%2520b.md"), ("a&line=9.md", "a%26line%3D9.md"),
      ("a#b?c.md", "a%23b%3Fc.md"), ("a\"<b>.md", "a%22%3Cb%3E.md"), ("a'b.md", "a%27b.md"),
      ("\u{646}\u{648}\u{645}.md", "%D9%86%D9%88%D9%85.md"), ("\u{202E}a.md", "%E2%80%AEa.md"),
      ("{line}.md", "%7Bline%7D.md"), ("a:b.md", "a%3Ab.md"), ("a\nb.md", "a%0Ab.md"),
    ])
  func paths(path: String, encoded: String) throws {
    let link = try #require(EditorLink("x:{path}:{line}", from: "/site"))
    #expect(link.address("en/\(path)", line: 2) == "x:/site/en/\(encoded):2")
  }

  @Test(
    "paths begin where the program works",
    arguments: [
      ("/site", "content/a.md", "/site/content/a.md"), ("/", "content/a.md", "/content/a.md"),
      ("/site", "/else/a.md", "/else/a.md"), ("/my site", "a.md", "/my%20site/a.md"),
    ])
  func folder(folder: String, path: String, absolute: String) throws {
    let link = try #require(EditorLink("x:{path}", from: folder))
    #expect(link.address(path) == "x:\(absolute)")
  }

  @Test("a file as a whole is opened at its start")
  func whole() throws {
    let link = try #require(EditorLink("vscode", from: "/site"))
    #expect(link.address(of: Place(path: "content/a.md")) == "vscode://file/site/content/a.md:1:1")
    let mark = Place.Mark(line: 4, column: 2, width: 1, excerpt: "ab")
    #expect(
      link.address(of: Place(path: "content/a.md", mark: mark))
        == "vscode://file/site/content/a.md:4:2")
  }
}
