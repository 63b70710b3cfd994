import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test(
    "a slug is what GitHub makes of the words",
    arguments: [
      ("What helps?", "what-helps"), ("Side effects & risks", "side-effects--risks"),
      ("Für Ältere: Übungen", "für-ältere-übungen"), ("5~10 mg", "510-mg"),
      ("снижение", "снижение"),
      ("snake_case-stays", "snake_case-stays"), ("!!!", "section"), ("İ", "i̇"),
    ])
  func slugs(_ words: String, _ slug: String) {
    #expect(Slug.make(words) == slug)
  }

  @Test("repeated headings get numbers, and none is given twice")
  func duplicates() {
    let ids = render("## A\n\n## A\n\n## A-1\n\n## A\n").outline.map(\.id)
    #expect(ids == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test("a pin is taken off the words and wins over slugs")
  func pins() {
    let rendering = render("## Help\n\n## *More* help {#help}\n\nWords {#x}\n=====\n")
    #expect(
      rendering.html
        == "<h2 id=\"help-1\">Help</h2>\n<h2 id=\"help\"><em>More</em> help</h2>\n"
        + "<h1 id=\"x\">Words</h1>\n")
    #expect(rendering.outline.map(\.text) == ["Help", "More help", "Words"])
    #expect(rendering.outline.map(\.level) == [2, 2, 1])
    #expect(rendering.outline.map(\.isPinned) == [false, true, true])
  }

  @Test("ids of the layout are not given to headings")
  func reserved() {
    #expect(
      render("## Ref 1\n\n## Ref 1", reservedIDs: ["ref-"]).outline.map(\.id)
        == ["section-ref-1", "section-ref-1-1"])
    expectProblems("MD014", in: "## Sources ⟦{#ref-1}⟧", reservedIDs: ["ref-"])
  }

  @Test("a pin that is pinned already is an error that names the first")
  func pinnedTwice() {
    let rendering = expectProblems("MD013", in: "## A {#x}\n\n> ## B ⟦{#x}⟧\n")
    #expect(rendering.problems.all.first?.notes.first?.place?.mark?.line == 4)
    #expect(Set(rendering.outline.map(\.id)).count == 2)
  }

  @Test(
    "a pin that is not one word is an error",
    arguments: ["## A ⟦{#}⟧", "## A ⟦{#a b}⟧", "## A ⟦{#a:b}⟧", "- ## A ⟦{#a.b}⟧"])
  func malformedPins(_ marked: String) {
    expectProblems("MD012", in: marked)
  }

  @Test("the outline has words without marks, citations and footnotes, and the heading's place")
  func outline() {
    let rendering = render(
      "Text\n\n> ## Does *it* `help` [@a][^1]\n\n[^1]: Note\n", header: "---\n---\n")
    #expect(rendering.outline.map(\.text) == ["Does it help"])
    #expect(rendering.outline.map(\.id) == ["does-it-help"])
    #expect(rendering.outline.map(\.span) == [16..<44])
  }
}
