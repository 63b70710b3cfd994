import Markdown
import Search

/// What a text's words and sentences come to, as formulas of reading ease ask for it.
struct RunningText: Equatable {
  var words = 0
  var sentences = 0
  /// Words with more than six letters.
  var longWords = 0
  /// Words with one syllable, and with three or more; 0 where syllables are not known, as is their sum.
  var shortest = 0
  var longest = 0
  var syllables = 0

  /// Adds a word. Its hyphens, apostrophes and digits are no letters.
  mutating func add(_ word: String, _ language: WordLanguage) {
    words += 1
    if word.count(where: \.isLetter) > 6 { longWords += 1 }
    guard let count = language.syllables(of: word) else { return }
    syllables += count
    if count == 1 { shortest += 1 }
    if count >= 3 { longest += 1 }
  }
}

extension RunningText {
  /// Counts what is read as sentences: paragraphs, points of lists, quotations, and the text of callouts and notes.
  ///
  /// Headings, titles of callouts and cells of tables are no sentences. Blocks of data, pictures, code, citations and
  /// raw HTML are not read as text: their words are in no count.
  init(_ text: PageText, _ language: WordLanguage) {
    for sentence in text.sentences {
      let passage = text.passages[sentence.passage]
      guard passage.kind == .paragraph, !passage.node.isCalloutTitle else { continue }
      let isPicture =
        passage.node.firstChild?.kind == .image && passage.node.firstChild?.next == nil
      guard !isPicture else { continue }
      let before = words
      for range in text.words[sentence.words] {
        let word = text.text(range)
        // Signs such as "≥" are no words, and neither is what stands for code.
        if word.contains(where: { $0.isLetter || $0.isNumber }) { add(word, language) }
      }
      if words > before { sentences += 1 }
    }
  }
}
