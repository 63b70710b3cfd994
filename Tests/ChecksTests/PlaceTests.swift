import Diagnostics
import Testing

@testable import Checks

@Suite("Where checks point")
struct PlaceTests {
  /// Line and column of each problem, with the text that is marked.
  private func places(_ body: String, _ rule: Rule, language: String = "en") -> [String] {
    Page(body, language: language).problems(only: rule).compactMap { problem in
      problem.place.mark.map { mark in
        let line = Array(mark.excerpt)
        let marked = line.dropFirst(mark.column - 1).prefix(mark.width)
        return "\(mark.line - 7):\(mark.column) \(String(marked))"
      }
    }
  }

  @Test("a word is found in its line, the second one in its own")
  func words() {
    #expect(
      places("Pain is\ncommon. Bleeding is common.", RiskWords.rule)
        == ["2:1 common", "2:21 common"])
  }

  @Test("a word that two paragraphs of a block's text have is found in each")
  func laterParagraph() {
    let film = "```video\ntranscript: |\n  It is TODO.\n\n  Much is TODO.\n```"
    #expect(places(film, Placeholders.rule) == ["3:9 TODO", "5:11 TODO"])
  }

  @Test("a bracket that is left open in one paragraph hides nothing in the next")
  func openBracket() {
    #expect(
      places("Words [@nobody.\n\nSee @own2020.", UnbracketedCitations.rule) == [
        "1:7 [@nobody", "3:5 @own2020",
      ])
  }

  @Test("words within formatting, behind links, in lists and in cells")
  func formatted() {
    #expect(places("* It is **rare**.", RiskWords.rule) == ["1:11 rare"])
    #expect(
      places("The [rare](https://example.org/) case. It is rare.", RiskWords.rule) == ["1:46 rare"])
    #expect(places("| a | b |\n|---|---|\n| c | It is rare. |", RiskWords.rule).isEmpty)
    #expect(places("| a | b |\n|---|---|\n| c | TODO |", Placeholders.rule) == ["3:7 TODO"])
  }

  @Test("a figure over two lines is marked where it begins")
  func lines() {
    #expect(
      places("About 1 in 7 women. About 1 in\n20 men.", OneInX.rule).count == 1)
  }

  @Test("German words in German pages only")
  func german() {
    #expect(places("Blutungen sind selten.", RiskWords.rule, language: "de") == ["1:16 selten"])
    #expect(places("Blutungen sind selten.", RiskWords.rule).isEmpty)
    #expect(
      places("Eine von 7 Frauen, eine von 20.", OneInX.rule, language: "de") == ["1:20 eine von 20"]
    )
  }

  @Test("the lead picture's text is checked where it stands")
  func leadPicture() {
    let page = Page(
      "Text.", header: "image:\n  src: knee.jpg\n  alt: Photo of a knee")
    let found = page.problems(only: PictureOpening.rule)
    #expect(found.map(\.place.mark?.line) == [9])
    #expect(found.map(\.place.mark?.column) == [8])
  }

  @Test(
    "the text of a picture in a block is checked where it stands",
    arguments: [
      ("knee.jpg", "CK008"), ("Photo of a knee", "CK009"),
      (String(repeating: "word ", count: 26) + "end", "CK010"), ("The knee.", "CK011"),
    ])
  func figure(_ words: String, _ code: String) {
    let block = "> ```figure\n> src: knee.jpg\n> alt: \(words)\n> caption: The knee\n> ```"
    let found = Page(block).problems(CheckPolicy())
    #expect(found.map(\.rule.code) == [code])
    #expect(found.map(\.place.mark?.line) == [10])
    #expect(found.map(\.place.mark?.column) == [8])
  }

  @Test("thousands of findings in one paragraph are each found at their own place")
  func many() {
    let found = places(String(repeating: "It is TODO. ", count: 3000), Placeholders.rule)
    #expect(found.count == 3000)
    #expect(found.first == "1:7 TODO")
    #expect(
      found.last == "1:\(2999 * 12 + 7) " || found.last?.hasPrefix("1:\(2999 * 12 + 7)") == true)
  }

  @Test("a sentence that begins with a quotation mark is marked at a whole letter")
  func quotation() {
    let body = "“Yes.” " + (1...30).map { "word\($0)" }.joined(separator: " ") + "."
    let found = Page(body).problems(only: SentenceLength.rule)
    #expect(found.count == 1)
    #expect(found.allSatisfy { !$0.message.contains("\u{FFFD}") })
  }
}
