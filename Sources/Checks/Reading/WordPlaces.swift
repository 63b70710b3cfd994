import Markdown

/// Finds again in the source what was found in a page's text.
///
/// Where the words of a passage are written is worked out once, for all findings in it: a paragraph with thousands of them
/// takes linear time.
struct WordPlaces {
  private var group = 0..<0
  private var runs = PassageRuns()
  /// How many bytes of the source were looked at so far.
  private(set) var steps = 0

  /// Where a stretch of the page's text is written; the first words of it where formatting stands between; the passage's
  /// first line where it was not found.
  mutating func span(of range: Range<Int>, in passage: Int, of page: CheckedPage) -> SourceSpan {
    read(passage, page.text, page.places)
    guard let found = opening(of: range, in: page.text) else {
      return page.places.span(of: page.text.passages[passage].node)
    }
    return SourceSpan(page.places.source, found)
  }

  /// From the first byte of a stretch to its last, whatever formatting stands between; nil where it was not found.
  mutating func whole(
    _ range: Range<Int>, in passage: Int, of text: PageText, _ places: SourceMap
  ) -> Range<Int>? {
    read(passage, text, places)
    return runs.whole(range)
  }

  private mutating func read(_ passage: Int, _ text: PageText, _ places: SourceMap) {
    guard !group.contains(passage) else { return }
    group = text.group(of: passage)
    runs = PassageRuns(of: group, in: text, places)
    steps += runs.steps
  }

  /// The words before the first formatting; all of it where that stands inside of the first word.
  private func opening(of range: Range<Int>, in text: PageText) -> Range<Int>? {
    guard let unbroken = runs.unbroken(range) else { return nil }
    guard unbroken.text.upperBound < range.upperBound else { return unbroken.source }
    var end = unbroken.text.upperBound
    if !Letters.isSpace(text.bytes[end]) {
      while end > range.lowerBound, !Letters.isSpace(text.bytes[end - 1]) { end -= 1 }
    }
    while end > range.lowerBound, Letters.isSpace(text.bytes[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return runs.whole(range) }
    return runs.unbroken(range.lowerBound..<end)?.source
  }
}

extension PageText {
  /// The passages that are written one behind the other with a passage: the cells of a row, the paragraphs of one text in a
  /// block of data.
  fileprivate func group(of passage: Int) -> Range<Int> {
    var (first, end) = (passage, passage + 1)
    while first > 0, belong(first - 1, first) { first -= 1 }
    while end < passages.count, belong(end - 1, end) { end += 1 }
    return first..<end
  }

  private func belong(_ one: Int, _ next: Int) -> Bool {
    let (one, next) = (passages[one], passages[next])
    if let start = one.start { return next.start == start }
    guard one.kind == .tableCell, next.kind == .tableCell, let row = one.node.parent else {
      return false
    }
    return next.node.parent?.isSame(as: row) ?? false
  }
}
