import Diagnostics
import Markdown
import Testing

@testable import Checks

@Suite("Words of the text in the source")
struct WordPlacesTests {
  /// How many bytes of the source are looked at to find each sentence of a body, and what the source says there.
  private func found(_ body: String) -> (steps: Int, sentences: [String]) {
    let source = SourceText(path: "content/en/page.md", text: body)
    var problems = Problems()
    var search = WordPlaces()
    var sentences: [String] = []
    MarkdownParser().withDocument(
      source, body: 0..<source.bytes.count, problems: &problems
    ) { document, _ in
      let text = PageText(document, PageLanguage("en"))
      for sentence in text.sentences {
        let words = text.words[sentence.words]
        guard let first = words.first, let last = words.last else { continue }
        let place = search.whole(
          first.lowerBound..<last.upperBound, in: sentence.passage, of: text, document.places)
        sentences.append(place.map(source.text) ?? "nowhere")
      }
    }
    return (search.steps, sentences)
  }

  private static let formatted =
    "*Peo*ple with a **long** [illness](term:illness) ask `what` helps &amp; *why* [@own2020]. "

  @Test("are found in a number of steps that grows as the paragraph does", arguments: [60, 600])
  func steps(_ count: Int) {
    let body = String(repeating: Self.formatted, count: count)
    let found = found(body)
    #expect(found.sentences.count == count)
    #expect(found.sentences.allSatisfy { $0.hasPrefix("Peo*ple with") && $0.hasSuffix("*why") })
    #expect(found.steps <= body.utf8.count)
  }

  @Test("are given up where the source says something else, and not looked for again and again")
  func lost() {
    let words = (0..<2_000).map { "w\($0)" }.joined(separator: " ")
    let block = "```video\ntranscript: \"\(words.replacing("w", with: "\\u0077"))\"\n```"
    let found = found(block)
    #expect(found.sentences == ["nowhere"])
    #expect(found.steps < 64 * block.utf8.count)
  }

  @Test(
    "are not taken for the same words in an address, in code or in another cell",
    arguments: [
      (
        "[One](a%20two.md \"it says two.\") and two.", ["One](a%20two.md \"it says two.\") and two"]
      ),
      ("Say `it is so. Two`. Two.", ["Say `it is so. Two", "Two"]),
      ("| a | b |\n|---|---|\n| Two | Two |", ["a", "b", "Two", "Two"]),
    ])
  func elsewhere(_ body: String, _ sentences: [String]) {
    #expect(found(body).sentences == sentences)
  }

  @Test("are found in texts that blocks of data fold")
  func folded() {
    let film = "```video\ntranscript: >\n  One two\n  three. Four\n  five.\n\n  Six.\n```"
    #expect(found(film).sentences == ["One two\n  three", "Four\n  five", "Six"])
  }
}
