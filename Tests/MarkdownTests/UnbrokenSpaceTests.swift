import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite("Spaces that keep a line together")
struct UnbrokenSpaceTests {
  /// Renders with the spaces of a language; `_` stands for a no-break space in what comes out.
  private func rendered(
    _ markdown: String, rawHTML: BodyOptions.RawHTML = .refused
  ) -> String {
    let spaces = UnbrokenSpaces(units: "% € mg m ملغ °C", abbreviations: "z. S. ص.")
    let renderer = BodyRenderer(
      BodyOptions(rawHTML: rawHTML, words: .english, unbrokenSpaces: spaces))
    var resolver = PlainResolver()
    var problems = Problems()
    var html = HTMLBuffer()
    let source = SourceText(path: "page.md", text: markdown)
    MarkdownParser().withDocument(
      source, body: source.bytes.indices, placeholders: Placeholders(), problems: &problems
    ) { document, problems in
      renderer.render(document, resolver: &resolver, into: &html, problems: &problems)
    }
    return html.markup.description.replacing("\u{A0}", with: "_")
      .replacing("<p>", with: "").replacing("</p>\n", with: "")
  }

  @Test(
    "a number and its unit stay together, and an abbreviation and what follows it",
    arguments: [
      ("80 % and 20 mg", "80_% and 20_mg"), ("5 €, 3 m.", "5_€, 3_m."),
      ("38.5 °C", "38.5_°C"), ("95 %-Intervall", "95_%-Intervall"),
      ("z. B. auf S. 12", "z._B. auf S._12"), ("20 ملغ، ص. 3", "20_ملغ، ص._3"),
      ("7 **mg**", "7 <strong>mg</strong>"), ("**7 mg**", "<strong>7_mg</strong>"),
      ("1 % & 2 % < 3", "1_% &amp; 2_% &lt; 3"),
    ])
  func together(text: String, markup: String) {
    #expect(rendered(text) == markup)
  }

  @Test(
    "every other space stays as it was written",
    arguments: [
      "5 people, 3 men", "5 meters, 5 mgx", "5  mg", "It ends. A new one", "USS. 12",
      "20 ملغم", " 12", "In 2020 they wrote", "80", "z.", "",
    ])
  func apart(text: String) {
    #expect(!rendered(text).contains("_"))
  }

  @Test("code, addresses and raw elements stay as they were written")
  func notText() {
    #expect(rendered("`5 mg`") == "<code>5 mg</code>")
    #expect(!rendered("```\n5 mg\n```").contains("_"))
    #expect(!rendered("[page](<5 mg.md> \"5 mg\")").contains("_"))
    #expect(!rendered("![5 mg](5.png)").contains("_"))
    #expect(rendered("<kbd>5 mg</kbd>", rawHTML: .safeElements) == "<kbd>5 mg</kbd>")
  }

  @Test("a space is found wherever it stands among other characters", arguments: 0..<24)
  func everyPlace(place: Int) {
    let before = String(repeating: "x", count: place)
    #expect(
      rendered("\(before)5 mg \(before)") == "\(before)5_mg" + (place > 0 ? " " + before : ""))
  }
}
