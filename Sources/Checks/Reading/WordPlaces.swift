import Markdown

/// Finds again in the source what was found in a page's text.
///
/// Findings come down the page. Within a passage the search goes on behind the last one, so that a paragraph with
/// thousands of them takes linear time.
struct WordPlaces {
  private var passage = -1
  /// Behind what was found last: in the bytes of the page's text, and in those of the file.
  private var textEnd = 0
  private var sourceEnd: Int?

  /// Where a stretch of the page's text is written; the first words of it, or the passage's first line, where
  /// formatting stands between.
  mutating func span(of range: Range<Int>, in passage: Int, of page: CheckedPage) -> SourceSpan {
    find(range, in: passage, of: page.text, page.places)
      ?? page.places.span(of: page.text.passages[passage].node)
  }

  /// As `span`; nil where not even the first word was found.
  mutating func find(
    _ range: Range<Int>, in passage: Int, of text: PageText, _ places: SourceMap
  ) -> SourceSpan? {
    if passage != self.passage || range.lowerBound < textEnd {
      self.passage = passage
      textEnd = text.passages[first(of: passage, in: text)].range.lowerBound
      sourceEnd = text.passages[passage].start
    }
    let words = text.bytes[range]
    let earlier = count(of: words, in: text.bytes, before: range.lowerBound)
    let node = text.passages[passage].node
    guard let found = places.find(words, in: node, from: sourceEnd, skipping: earlier) else {
      return nil
    }
    textEnd = range.lowerBound + min(found.count, range.count)
    sourceEnd = found.upperBound
    return SourceSpan(places.source, found)
  }

  /// The first of the paragraphs of one text in a block, all of which are looked for from where that text begins; of other
  /// passages, the passage itself.
  private func first(of passage: Int, in text: PageText) -> Int {
    guard let start = text.passages[passage].start else { return passage }
    var first = passage
    while first > 0, text.passages[first - 1].start == start { first -= 1 }
    return first
  }

  /// How often the same words stand between what was found last and `end`.
  private func count(of words: ArraySlice<UInt8>, in bytes: [UInt8], before end: Int) -> Int {
    guard let first = words.first else { return 0 }
    var count = 0
    var start = textEnd
    while start < end {
      if bytes[start] == first, bytes[start...].starts(with: words) {
        count += 1
        start += words.count
      } else {
        start += 1
      }
    }
    return count
  }
}
