import HTML
import SiteModel
import Testing

@Suite("Phrases with placeholders")
struct PhraseTests {
  @Test(
    "placeholders are filled wherever the language puts them",
    arguments: [
      ("{month} {day}, {year}", "December 6, 2022"), ("{day}. {month} {year}", "6. December 2022"),
      ("no placeholder", "no placeholder"), ("{day}{day}", "66"), ("", ""),
    ])
  func filled(phrase: String, text: String) {
    let values: KeyValuePairs = ["day": "6", "month": "December", "year": "2022"]
    #expect(Phrase(phrase).filled(values) == text)
  }

  @Test("braces that hold no name are text")
  func braces() {
    #expect(Phrase("{} {A b} {").placeholders.isEmpty)
    #expect(Phrase("{} {A b} {").filled([:]) == "{} {A b} {")
  }

  @Test("markup takes the place of its placeholder, and the phrase's own text is escaped")
  func markup() {
    var html = HTMLBuffer()
    Phrase("Q&A of {date}").append(to: &html, filling: "date") { $0.append("<b>x</b>") }
    #expect(html.markup.description == "Q&amp;A of <b>x</b>")
  }

  @Test("a number takes the place of its placeholder, and others stand as they were written")
  func number() {
    var html = HTMLBuffer()
    Phrase("Source {number} & {other}").append(to: &html, filling: "number", with: 12)
    #expect(html.markup.description == "Source 12 &amp; {other}")
  }
}
