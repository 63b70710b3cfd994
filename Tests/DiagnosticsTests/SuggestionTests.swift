import Diagnostics
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "the nearest known name is proposed, and none when nothing is near",
    arguments: [
      ("next_reveiw", "next_review"), ("titel", "title"), ("Summary", "summary"),
      ("updatd", "updated"), ("xyz", nil), ("title", nil), ("", nil),
    ])
  func nearest(written: String, expected: String?) {
    let names = ["title", "summary", "updated", "next_review", "reviewed"]
    #expect(Suggestion.nearest(to: written, among: names) == expected)
  }

  @Test("equally near names are told apart by the alphabet, whatever their order")
  func ties() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "bar"]) == "bar")
    #expect(Suggestion.nearest(to: "bat", among: ["bar", "cat"]) == "bar")
  }
}
