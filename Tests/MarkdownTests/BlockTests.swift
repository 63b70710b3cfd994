import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite struct BlockTests {
  @Test("single tildes between doses strike nothing out, double tildes do")
  func tildes() {
    #expect(render("5~10 mg and 20~30 mg").html == "<p>5~10 mg and 20~30 mg</p>\n")
    #expect(
      render("~5 mg~ and ~~6 mg~~ and 5~10").html
        == "<p>~5 mg~ and <del>6 mg</del> and 5~10</p>\n")
  }

  @Test("tables align by class and name their columns")
  func tables() {
    #expect(
      render("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |").html == """
        <div class="table-scroll" role="group" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">a</th>
        <th scope="col" class="align-right">b</th>
        <th scope="col" class="align-center">c</th>
        <th scope="col">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-right">2</td>
        <td class="align-center">3</td>
        <td>4</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("citations in the cells of a table stay, with what follows them")
  func citationsInCells() {
    let html = render("| a | b |\n|---|---|\n| 10 mg [@x], not more | [@y] |").html
    #expect(html.contains("<td>10 mg <cite>x</cite>, not more</td>\n<td><cite>y</cite></td>"))
  }

  @Test("the words of a task label its box")
  func tasks() {
    #expect(
      render("- [x] done\n- [ ] *open*\n  - nested\n- plain").html == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled="" checked="" /> done</label></li>
        <li class="task"><label><input type="checkbox" disabled="" /> <em>open</em></label>
        <ul>
        <li>nested</li>
        </ul>
        </li>
        <li>plain</li>
        </ul>

        """)
  }

  @Test("an image alone in its paragraph with a title is a figure")
  func figures() {
    #expect(
      render("![A *man*](sized.jpg \"Stretch & bend\")").html == """
        <figure>
        <img src="sized.jpg" alt="A man" width="640" height="480" />
        <figcaption>Stretch &amp; bend</figcaption>
        </figure>

        """)
  }

  @Test("an image without a title, or among words, stays in its paragraph")
  func images() {
    #expect(
      render("![a](b.jpg)").html == "<p><img src=\"b.jpg\" alt=\"a\" /></p>\n")
    #expect(
      render("x ![a \"b\"](b.jpg 't') y").html
        == "<p>x <img src=\"b.jpg\" alt=\"a &quot;b&quot;\" title=\"t\" /> y</p>\n"
    )
  }

  @Test("footnotes lead there and back, each mention by itself")
  func footnotes() {
    #expect(
      render("a[^x] b[^y] c[^x]\n\n[^y]: Why\n[^x]: Ex\n\n    - more\n").html == """
        <p>a<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn:2" id="fnref:2" role="doc-noteref">2</a></sup> \
        c<sup class="footnote-ref"><a href="#fn:1" id="fnref:1:2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn:1">
        <p>Ex</p>
        <ul>
        <li>more</li>
        </ul>
        <a href="#fnref:1" class="footnote-backref" role="doc-backlink" \
        aria-label="Back to mention 1">↩\u{FE0E}</a> \
        <a href="#fnref:1:2" class="footnote-backref" role="doc-backlink" \
        aria-label="Back to mention 1-2">↩\u{FE0E}<sup>2</sup></a>
        </li>
        <li id="fn:2">
        <p>Why <a href="#fnref:2" class="footnote-backref" role="doc-backlink" \
        aria-label="Back to mention 2">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("code keeps its language, and a word that is no component is a language")
  func code() {
    #expect(
      render("```html x\n<a>\n```").html
        == "<pre><code class=\"language-html\">&lt;a&gt;\n</code></pre>\n")
  }

  @Test(
    "a block of data whose name is misspelt is not taken for code",
    arguments: ["efect", "effects", "Effect", "icon array", "factbox", "Fact Box", "yaml effect"])
  func mistakenNames(_ name: String) {
    _ = expectProblems("MD029", in: "```⟦\(name)⟧\na: 1\n```")
  }

  @Test(
    "names of languages are no blocks of data",
    arguments: ["yaml", "json", "html", "python", "swift", "text", "figlet", "latex", "fortran"])
  func languages(_ name: String) {
    #expect(render("```\(name)\na: 1\n```").html.hasPrefix("<pre><code class="))
  }

  @Test(
    "a component is handed on with its text, without the marks around it",
    arguments: ComponentBlock.Name.allCases)
  func components(_ name: ComponentBlock.Name) {
    let rendering = render("> ```\(name.rawValue)\n> a: 1\n> ```\n\nx")
    #expect(
      rendering.html
        == "<blockquote>\n<component>\(name.rawValue) a: 1\n</component>\n</blockquote>\n<p>x</p>\n"
    )
  }

  @Test("rendering goes on behind what the buffer holds")
  func appends() {
    let source = SourceText(path: "page.md", text: "a")
    var html = HTMLBuffer()
    html.append("<main>")
    var resolver = PlainResolver()
    var problems = Problems()
    MarkdownParser().withDocument(source, body: 0..<1, problems: &problems) { document, problems in
      BodyRenderer(BodyOptions(words: .english)).render(
        document, resolver: &resolver, into: &html, problems: &problems)
    }
    #expect(html.markup.description == "<main><p>a</p>\n")
  }
}
