import Diagnostics
import Testing

@testable import Markdown

@Suite("Names in braces")
struct PlaceholderTests {
  private let site = Placeholders(emergencyNumber: "112")
  private let link = "<a href=\"tel:112\">112</a>"

  private func html(_ markdown: String) -> String {
    let rendering = render(markdown, placeholders: site)
    #expect(rendering.problems.isEmpty)
    return rendering.html
  }

  @Test("the emergency number is a link that calls it")
  func number() {
    #expect(html("Call {emergency_number} now.") == "<p>Call \(link) now.</p>\n")
    #expect(html("{emergency_number}") == "<p>\(link)</p>\n")
    #expect(
      html("{emergency_number}, **{emergency_number}**\nand {emergency_number}")
        == "<p>\(link), <strong>\(link)</strong>\nand \(link)</p>\n")
  }

  @Test("spaces in a number are for the eye")
  func spaces() {
    let rendering = render("{emergency_number}", placeholders: .init(emergencyNumber: "116 117"))
    #expect(rendering.html == "<p><a href=\"tel:116117\">116 117</a></p>\n")
  }

  @Test("in callouts, headings, lists and tables")
  func blocks() {
    #expect(
      html("> [!EMERGENCY] Call {emergency_number} if:\n> * x").contains("Call \(link) if:</h2>"))
    #expect(html("## Call {emergency_number} {#call}") == "<h2 id=\"call\">Call \(link)</h2>\n")
    #expect(html("* {emergency_number}").contains("<li>\(link)</li>"))
    #expect(html("| a |\n|---|\n| {emergency_number} |").contains("<td>\(link)</td>"))
    let outline = render("## Call {emergency_number}", placeholders: site).outline
    #expect(outline.map(\.text) == ["Call 112"])
    #expect(outline.map(\.id) == ["call-112"])
  }

  @Test("within a link, or the text of a picture, it is words alone")
  func inLink() {
    #expect(
      html("[Call {emergency_number} now](tel:112)")
        == "<p><a href=\"tel:112\">Call 112 now</a></p>\n")
    #expect(html("![Dial {emergency_number}](a.png)").contains("alt=\"Dial 112\""))
  }

  @Test(
    "code, and braces around anything else, stay as they are",
    arguments: [
      "`{emergency_number}`", "{a, b}", "{}", "{ some words }", "{A_B}", "{x}", "{",
    ])
  func others(_ text: String) {
    let plain = text.filter { $0 != "`" }
    #expect(html(text).contains(plain))
    #expect(html("```\n{emergency_number}\n```").contains("{emergency_number}"))
  }

  @Test("citations before, behind and beside keep their places")
  func citations() {
    let rendering = render("[@a] {emergency_number} [@b]{emergency_number}[@c]", placeholders: site)
    #expect(rendering.problems.isEmpty)
    #expect(
      rendering.html
        == "<p><cite>a</cite> \(link) <cite>b</cite>\(link)<cite>c</cite></p>\n")
    #expect(
      rendering.resolver.spans.map(\.text) == [
        "@a", "{emergency_number}", "@b", "{emergency_number}", "@c",
      ])
  }

  @Test(
    "what is almost a name is an error, so that nobody reads braces in the place of a number",
    arguments: [
      "{Emergency_number}", "{EMERGENCY_NUMBER}", "{ emergency_number }", "{emergency number}",
      "{emergency-number}", "{{emergency_number}}", "{Emergency Nubmer}",
    ])
  func almost(_ name: String) {
    expectProblems("MD026", in: "> [!EMERGENCY] Call ⟦\(name)⟧ if:\n> * x")
  }

  @Test("a name that nothing stands for is an error where it is written")
  func unknown() {
    expectProblems("MD026", in: "`{emergency_x}` and ⟦{emergency_nubmer}⟧ and ⟦{more}⟧")
    expectProblems("MD027", in: "> [!NOTE] Call ⟦{emergency_number}⟧")
    expectProblems("MD026", in: "![x](a.png \"Call ⟦{emergency_number}⟧\")")
    let help = render("{emergency_nubmer}").problems.all.map(\.help)
    #expect(help == ["did you mean '{emergency_number}'?"])
  }
}
