import Diagnostics
import HTML
import Testing

@testable import Templates

@Suite("Values are escaped for the place where they stand")
struct EscapingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let template: String
    let output: String

    init(_ template: String, _ output: String) {
      self.template = template
      self.output = output
    }

    var testDescription: String { template }
  }

  private static let nasty = #"</script>"&' ü/?:"#

  private static var page: Record {
    var page = LeafletField.sample
    page[LeafletField.title] = .text(nasty)
    page[LeafletField.canonical] = .address(Address(path: #"/ä b?a=1&b="2""#))
    return page
  }

  @Test(
    "each place has its escape",
    arguments: [
      Example("<p>{{title}}</p>", "<p>&lt;/script&gt;&quot;&amp;' ü/?:</p>"),
      Example("a < b {{title}}", "a < b &lt;/script&gt;&quot;&amp;' ü/?:"),
      Example("<title>{{title}}</title>", "<title>&lt;/script&gt;&quot;&amp;' ü/?:</title>"),
      Example(#"<p title="{{title}}">"#, #"<p title="&lt;/script&gt;&quot;&amp;' ü/?:">"#),
      Example(
        ##"<a href="#{{title}}">"##, ##"<a href="#%3C%2Fscript%3E%22%26%27%20%C3%BC%2F%3F%3A">"##),
      Example(
        #"<a href="page-{{title}}.html">"#,
        #"<a href="page-%3C%2Fscript%3E%22%26%27%20%C3%BC%2F%3F%3A.html">"#),
      Example(
        #"<a href="mailto:?subject={{summary}}">"#, #"<a href="mailto:?subject=What%20helps%3F">"#),
      Example(#"<a href="{{canonical}}#x">"#, #"<a href="/%C3%A4%20b?a=1&amp;b=%222%22#x">"#),
      Example(
        #"<a href="/share?u={{canonical}}">"#,
        #"<a href="/share?u=%2F%C3%A4%20b%3Fa%3D1%26b%3D%222%22">"#),
      Example(
        #"<meta content="{{canonical}}">"#, #"<meta content="/%C3%A4%20b?a=1&amp;b=%222%22">"#),
      Example("<p>{{canonical}}</p>", "<p>/ä b?a=1&amp;b=&quot;2&quot;</p>"),
      Example(
        #"<script type="application/ld+json">{"name": {{title}}}</script>"#,
        #"<script type="application/ld+json">{"name": "\u003c/script\u003e\"\u0026' ü/?:"}</script>"#
      ),
      Example(
        #"<script type="application/json">{"name": "A {{title}}"}</script>"#,
        #"<script type="application/json">{"name": "A \u003c/script\u003e\"\u0026' ü/?:"}</script>"#
      ),
      Example(
        #"<SCRIPT TYPE="Application/JSON">[{{{data}}}, {{canonical}}]</SCRIPT>{{summary}}"#,
        #"<SCRIPT TYPE="Application/JSON">[{"a":1}, "/ä b?a=1\u0026b=\"2\""]</SCRIPT>What helps?"#),
      Example("<div>{{{body}}}</div>", "<div><p>Move.</p></div>"),
      Example("<div>{{&body}}</div>", "<div><p>Move.</p></div>"),
      Example("<!-- a -> b --><p>{{summary}}</p>", "<!-- a -> b --><p>What helps?</p>"),
      Example("<!--><p>{{summary}}</p>", "<!--><p>What helps?</p>"),
      Example("<script>if (a<b) {}</script>{{summary}}", "<script>if (a<b) {}</script>What helps?"),
      Example("<title>a < b</title >{{{body}}}", "<title>a < b</title ><p>Move.</p>"),
      Example("<br/><img alt=\"{{summary}}\"/>", "<br/><img alt=\"What helps?\"/>"),
    ])
  func escapes(_ example: Example) {
    check(example)
  }

  @Test(
    "sections may hold whole attributes, parts of a value and the beginning of an address",
    arguments: [
      Example("<input{{#is_indexed}} required{{/is_indexed}}>", "<input required>"),
      Example(
        "<input{{#is_indexed}} a{{/is_indexed}}{{^is_indexed}} b{{/is_indexed}} alt=\"{{summary}}\">",
        "<input a alt=\"What helps?\">"),
      Example(
        "<p class=\"a{{#words}} {{.}}{{/words}}\">", "<p class=\"a pain relapse\">"),
      Example(
        "<a href=\"{{#help}}{{help}}{{/help}}{{^help}}{{home}}{{/help}}#{{summary}}\">",
        "<a href=\"/en/#What%20helps%3F\">"),
      Example(
        "<html lang=\"{{lang}}\"{{#is_indexed}} class=\"i\"{{/is_indexed}}>",
        "<html lang=\"en\" class=\"i\">"),
    ])
  func sections(_ example: Example) {
    check(example)
  }

  private func check(_ example: Example) {
    let (output, problems) = compileAndRender(
      "layout", ["layout": example.template], page: Self.page, site: SiteField.sample)
    #expect(output == example.output)
    #expect(problems.all == [])
  }

  @Test("every text that is set appears, escaped, whatever it is", arguments: 0..<200)
  func everyTextAppears(seed: Int) {
    var random = SplitMix(seed: seed)
    let alphabet = Array("ab&<>\"' ü–\u{2028}\\/:\n{}")
    let texts = (0..<5).map { _ in
      String(
        (0...Int.random(in: 0..<12, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
    }
    var page = LeafletField.sample
    page[LeafletField.title] = .text(texts[0])
    page[LeafletField.summary] = .text(texts[1])
    page[LeafletField.words] = .list(texts[2...].map { .text($0) })
    let (output, _) = compileAndRender(
      "layout",
      ["layout": "<h1 title=\"{{summary}}\">{{title}}</h1>{{#words}}<i>{{.}}</i>{{/words}}"],
      page: page, site: SiteField.sample)
    let escaped = texts.map { Markup(text: $0).description }
    #expect(
      output == "<h1 title=\"\(escaped[1])\">\(escaped[0])</h1>"
        + escaped[2...].map { "<i>\($0)</i>" }.joined())
  }
}

/// Random numbers that are the same in every run (Steele and others, 2014).
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
