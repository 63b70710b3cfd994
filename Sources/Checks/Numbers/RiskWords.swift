import Diagnostics
import Markdown
import Search

/// Words for how often something happens come with a number.
enum RiskWords: BodyCheck {
  static let rule = Rule(
    "CK018", .hint, "words such as 'rare' come with a number",
    reason: """
      Readers take "common" for anything between one and fifty in a hundred. The number with the word tells them what \
      is meant.
      """,
    check: CheckDescription(
      "numbers.risk-words",
      source:
        "EU guideline on the readability of package leaflets; IQWiG, Gute Praxis Gesundheitsinformation 2.0",
      bad: [
        "Serious bleeding is rare.", "Side effects are very common.", "It rarely causes a rash.",
      ],
      good: [
        "Serious bleeding is rare: it affects 1 out of 1,000 people.",
        "Common questions are answered below.", "Bleeding is rare. It affects 1 in 1,000 people.",
        "Up to 1 in 10 people get a rash, which is common.",
      ],
      profiles: [.iqwig: .warning]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.language != .other else { return }
    let words = page.language == .english ? english : german
    page.text.bytes.withUnsafeBufferPointer { bytes in
      var last: Int?
      for noted in page.text.noted where noted.sentence != last {
        guard isRisk(bytes, page.text.words[noted.word], words) else { continue }
        // The first one of a sentence speaks for all.
        last = noted.sentence
        guard lacksNumber(noted, page, bytes) else { continue }
        let word = page.text.words[noted.word]
        findings.report(
          "'\(page.text.text(word))' has no number beside it",
          at: word, in: page.text.sentences[noted.sentence].passage, of: page,
          help: "add how many out of 100 or 1,000 people are meant")
      }
    }
  }

  private static func lacksNumber(
    _ noted: NotedWord, _ page: CheckedPage, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let sentence = page.text.sentences[noted.sentence]
    // In a table the number has a cell of its own.
    guard page.text.passages[sentence.passage].isRunningText else { return false }
    let all = page.text.words[sentence.words]
    return !all.contains { hasNumber(bytes, $0) }
      && !next(behind: noted.sentence, page.text).contains { hasNumber(bytes, $0) }
      && (page.language == .german || isStatement(bytes, all[...noted.word]))
  }

  /// Looks at the first letter before anything else: nearly all words fail there.
  private static func isRisk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ words: [StaticString]
  ) -> Bool {
    guard word.count >= 4 else { return false }
    let first = bytes[word.lowerBound] | 0x20
    return words.contains { candidate in
      guard candidate.utf8Start.pointee == first, candidate.utf8CodeUnitCount == word.count else {
        return false
      }
      for index in 1..<word.count
      where bytes[word.lowerBound + index] != candidate.utf8Start[index] { return false }
      return true
    }
  }

  /// The words of the next sentence of the same passage, which often has the number.
  private static func next(behind index: Int, _ text: PageText) -> ArraySlice<Range<Int>> {
    guard index + 1 < text.sentences.count,
      text.sentences[index + 1].passage == text.sentences[index].passage
    else { return [] }
    return text.words[text.sentences[index + 1].words]
  }

  /// "Common questions" is no statement of a risk: the last word must follow a form of "be", or be an adverb.
  private static func isStatement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: ArraySlice<Range<Int>>
  ) -> Bool {
    if let word = words.last, bytes[word].suffix(2).elementsEqual("ly".utf8) { return true }
    return words.dropLast().suffix(3).contains {
      forms.contains(String(decoding: bytes[$0], as: UTF8.self).lowercased())
    }
  }

  private static func hasNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    if Letters.isDigit(bytes[word.lowerBound]) { return true }
    guard (3...7).contains(word.count) else { return false }
    return numerals.contains(String(decoding: bytes[word], as: UTF8.self).lowercased())
  }

  static let english: [StaticString] = ["rare", "rarely", "common", "commonly", "uncommon"]
  static let german: [StaticString] = ["selten", "häufig", "gelegentlich"]
  private static let forms: Set<String> = ["is", "are", "was", "were", "be", "been", "being"]
  private static let numerals: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred",
    "percent",
    "einer", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "hundert",
    "prozent",
  ]
}
