import Diagnostics
import Testing

@testable import Markdown

@Suite struct CitationTests {
  @Test(
    "a bracket that begins with '@' is a citation",
    arguments: [
      ("Rare [@a].", "Rare <cite>a</cite>."),
      ("Rare [@steffens2016; @skelly2020].", "Rare <cite>steffens2016; skelly2020</cite>."),
      ("[@a, p. 12]", "<cite>a, p. 12</cite>"),
      ("[@a p. 12; @b, ch. 3]", "<cite>a, p. 12; b, ch. 3</cite>"),
      (
        "[@smith_2016_a] [@doi:10.1000/x-1]",
        "<cite>smith_2016_a</cite> <cite>doi:10.1000/x-1</cite>"
      ),
      ("[@müller2020]", "<cite>müller2020</cite>"),
      (
        "**[@a]** and *see [@b]*",
        "<strong><cite>a</cite></strong> and <em>see <cite>b</cite></em>"
      ),
      ("[@a][@b]", "<cite>a</cite><cite>b</cite>"),
      ("`\\[@a]` [@a]", "<code>\\[@a]</code> <cite>a</cite>"),
      ("[@a, p.&nbsp;12] [@b\\_c]", "<cite>a, p.\u{A0}12</cite> <cite>b_c</cite>"),
    ])
  func recognised(_ markdown: String, _ html: String) {
    let rendering = render(markdown)
    #expect(rendering.html == "<p>\(html)</p>\n")
    #expect(rendering.problems.isEmpty)
  }

  @Test(
    "a citation may go over a line break, in any container",
    arguments: [
      "it passes [@a;\n@b, p.\n12] soon", "> it passes [@a;\n> @b, p.\n> 12] soon",
      "- it passes [@a;\n  @b, p.\n  12] soon", "it passes [@a;  \n@b, p.\\\n12] soon",
    ])
  func acrossLines(_ markdown: String) {
    let rendering = render(markdown)
    #expect(rendering.html.contains("it passes <cite>a; b, p. 12</cite> soon"))
    #expect(rendering.resolver.spans.map(\.text) == ["@a", "@b"])
    #expect(rendering.resolver.spans.map { $0.place.mark?.line } == [1, 2])
  }

  @Test(
    "what only looks like a citation is text, and no problem",
    arguments: [
      ("`[@a]`", "<code>[@a]</code>"), ("\\[@a]", "[@a]"), ("\\[@a\\]", "[@a]"),
      ("&#91;@a]", "[@a]"), ("[a@b]", "[a@b]"), ("@a", "@a"), ("(see @a) [b]", "(see @a) [b]"),
      ("\\[see @a]", "[see @a]"), ("[see \\@a]", "[see @a]"), ("[see &#64;a]", "[see @a]"),
      ("[see `@a`]", "[see <code>@a</code>]"), ("[b] @a [c]", "[b] @a [c]"),
      ("[see @a", "[see @a"), ("[@ a", "[@ a"), ("[müller@b]", "[müller@b]"),
      ("![\\[@a\\]](b.jpg)", "<img src=\"b.jpg\" alt=\"[@a]\" />"),
      (
        "[write to a@b.de]",
        "[write to <a href=\"mailto:a@b.de\">a@b.de</a>]"
      ),
      ("[a](b '\\[@c]')", "<a href=\"b\" title=\"[@c]\">a</a>"),
    ])
  func notRecognised(_ markdown: String, _ html: String) {
    let rendering = render(markdown)
    #expect(rendering.html == "<p>\(html)</p>\n")
    #expect(rendering.problems.isEmpty)
  }

  @Test("what cmark took as a link stays one")
  func links() {
    #expect(render("[@a](/x)").html == "<p><a href=\"/x\">@a</a></p>\n")
    #expect(render("[@a]\n\n[@a]: /x").html == "<p><a href=\"/x\">@a</a></p>\n")
    #expect(render("[see @a](/x)").html == "<p><a href=\"/x\">see @a</a></p>\n")
    #expect(render("[@a](/x) [see @a](/y)\n\n@b").problems.isEmpty)
  }

  @Test(
    "a bracket that is meant as a citation and is none is an error",
    arguments: [
      "rare ⟦[@]⟧", "rare ⟦[@a;]⟧", "rare ⟦[@a; b]⟧", "> rare ⟦[@ a]⟧", "rare ⟦[@a.]⟧",
      "| a |\n|---|\n| ⟦[@a,]⟧ |", "\\[@a] and ⟦[@;]⟧ and [@b]", "⟦[see @a]⟧", "⟦[-@a]⟧", "⟦[ @a]⟧",
      "⟦[@a, *p. 3*]⟧", "⟦[@a [1]]⟧", "⟦[@a, [p. 3](b.md)]⟧", "⟦[@a, `p`]⟧", "⟦[@a; [@b]]⟧",
      "⟦[see *also* @a]⟧ [@b]", "⟦[*@a*]⟧", "⟦[vgl.\u{A0}@a, S. 3]⟧", "[@b] ⟦[“@a”]⟧", "⟦[a\n@b]⟧",
      "| a | b |\n|---|---|\n| ⟦[see @a]⟧ | ⟦[see @a]⟧ |", "`[see @a]` \\[see @a] ⟦[see @a]⟧",
      "- a &amp; b \\* [c](d) **⟦[see @a]⟧**", "# A ⟦[see @a]⟧ {#b}", "> [!NOTE] A ⟦[see @a]⟧\n> b",
      "> [!NOTE] A\n> b ⟦[see @a]⟧", "a[^b]\n\n[^b]: c ⟦[see @a]⟧", "[ ] ⟦[@a, *b*]⟧",
    ])
  func malformed(_ marked: String) {
    expectProblems("MD010", in: marked)
  }

  @Test(
    "a citation that does not end in its paragraph is an error",
    arguments: [
      "rare ⟦[@a⟧", "rare ⟦[@a⟧, and *more* [b]", "⟦[@a⟧; [@b]", "- ⟦[@a⟧\n- @b]", "⟦[@a⟧\n\n@b]",
      "> [!NOTE] a ⟦[@a⟧;\n> @b]",
    ])
  func unclosed(_ marked: String) {
    expectProblems("MD010", in: marked)
  }

  @Test(
    "a citation cannot stand in a link, a picture's description or a title",
    arguments: [
      ("[see ⟦[@a]⟧](b.md)", "put '[@a]' behind the link, with a space between"),
      ("[*see* ⟦[see @a]⟧][b]\n\n[b]: c", "put '[@a]' behind the link, with a space between"),
      ("![see ⟦[@a]⟧](b.jpg)", "put '[@a]' into the text beside the picture"),
      ("[![see ⟦[@a]⟧](b.jpg)](c.md)", "put '[@a]' into the text beside the picture"),
      ("![b](c.jpg \"d ⟦[@a⟧, p. 3]\")", "put '[@a]' into the text"),
      ("https://b.org⟦[@a]⟧ c", "put '[@a]' behind the link, with a space between"),
      ("(www.b.org⟦[@a⟧)", "put '[@a]' behind the link, with a space between"),
      ("[b](c.md '⟦[@a⟧]') [@a]", "put '[@a]' into the text"),
    ])
  func misplaced(_ marked: String, _ help: String) {
    #expect(expectProblems("MD010", in: marked).problems.all.map(\.help) == [help])
  }

  @Test(
    "the help says how the citation is written",
    arguments: [
      ("[see @a, p. 3]", "write 'see [@a, p. 3]', or '\\@' for the sign itself"),
      ("[-@a]", "write '[@a]', or '\\@' for the sign itself"),
      ("[ @a; @b ]", "write '[@a; @b ]', or '\\@' for the sign itself"),
      ("[see @a *b*]", "write 'see [@a]', or '\\@' for the sign itself"),
      ("[@a, *p. 3*]", "write plain words behind the source, as in '[@a, p. 12]'"),
      ("[@a", "write '[@a]', or '\\[' for a bracket"),
      ("[@a.]", "write '[@id]', '[@id, p. 12]' or '[@id; @other]', or '\\[' for a bracket"),
    ])
  func help(_ markdown: String, _ help: String) {
    #expect(render(markdown).problems.all.map(\.help) == [help])
  }

  @Test("what is written over several lines is quoted to the end of its first")
  func quotation() {
    #expect(render("[a\n@b]").problems.all.map(\.message) == ["'[a …' is not a citation"])
  }

  @Test("every item of a group has its own place")
  func itemPlaces() {
    expectProblems("TT001", in: "see [⟦@x⟧; @b; ⟦@y⟧, p. 2], not @x", unknown: ["x", "y"])
    expectProblems("TT001", in: "> - see @x [@b]\n>   and [@b;\n>   ⟦@x⟧]", unknown: ["x"])
  }
}
