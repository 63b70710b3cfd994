import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite("Terms that are found in the text")
struct TermFormTests {
  /// The forms are the terms' names too.
  private static let forms = [
    "risk", "relative risk", "side effect", "Physiotherapie", "RCT", "non-specific", "akut",
    "Ärztin", "arm", "arms",
    "Crohn’s disease", "both", "high risk", "боль", "Übelkeit und Erbrechen",
  ]

  /// Forms that two terms have.
  private static let shared = "both"

  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// With the links in brackets.
    let expected: String

    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  private static let cases = [
    Case("A risk.", "A [risk]."),
    Case("risk", "[risk]"),
    Case("Risk is a word", "[Risk] is a word"),
    Case("RISK rIsk", "RISK rIsk"),
    Case("rct RCT", "rct [RCT]"),
    Case("asterisk risks risky brisk", "asterisk risks risky brisk"),
    Case("“risk” (risk)", "“[risk]” (risk)"),
    Case("the relative risk, the risk", "the [relative risk], the [risk]"),
    Case(
      "relative risk and relative risk and risk", "[relative risk] and relative risk and [risk]"),
    Case("relative. risk", "relative. [risk]"),
    Case("a side\neffect", "a [side\neffect]"),
    Case("a side\u{A0}effect", "a [side\u{A0}effect]"),
    Case("a side  \u{202F} effect", "a [side  \u{202F} effect]"),
    Case("a si\u{AD}de ef\u{AD}fect", "a [si\u{AD}de ef\u{AD}fect]"),
    Case("Physio\u{AD}therapie", "[Physio\u{AD}therapie]"),
    Case(
      "Physiotherapiepraxis Physio\u{AD}therapie\u{AD}praxis",
      "Physiotherapiepraxis Physio\u{AD}therapie\u{AD}praxis"),
    Case(
      "Physiotherapie-Praxis, Physiotherapie- und", "Physiotherapie-Praxis, Physiotherapie- und"),
    Case("Nutzen-risk high-risk", "Nutzen-risk high-risk"),
    Case("risk\u{2013}benefit", "[risk]\u{2013}benefit"),
    Case("non-specific pain, non\u{2011}specific", "[non-specific] pain, non\u{2011}specific"),
    Case("non\u{2011}specific pain", "[non\u{2011}specific] pain"),
    Case("Akut. akute", "[Akut]. akute"),
    Case("Ärztin ärztin Zahnärztin", "[Ärztin] ärztin Zahnärztin"),
    Case("Zahn\u{AD}Ärztin éakut akuté akut\u{301}", "Zahn\u{AD}Ärztin éakut akuté akut\u{301}"),
    Case("arms arm", "[arms] [arm]"),
    Case("Crohn's disease", "[Crohn's disease]"),
    Case("risk's end, risk’s", "[risk]'s end, risk’s"),
    Case("both", "both"),
    Case("боль Боли", "[боль] Боли"),
    Case("Übelkeit und Erbrechen", "[Übelkeit und Erbrechen]"),
    Case("risk2 2risk risk_ risk", "risk2 2risk risk_ [risk]"),
    // Markup
    Case("*risk* **akut**", "<em>[risk]</em> <strong>[akut]</strong>"),
    Case(
      "*ri*sk ri*sk* a**risk** *risk*s",
      "<em>ri</em>sk ri<em>sk</em> a<strong>risk</strong> <em>risk</em>s"),
    Case("re*lative* risk", "re<em>lative</em> [risk]"),
    Case(
      "`risk` [a risk](x) [risk](term:y) ![risk](z.jpg) risk",
      "<code>risk</code> <a href=\"x\">a risk</a> <a class=\"term\" href=\"#term-y\">risk</a> <img src=\"z.jpg\" alt=\"risk\" /> [risk]"
    ),
    Case("`x`risk `x` risk", "<code>x</code>risk <code>x</code> [risk]"),
    Case("risk[@a]", "[risk]<cite>a</cite>"),
    Case("risk & <5 \"RCT\"", "[risk] &amp; &lt;5 &quot;[RCT]&quot;"),
    Case("risk\\\narm", "[risk]<br />\n[arm]"),
    Case("side\\\neffect", "side<br />\neffect"),
  ]

  @Test("a whole word is linked at its first use, the longest form first", arguments: cases)
  func linked(_ test: Case) {
    #expect(Self.render(test.text) == "<p>\(test.expected)</p>\n")
  }

  @Test("headings, titles of callouts and emergencies keep their words as they are")
  func elsewhere() {
    #expect(Self.render("# risk\n") == "<h1 id=\"risk\">risk</h1>\n")
    let callout = Self.render("> [!NOTE] A risk\n> A risk.\n")
    #expect(callout.contains("A risk</p>"))
    #expect(callout.contains("A [risk]."))
    #expect(!Self.render("> [!EMERGENCY] Call if:\n> * a risk\n").contains("[risk]"))
    #expect(!Self.render("> [!DETAILS] On risk\n> Words.\n").contains("[risk]"))
    #expect(!Self.render("```\nrisk\n```\n").contains("[risk]"))
  }

  @Test("tables, lists, quotes and notes are text")
  func blocks() {
    #expect(Self.render("| risk |\n| - |\n| RCT |\n").contains("<td>[RCT]</td>"))
    #expect(Self.render("* a risk\n").contains("<li>a [risk]</li>"))
    #expect(Self.render("> a risk\n").contains("<p>a [risk]</p>"))
    #expect(Self.render("x[^1]\n\n[^1]: a risk\n").contains("a [risk]"))
  }

  @Test("nothing is looked for where the resolver asks for nothing")
  func off() {
    #expect(Self.render("a risk", linksTerms: false) == "<p>a risk</p>\n")
  }

  @Test(
    "any text is rendered with the same words, whatever terms are found in it", arguments: 0..<200)
  func anyText(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces = [
      "risk", " ", "\n", "side", "effect", "\u{A0}", "\u{AD}", "é", "*", "`", "-", "’", "боль", "🙂",
      "&", "\u{301}",
      "\u{E2}", "relative ", ".", "RCT", "ß", "\u{2011}", "(", "non-", "specific",
    ]
    let text = (0..<30).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
    let linked = Self.render(text).replacing("[", with: "").replacing("]", with: "")
    #expect(linked == Self.render(text, linksTerms: false))
  }

  @Test("spaces keep a line together beside words that are found")
  func unbrokenSpaces() {
    #expect(
      Self.render("20 mg, risk, 3 % on p. 5").replacing("\u{A0}", with: "_")
        == "<p>20_mg, [risk], 3_% on p._5</p>\n")
  }

  // MARK: Rendering

  private static func render(_ markdown: String, linksTerms: Bool = true) -> String {
    let source = SourceText(path: "page.md", text: markdown)
    var terms = forms.enumerated().map { (text: $1, term: $0) }
    terms.append((text: shared, term: forms.count))
    let spaces = UnbrokenSpaces(units: "mg %", abbreviations: "p.")
    let renderer = BodyRenderer(
      BodyOptions(words: .english, terms: TermForms(terms), unbrokenSpaces: spaces))
    var resolver = FirstUseResolver(linksTerms: linksTerms)
    var problems = Problems()
    var html = HTMLBuffer()
    MarkdownParser().withDocument(source, body: source.bytes.indices, problems: &problems) {
      document, problems in
      renderer.render(document, resolver: &resolver, into: &html, problems: &problems)
    }
    return html.markup.description.replacing(
      #/<a class="term" href="#found">(.*?)</a>/#.dotMatchesNewlines()
    ) {
      "[\($0.output.1)]"
    }
  }
}

/// Links the first use of each term, and answers all else as `PlainResolver` does.
private struct FirstUseResolver: BodyResolver {
  var plain = PlainResolver()
  let linksTerms: Bool
  private var found: Set<Int> = []

  init(linksTerms: Bool) {
    self.linksTerms = linksTerms
  }

  mutating func found(term: Int) -> TermLink? {
    found.insert(term).inserted ? TermLink(address: Address(path: "#found")) : nil
  }

  mutating func link(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    plain.link(destination, at: span, problems: &problems)
  }

  mutating func image(
    _ source: String, at span: SourceSpan, problems: inout Problems
  ) -> BodyImage? {
    plain.image(source, at: span, problems: &problems)
  }

  mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    plain.component(block, into: &html, problems: &problems)
  }

  mutating func citation(
    _ group: [CitationItem], into html: inout HTMLBuffer, problems: inout Problems
  ) {
    plain.citation(group, into: &html, problems: &problems)
  }

  mutating func term(
    _ id: String, at span: SourceSpan, problems: inout Problems
  ) -> TermLink? {
    plain.term(id, at: span, problems: &problems)
  }
}
