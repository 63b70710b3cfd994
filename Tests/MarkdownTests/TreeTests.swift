import Diagnostics
import Testing

@testable import Markdown

@Suite struct TreeTests {
  private func read<R>(_ markdown: String, _ use: (borrowing MarkdownDocument) -> R) -> R {
    let source = SourceText(path: "page.md", text: markdown)
    var problems = Problems()
    return MarkdownParser().withDocument(
      source, body: source.bytes.indices, problems: &problems
    ) { document, _ in use(document) }
  }

  @Test(
    "plain text is what a reader hears",
    arguments: [
      ("a *b* `c`\nd\\\ne", "a b c d e"), ("It helps [@a].", "It helps."),
      ("a[^1]\n\n[^1]: b", "a\nb"),
      ("![a *man*](x.jpg) [to](y)", "a man to"), ("# A\n\n- b\n- c", "A\nb\nc"),
      ("> [!NOTE] Title\n> body", "Title\nbody"), ("| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd"),
      ("x <b>y</b> <!-- z -->", "x y"), ("10&nbsp;mg &lt; 20", "10\u{A0}mg < 20"),
    ])
  func plainText(_ markdown: String, _ text: String) {
    #expect(read(markdown) { $0.root.plainText } == text)
  }

  @Test("checks see every node down the page, and where it is written")
  func descendants() {
    let (kinds, spans) = read("# A\n\n> [b](c.md) [@d]\n\ne ![f](g.jpg)") { document in
      let nodes = Array(document.root.descendants)
      return (nodes.map(\.kind), nodes.map { document.span(of: $0).text })
    }
    #expect(
      kinds == [
        .heading, .text, .blockQuote, .paragraph, .link, .text, .text, .citation, .paragraph, .text,
        .image, .text,
      ])
    #expect(
      spans == [
        "# A", "# A", "> [b](c.md) [@d]", "> [b](c.md) [@d]", "c.md", "> [b](c.md) [@d]",
        "> [b](c.md) [@d]", "[@d]", "e ![f](g.jpg)", "e ![f](g.jpg)", "g.jpg", "e ![f](g.jpg)",
      ])
  }

  @Test("a callout is known by its kind")
  func calloutKind() {
    let kinds = read("> a\n\n> [!DO] b\n\n> [!DETAILS]\n> c") { document in
      document.root.children.map(\.calloutKind)
    }
    #expect(kinds == [nil, .do, .details])
  }

  @Test(
    "lines are counted as cmark counts them, whatever ends them", arguments: ["\n", "\r\n", "\r"])
  func lineEndings(_ end: String) {
    let text = ["a", "", "## B", "", "[c](d)"].joined(separator: end)
    let rendering = render(text, unknown: ["d"])
    #expect(
      rendering.outline.map(\.span) == [(2 + end.utf8.count * 2 - 1)..<(5 + end.utf8.count * 2)])
    #expect(rendering.problems.all.map { $0.place.mark?.line } == [5])
  }

  @Test("every rule has a code of its own")
  func rules() {
    let codes = MarkdownRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
