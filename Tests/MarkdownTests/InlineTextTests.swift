import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite struct InlineTextTests {
  private let place = Place(
    path: "glossary.yaml", mark: .init(line: 3, column: 15, width: 4, excerpt: "  definition: Pain")
  )

  private func inline(_ text: String, problems: inout Problems) -> String {
    var resolver = PlainResolver(unknown: ["x"])
    return BodyRenderer(BodyOptions(words: .english)).renderInline(
      text, at: place, parser: MarkdownParser(), resolver: &resolver, problems: &problems
    ).description
  }

  @Test("a short text is rendered without a paragraph around it")
  func inline() {
    var problems = Problems()
    #expect(
      inline("*Pain* in [a](term:a) & more [@b]", problems: &problems)
        == "<em>Pain</em> in <a class=\"term\" href=\"#term-a\">a</a> &amp; more <cite>b</cite>")
    #expect(inline("", problems: &problems).isEmpty)
    #expect(problems.isEmpty)
  }

  @Test(
    "more than one paragraph is an error at the value's place",
    arguments: ["a\n\nb", "- a", "# a", "a[^1]\n\n[^1]: b"])
  func blocks(_ text: String) {
    var problems = Problems()
    #expect(inline(text, problems: &problems).isEmpty)
    #expect(problems.all.map(\.rule.code) == ["MD040"])
    #expect(problems.all.map(\.place) == [place])
  }

  @Test("the resolver's problems have the value's place")
  func resolverProblems() {
    var problems = Problems()
    #expect(inline("a [b](term:x) <i>", problems: &problems) == "a b ")
    #expect(problems.all.map(\.rule.code) == ["TT001", "MD030"])
    #expect(problems.all.allSatisfy { $0.place == place })
  }

  @Test("a short text may be rendered while a page is open, and takes nothing from it")
  func nested() {
    let parser = MarkdownParser()
    let renderer = BodyRenderer(BodyOptions(words: .english))
    var problems = Problems()
    var resolver = PlainResolver()
    let source = SourceText(path: "page.md", text: "*before* and **behind**")
    var html = HTMLBuffer()
    parser.withDocument(source, body: source.bytes.indices, problems: &problems) { page, problems in
      for _ in 0..<50 {
        let inner = renderer.renderInline(
          "_much_ `text` [a](b)", at: place, parser: parser, resolver: &resolver,
          problems: &problems)
        #expect(inner.description == "<em>much</em> <code>text</code> <a href=\"b\">a</a>")
      }
      renderer.render(page, resolver: &resolver, into: &html, problems: &problems)
    }
    #expect(html.markup.description == "<p><em>before</em> and <strong>behind</strong></p>\n")
  }
}
