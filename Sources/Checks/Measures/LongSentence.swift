import Markdown

/// A sentence, or a part of one as far as a colon, with more than 25 words: what the check on the length of sentences
/// hints at.
package struct LongSentence: Sendable, Equatable {
  package let words: Int
  /// As readers see it, with one space for any white space. Citations are not in it; code is, as it is written.
  package let text: String
  /// From its first word to its last, in bytes of the page's file; nil where it was not found.
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
        source: part.whole.flatMap { search.whole($0, in: part.passage, of: self, places) })
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

extension SentencePart {
  /// From its first word to its last.
  fileprivate var whole: Range<Int>? {
    guard let first = words.first, let last = words.last else { return nil }
    return first.lowerBound..<last.upperBound
  }
}
