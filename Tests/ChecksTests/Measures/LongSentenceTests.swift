import Testing

@testable import Checks

@Suite("Long sentences")
struct LongSentenceTests {
  private let words = (1...24).map { "word\($0)" }.joined(separator: " ")

  private func longSentences(_ body: String) throws -> [LongSentence] {
    try #require(measures(of: body)).longSentences
  }

  /// What the source says where the sentences are.
  private func written(_ body: String) throws -> [String] {
    try longSentences(body).map { sentence in
      sentence.source.map { String(decoding: Array(body.utf8)[$0], as: UTF8.self) } ?? "nowhere"
    }
  }

  @Test("have more than 25 words, and are told with their closing mark")
  func limit() throws {
    #expect(try longSentences("Short. One \(words).").isEmpty)
    let body = "Short. “One two \(words)!” Short."
    let found = try longSentences(body)
    #expect(found.map(\.words) == [26])
    #expect(found.map(\.text) == ["“One two \(words)!”"])
    #expect(try written(body) == ["One two \(words)"])
  }

  @Test("are found again over lines, formatting, links and citations")
  func formatted() throws {
    let body =
      "Yes.\n\n* One **two**\n  [three](term:x) \(words) and\n  *more* word24 [@own2020]. No."
    let found = try longSentences(body)
    #expect(found.map(\.text) == ["One two three \(words) and more word24."])
    #expect(found.map(\.words) == [30])
    #expect(
      try written(body) == [
        "One **two**\n  [three](term:x) \(words) and\n  *more* word24"
      ])
  }

  @Test("say what code in them says")
  func code() throws {
    let body = "Use `a`. Use `b  c` \(words) end."
    #expect(try longSentences(body).map(\.text) == ["Use b c \(words) end."])
  }

  @Test("end at a colon, as for the check")
  func colon() throws {
    #expect(try longSentences("One two: \(words).").isEmpty)
    let body = "One two: three four \(words)."
    #expect(try longSentences(body).map(\.text) == ["three four \(words)."])
    #expect(try written(body) == ["three four \(words)"])
  }

  @Test("of equal words are each found at their own place")
  func repeated() throws {
    let sentence = "One two \(words)"
    let body = "\(sentence). \(sentence).\n\n\(sentence)."
    let found = try longSentences(body).compactMap(\.source?.lowerBound)
    let length = sentence.utf8.count
    #expect(found == [0, length + 2, 2 * length + 5])
  }
}
