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
      "- it passes [@a;\n  @b, p.\n  12] soon",
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
      ("&#91;@a]", "[@a]"), ("[@a", "[@a"), ("[@a *b* c]", "[@a <em>b</em> c]"),
      ("[a@b]", "[a@b]"), ("@a", "@a"),
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
    #expect(render("[see [@a]](/x)").html == "<p><a href=\"/x\">see [@a]</a></p>\n")
  }

  @Test(
    "a bracket that is meant as a citation and is none is an error",
    arguments: [
      "rare ⟦[@]⟧", "rare ⟦[@a;]⟧", "rare ⟦[@a; b]⟧", "> rare ⟦[@ a]⟧", "rare ⟦[@a.]⟧",
      "| a |\n|---|\n| ⟦[@a,]⟧ |", "\\[@a] and ⟦[@;]⟧ and [@b]",
    ])
  func malformed(_ marked: String) {
    expectProblems("MD010", in: marked)
  }

  @Test("every item of a group has its own place")
  func itemPlaces() {
    expectProblems("TT001", in: "see [⟦@x⟧; @b; ⟦@y⟧, p. 2], not @x", unknown: ["x", "y"])
    expectProblems("TT001", in: "> - see @x [@b]\n>   and [@b;\n>   ⟦@x⟧]", unknown: ["x"])
  }
}
