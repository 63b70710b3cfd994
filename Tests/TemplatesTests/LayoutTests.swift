import Diagnostics
import Testing

@testable import Templates

@Suite("Layouts, parents and sections together")
struct LayoutTests {
  private static let files = [
    "base": """
    <html lang="{{lang}}">
      <main>
        {{$main}}
        {{/main}}
      </main>
      {{>partials/foot}}
    </html>

    """,
    "article": """
    {{! the layout of most pages }}
    {{<base}}
      {{$main}}
        <h1>{{title}}</h1>
        {{#picture}}
        <img src="{{address}}" alt="{{alt}}">
        {{#caption}}
        <p>{{caption}}</p>
        {{/caption}}
        {{/picture}}
        {{^picture}}
        <hr>
        {{/picture}}
      {{/main}}
    {{/base}}

    """,
    "partials/foot": "<footer>\n  {{summary}}\n</footer>\n",
  ]

  @Test("a page keeps the indentation of the place where its blocks are shown")
  func indentation() {
    var page = LeafletField.sample
    page[LeafletField.picture] = PictureField.picture(caption: "A bridge")
    let (output, problems) = compileAndRender(
      "article", Self.files, page: page, site: SiteField.sample)
    #expect(problems.all == [])
    #expect(
      output == """
        <html lang="en">
          <main>
            <h1>Exercise &amp; backs</h1>
            <img src="bridge.svg" alt="A person">
            <p>A bridge</p>
          </main>
          <footer>
            What helps?
          </footer>
        </html>

        """)
  }

  struct Truth: Sendable, CustomTestStringConvertible {
    let name: String
    let value: Value
    let isShown: Bool

    var testDescription: String { "\(name): \(value)" }
  }

  @Test(
    "absent values, empty texts, empty lists and false flags hide their section",
    arguments: [
      Truth(name: "next_review", value: .absent, isShown: false),
      Truth(name: "next_review", value: .text(""), isShown: false),
      Truth(name: "next_review", value: .text("0"), isShown: true),
      Truth(name: "picture", value: .absent, isShown: false),
      Truth(name: "picture", value: PictureField.picture(caption: nil), isShown: true),
      Truth(name: "picture.caption", value: .absent, isShown: false),
      Truth(name: "words", value: .list([]), isShown: false),
      Truth(name: "words", value: .list([.text("")]), isShown: true),
      Truth(name: "is_indexed", value: .flag(false), isShown: false),
      Truth(name: "is_indexed", value: .flag(true), isShown: true),
    ])
  func truth(_ truth: Truth) {
    var page = LeafletField.sample
    if !truth.name.contains(".") { page[named: truth.name] = truth.value }
    let (output, _) = compileAndRender(
      "layout",
      ["layout": "{{#\(truth.name)}}+{{/\(truth.name)}}{{^\(truth.name)}}-{{/\(truth.name)}}"],
      page: page, site: SiteField.sample)
    #expect(output == (truth.isShown ? "+" : "-"))
  }

  @Test("a layout in the middle can fill a block of the base and leave blocks of its own")
  func threeLevels() {
    let (output, problems) = compileAndRender(
      "leaf",
      [
        "base": "<main>{{$main}}{{/main}}</main>",
        "middle": "{{<base}}{{$main}}<h1>{{title}}</h1>{{$text}}none{{/text}}{{/main}}{{/base}}",
        "leaf": "{{<middle}}{{$text}}{{{body}}}{{/text}}{{/middle}}",
      ],
      page: LeafletField.sample, site: SiteField.sample)
    #expect(problems.all == [])
    #expect(output == "<main><h1>Exercise &amp; backs</h1><p>Move.</p></main>")
  }

  @Test("a block that fills a place of its own name shows the default there, once")
  func blockInItself() {
    let (output, _) = compileAndRender(
      "leaf",
      [
        "base": "<main>{{$main}}default{{/main}}</main>",
        "leaf": "{{<base}}{{$main}}[{{$main}}mine{{/main}}]{{/main}}{{/base}}",
      ],
      page: LeafletField.sample, site: SiteField.sample)
    #expect(output == "<main>[mine]</main>")
  }
}
