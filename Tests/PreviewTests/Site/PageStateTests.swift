import Diagnostics
import Foundation
import Testing

@testable import Preview

@Suite("What the surface of a page is told")
struct PageStateTests {
  private static let rule = Rule("XX001", "a rule", reason: "a reason")

  private static func problem(
    _ message: String = "wrong", severity: Severity = .error, mark: Place.Mark? = nil,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, message, at: Place(path: "content/en/a.md", mark: mark), notes: notes, help: help
    ).weighing(severity)
  }

  private static func text(_ state: PageState) -> String {
    String(decoding: state.json(nil), as: UTF8.self)
  }

  @Test("a page without problems says whose it is, and that it is current")
  func plain() {
    let state = PageState(.init(page: "/en/", source: "content/en/index.md"), nil)
    #expect(
      Self.text(state) == """
        {"state":"\(state.digest)","page":"/en/","source":"content/en/index.md","shows":"current",\
        "problems":[],"siteProblems":[],"counts":{"errors":0,"warnings":0,"hints":0}}
        """)
  }

  @Test("a problem has its place, its line, help and a link that opens it")
  func problem() throws {
    let mark = Place.Mark(line: 3, column: 5, width: 4, excerpt: "See nap.")
    let problem = Self.problem(
      mark: mark, notes: [.init("first here", at: Place(path: "b.md")), .init("a fact")],
      help: "write it")
    let state = PageState(
      .init(page: "/", problems: [problem]), EditorLink("x:{path}:{line}", from: "/s"))
    #expect(
      Self.text(state).contains(
        """
        "problems":[{"code":"XX001","severity":"error","message":"wrong","file":"content/en/a.md","line":3,\
        "column":5,"excerpt":[{"number":3,"text":"See nap.","mark":[4,8]}],\
        "notes":["first here (b.md)","a fact"],"help":"write it","link":"x:/s/content/en/a.md:3"}]
        """))
  }

  struct Marked: Sendable, CustomTestStringConvertible {
    let excerpt: String
    let column, width: Int
    var from = 1
    let mark: [Int]
    var testDescription: String { excerpt }
  }

  @Test(
    "marks count as browsers do, in units of UTF-16",
    arguments: [
      Marked(excerpt: "abc", column: 2, width: 1, mark: [1, 2]),
      Marked(excerpt: "\u{1F600} abc", column: 3, width: 3, mark: [3, 6]),
      Marked(excerpt: "a\u{1F600}b", column: 2, width: 1, mark: [1, 3]),
      Marked(excerpt: "\u{627}\u{644}\u{646}\u{648}\u{645}", column: 3, width: 2, mark: [2, 4]),
      Marked(excerpt: "e\u{301}tat", column: 3, width: 1, mark: [2, 3]),
      Marked(
        excerpt: "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467} x", column: 7, width: 1,
        mark: [9, 10]),
      Marked(excerpt: "def", column: 104, width: 2, from: 104, mark: [0, 2]),
      Marked(excerpt: "abc", column: 4, width: 1, mark: [3, 3]),
      Marked(excerpt: "abc", column: 2, width: 99, mark: [1, 3]),
      Marked(excerpt: "", column: 1, width: 0, mark: [0, 0]),
    ])
  func marks(_ row: Marked) {
    let mark = Place.Mark(
      line: 1, column: row.column, width: row.width, excerpt: row.excerpt, excerptColumn: row.from)
    let state = PageState(.init(page: "/", problems: [Self.problem(mark: mark)]), nil)
    #expect(Self.text(state).contains("\"mark\":[\(row.mark[0]),\(row.mark[1])]"))
  }

  @Test("nothing that was written can end the script that it stands in")
  func escaping() throws {
    let evil = "</script><!--<script>\u{2028}\" \\ &amp;"
    let mark = Place.Mark(line: 1, column: 1, width: 1, excerpt: evil)
    let problem = Self.problem(evil, mark: mark, notes: [.init(evil)], help: evil)
    let state = PageState(
      .init(page: "/\(evil)", source: evil, problems: [problem], siteProblems: [problem]), nil)
    let text = Self.text(state)
    #expect(!text.contains { "<>&\u{2028}".contains($0) })
    let read = try JSONDecoder().decode(Read.self, from: Data(text.utf8))
    #expect(read.page == "/\(evil)")
    #expect(read.problems.map(\.message) == [evil])
    #expect(read.problems.map(\.help) == [evil])
  }

  private struct Read: Decodable {
    struct Problem: Decodable { let message, help: String }
    let page: String
    let problems: [Problem]
  }

  @Test("the worst comes first, and each kind is counted with those of the site")
  func order() {
    let problems = [
      Self.problem("h", severity: .hint), Self.problem("w", severity: .warning),
      Self.problem("e1"), Self.problem("e2"),
    ]
    let text = Self.text(
      PageState(.init(page: "/", problems: problems, siteProblems: [Self.problem("s")]), nil))
    let messages = text.matches(of: #/"message":"(\w+)"/#).map { String($0.output.1) }
    #expect(messages == ["e1", "e2", "w", "h", "s"])
    #expect(text.contains("\"counts\":{\"errors\":3,\"warnings\":1,\"hints\":1}"))
  }

  @Test("its digest changes with what it says, and not with the version of the page")
  func digest() {
    let plain = PageState(.init(page: "/"), nil)
    #expect(PageState(.init(page: "/"), nil).digest == plain.digest)
    #expect(PageState(.init(page: "/", ribbon: .draft), nil).digest != plain.digest)
    #expect(PageState(.init(page: "/", shown: .lastGood), nil).digest != plain.digest)
    let tag = PageTag([], StyleSheets([]))
    let told = String(decoding: plain.json(tag), as: UTF8.self)
    #expect(told.hasPrefix("{\"version\":\"\(tag)\",\"state\":\"\(plain.digest)\","))
  }
}
