import Markdown

/// A sentence, or a part of one as far as a colon, with more than 25 words: what the check on the length of sentences
/// hints at.
package struct LongSentence: Sendable, Equatable {
  package let words: Int
  /// As readers see it, with one space for any white space. Citations are not in it; code is, as it is written.
  package let text: String
  /// From its first word to its last, in bytes of the page's file; nil where it was not found, because it is written with
  /// markup inside of its first word.
  package let source: Range<Int>?
}

extension PageText {
  /// All of them, down the page.
  func longSentences(_ places: SourceMap) -> [LongSentence] {
    var search = WordPlaces()
    return sentences.compactMap { sentence in
      guard sentence.words.count > SentenceLength.limit, let part = longestPart(of: sentence),
        part.words.count > SentenceLength.limit
      else { return nil }
      return LongSentence(
        words: part.words.count, text: visibleText(of: part),
        source: search.find(part, of: self, places))
    }
  }

  private func visibleText(of part: SentencePart) -> String {
    let range = shown(part)
    let passage = passages[part.passage]
    var codes = passage.node.descendants.filter { $0.kind == .code }.map(\.literal)[...]
    // Each code before the sentence has one such character, too.
    codes = codes.dropFirst(
      text(passage.range.lowerBound..<range.lowerBound).count { $0 == Self.code })
    var visible = ""
    for character in text(range) {
      if character == Self.code, let code = codes.popFirst() {
        visible += code
      } else {
        visible.append(character)
      }
    }
    return visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let code: Character = "\u{FFFC}"

  /// The part with the marks that touch its first and last word, such as quotation marks and its full stop.
  private func shown(_ part: SentencePart) -> Range<Int> {
    guard let first = part.words.first, let last = part.words.last else { return 0..<0 }
    let passage = passages[part.passage].range
    var start = first.lowerBound
    var end = last.upperBound
    while start > passage.lowerBound, !Letters.isSpace(bytes[start - 1]) { start -= 1 }
    while end < passage.upperBound, !Letters.isSpace(bytes[end]) { end += 1 }
    return start..<end
  }
}

extension WordPlaces {
  /// From the first word of a sentence to its last. Formatting may stand between any two of them, so the last words are
  /// looked for by themselves: as many as are written without.
  fileprivate mutating func find(
    _ part: SentencePart, of text: PageText, _ places: SourceMap
  ) -> Range<Int>? {
    guard let first = part.words.first, let last = part.words.last else { return nil }
    let whole = first.lowerBound..<last.upperBound
    guard let start = find(whole, in: part.passage, of: text, places)?.bytes else { return nil }
    if start.count >= whole.count { return start }
    for count in [4, 3, 2, 1] {
      guard let opening = part.words.suffix(count).first else { continue }
      let ending = opening.lowerBound..<last.upperBound
      var ahead = self
      guard let found = ahead.find(ending, in: part.passage, of: text, places)?.bytes,
        found.count >= ending.count, found.lowerBound >= start.lowerBound
      else { continue }
      self = ahead
      return start.lowerBound..<found.upperBound
    }
    return start
  }
}
