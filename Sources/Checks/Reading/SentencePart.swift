import Markdown

/// A sentence as readers breathe it: as far as its colon, or from there.
struct SentencePart {
  /// In the bytes of the page's text; not empty.
  let words: ArraySlice<Range<Int>>
  /// Position of its passage.
  let passage: Int
}

extension PageText {
  /// The longest part of a sentence, the first of such; nil for one that nobody reads as a sentence.
  ///
  /// A colon gives readers as much pause as a full stop (C.-H. Björnsson counts it as one in his LIX).
  func longestPart(of sentence: Sentence) -> SentencePart? {
    guard !isOfPicture(passages[sentence.passage].node) else { return nil }
    let words = words[sentence.words]
    var longest = words.prefix(0)
    var start = words.startIndex
    for index in words.indices.dropFirst() {
      let between = bytes[words[index - 1].upperBound..<words[index].lowerBound]
      guard between.contains(UInt8(ascii: ":")) else { continue }
      if index - start > longest.count { longest = words[start..<index] }
      start = index
    }
    if words.endIndex - start > longest.count { longest = words[start...] }
    return SentencePart(words: longest, passage: sentence.passage)
  }

  /// A picture's words are heard by themselves, and have a check of their own.
  private func isOfPicture(_ block: MarkdownNode) -> Bool {
    if block.firstChild?.kind == .image, block.firstChild?.next == nil { return true }
    return ComponentBlock.Name(block) == .figure
  }
}
