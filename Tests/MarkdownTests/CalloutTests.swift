import Diagnostics
import Testing

@testable import Markdown

@Suite struct CalloutTests {
  @Test("a callout has its kind in words before its title")
  func titled() {
    #expect(
      render("> [!URGENT] Ask for *help* if:\n>\n> - it hurts").html == """
        <div class="callout callout-urgent">
        <h2 class="callout-title"><span class="callout-kind">Urgent advice: </span>Ask for \
        <em>help</em> if:</h2>
        <ul>
        <li>it hurts</li>
        </ul>
        </div>

        """)
  }

  @Test(
    "the heading of a care card is one level below that of its section",
    arguments: [("## A\n\n", 3), ("### A\n\n", 4), ("###### A\n\n", 6), ("", 2)])
  func careCardLevel(_ before: String, _ level: Int) {
    let html = render(before + "> [!EMERGENCY] Call if:\n>\n> - it hurts").html
    #expect(html.contains("<h\(level) class=\"callout-title\">"))
    #expect(html.contains("</h\(level)>\n<ul>"))
  }

  @Test("a callout without a title has the words of its kind alone")
  func untitled() {
    #expect(
      render("> [!KEY-POINTS]\n> First\n> second").html == """
        <div class="callout callout-key-points">
        <p class="callout-title"><span class="callout-kind">Key points</span></p>
        <p>First
        second</p>
        </div>

        """)
  }

  @Test("the body may begin on the line behind the title")
  func sameParagraph() {
    #expect(
      render("> [!NOTE] Title\n> Body [@a]").html.contains(
        "Note: </span>Title</p>\n<p>Body <cite>a</cite></p>\n</div>"))
  }

  @Test("details can be opened, and their summary is their title")
  func details() {
    #expect(
      render("> [!DETAILS] How it *works*\n>\n> So.").html == """
        <details class="callout callout-details">
        <summary>How it <em>works</em></summary>
        <p>So.</p>
        </details>

        """)
    #expect(
      render("> [!DETAILS]\n> So.").html.contains(
        "<summary><span class=\"callout-kind\">More</span></summary>"))
  }

  @Test("every kind is a callout", arguments: CalloutKind.allCases)
  func kinds(_ kind: CalloutKind) {
    let html = render("> [!\(kind.rawValue)] Title").html
    #expect(html.contains("class=\"callout callout-\(kind.rawValue.lowercased())\""))
    #expect(!html.contains("[!"))
  }

  @Test("links, citations and headings in a callout keep their places")
  func places() {
    expectProblems(
      "TT001", in: "> [!NOTE] See [x](⟦a.md⟧)\n> and [y](⟦b.md⟧) [⟦@c⟧]\n>\n> [z](⟦a.md⟧)",
      unknown: ["a.md", "b.md", "c"])
  }

  @Test(
    "an unknown kind is an error with a suggestion",
    arguments: [
      ("> [!⟦URGNT⟧] Help", "did you mean 'URGENT'?"),
      ("> [!⟦urgent⟧] Help", "did you mean 'URGENT'?"),
      ("text\n\n- > [!⟦KEYPOINTS⟧]", "did you mean 'KEY-POINTS'?"),
      (
        "> [!⟦TIP⟧] x",
        "the kinds are NON-URGENT, URGENT, EMERGENCY, WARNING, NOTE, KEY-POINTS, DO, DONT, "
          + "EXPERIENCE, DETAILS"
      ),
    ])
  func unknownKind(_ marked: String, _ help: String) {
    let rendering = expectProblems("MD011", in: marked)
    #expect(rendering.problems.all.map(\.help) == [help])
    #expect(rendering.html.contains("<blockquote>"))
  }

  @Test(
    "a quote that does not begin with a mark is a quote", arguments: ["> a [!NOTE]", "> [!] a"])
  func quotes(_ markdown: String) {
    let rendering = render(markdown)
    #expect(rendering.html.hasPrefix("<blockquote>"))
    #expect(rendering.problems.isEmpty)
  }

  @Test("the first words of a callout without a title are read like any others")
  func citationWithoutTitle() {
    #expect(
      render("> [!NOTE]\n> Text [@a] and [@b].\n> More [@c].").html.contains(
        "<p>Text <cite>a</cite> and <cite>b</cite>.\nMore <cite>c</cite>.</p>"))
  }

  @Test("links in the title of DETAILS are an error, below it they are not")
  func linkInSummary() {
    expectProblems("MD025", in: "> [!DETAILS] More on [x](⟦y.md⟧)\n>\n> See [x](y.md).")
    expectProblems("MD025", in: "> [!DETAILS] More ⟦[@a]⟧\n>\n> Text")
  }

  @Test("a callout that says nothing, or whose mark is not complete, is an error")
  func incomplete() {
    expectProblems("MD024", in: "> [!⟦WARNING⟧]\n\nText")
    expectProblems("MD011", in: "> ⟦[!NOTE⟧\n> Text")
  }
}
