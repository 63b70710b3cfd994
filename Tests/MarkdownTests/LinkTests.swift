import Diagnostics
import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test("a term shows its word and leads to its definition")
  func terms() {
    #expect(
      render("a [*physio*](term:physiotherapist)").html
        == "<p>a <a class=\"term\" href=\"#term-physiotherapist\"><em>physio</em></a></p>\n")
  }

  @Test("a term or link that is not known leaves its words, and the place is the destination's")
  func unknown() {
    let rendering = expectProblems(
      "TT001", in: "a [b](⟦term:x⟧) [c](⟦y.md⟧ \"t\") ![d](⟦z.jpg⟧)",
      unknown: ["x", "y.md", "z.jpg"])
    #expect(rendering.html == "<p>a b c </p>\n")
  }

  @Test(
    "the place of a destination is found wherever it is written",
    arguments: [
      "⟦x⟧ is not [a](y) but [b](⟦x⟧)", "[a](⟦x⟧) [b](⟦x⟧)\n[c](⟦x⟧)", "> - [a](⟦x⟧)\n>   [b](⟦x⟧)",
      "| a |\n|---|\n| [a](⟦x⟧) [b](⟦x⟧) |\n| [c](⟦x⟧) |", "[a](<⟦x⟧>)", "[a](\n⟦x⟧\n)",
      "[a][r]\n\nmore\n\n[r]: ⟦x⟧", "[![i](⟦x⟧)](⟦x⟧)", "# [a](⟦x⟧)", "a[^1]\n\n[^1]: b [c](⟦x⟧)",
      "```\n[a](x)\n```\n\n[a](⟦x⟧)", "[x](⟦x⟧)", "äöü [ä](⟦x⟧)",
    ].map { $0.replacing("⟦x⟧ is not", with: "x is not") })
  func places(_ marked: String) {
    let rendering = expectProblems("TT001", in: marked, unknown: ["x"])
    #expect(rendering.resolver.spans.allSatisfy { ["x", "y"].contains($0.text) })
  }

  @Test("a destination written with escapes is marked in its brackets")
  func escapedPlaces() {
    expectProblems("TT001", in: "[a](⟦b\\_c.md⟧) [a](⟦b&amp;c⟧)", unknown: ["b_c.md", "b&c"])
  }

  @Test("bare and bracketed addresses are asked for like others")
  func autolinks() {
    let rendering = expectProblems(
      "TT001", in: "see ⟦https://a.org/b⟧, ⟦www.a.org⟧, <⟦https://c.org⟧> or ⟦a@b.org⟧",
      unknown: ["https://a.org/b", "http://www.a.org", "https://c.org", "mailto:a@b.org"])
    #expect(
      rendering.html
        == "<p>see https://a.org/b, www.a.org, https://c.org or a@b.org</p>\n")
  }

  @Test(
    "a bare address is a link however its signs are written",
    arguments: [
      ("to a@b.org", "mailto:a@b.org"), ("a&#64;b.org", "mailto:a@b.org"),
      ("a&#x40;b.org", "mailto:a@b.org"), ("a&commat;b.org", "mailto:a@b.org"),
      ("a\\@b.org", "mailto:a@b.org"), ("[x@b.org", "mailto:x@b.org"),
      ("a&period;@b.org", "mailto:a.@b.org"), ("- www.a.org", "http://www.a.org"),
      ("**http://a.org**", "http://a.org"), ("[@a] and a_@b.org", "mailto:a_@b.org"),
    ])
  func bareAddresses(_ markdown: String, destination: String) {
    #expect(render(markdown).html.contains("<a href=\"\(destination)\">"))
  }

  @Test(
    "an address whose scheme is not safe is an error",
    arguments: [
      "[a](⟦javascript:alert(1)⟧)", "[a](⟦JavaScript:x⟧)", "[a](⟦data:text/html,x⟧)",
      "[a](⟦file:///etc⟧)", "<⟦ftp://a.org/⟧>", "[a][r]\n\n[r]: ⟦vbscript:x⟧",
      "![a](⟦data:image/png;base64,x⟧)", "[a](⟦TERM:x⟧)",
    ])
  func schemes(_ marked: String) {
    let rendering = expectProblems("MD020", in: marked)
    #expect(!rendering.html.contains("<a"))
  }

  @Test("a scheme hidden by an entity or a tab is found or harmless")
  func hiddenSchemes() {
    #expect(render("[a](javascript&#58;x)").codes == ["MD020"])
    #expect(!render("[a](<java\tscript:x>)").html.contains("href"))
  }

  @Test("a link to no term is an error")
  func emptyTerm() {
    expectProblems("MD021", in: "a [b](⟦term:⟧)")
  }

  @Test("what is written in a link is escaped for its place")
  func escaping() {
    #expect(
      render("[a](</b c?d=\"e\"&f='g'> \"t<\\\"&\")").html
        == "<p><a href=\"/b%20c?d=%22e%22&amp;f=&#x27;g&#x27;\" title=\"t&lt;&quot;&amp;\">a</a></p>\n"
    )
  }
}
