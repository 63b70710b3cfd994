import Diagnostics
import Markdown

/// Sentences are short enough to be understood at once.
enum SentenceLength: BodyCheck {
  static let rule = Rule(
    "CK020", .hint, "a sentence has at most 25 words",
    reason:
      "Long sentences are read twice, or not at all. A hint, because a long one may be the clearest.",
    check: CheckDescription(
      "words.sentence-length", source: "NHS digital service manual, How we write",
      bad: [
        "People who have had low back pain once and who exercise regularly afterwards are less likely to have it again "
          + "within the following year than people who do not exercise."
      ],
      good: ["Exercise helps. It makes low back pain less likely within a year."]))

  static let limit = 25

  /// One hint a page, at its longest sentence: what matters is where to begin.
  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    var count = 0
    var longest: (words: ArraySlice<Range<Int>>, passage: Int)?
    for sentence in page.text.sentences where sentence.words.count > limit {
      // A picture's words are heard by themselves, and have a check of their own.
      let block = page.text.passages[sentence.passage].node
      if block.firstChild?.kind == .image, block.firstChild?.next == nil { continue }
      if ComponentBlock.Name(block) == .figure { continue }
      let words = longestPart(page.text.words[sentence.words], page.text.bytes)
      guard words.count > limit else { continue }
      count += 1
      if words.count > longest?.words.count ?? 0 { longest = (words, sentence.passage) }
    }
    guard let longest, let first = longest.words.first else { return }
    let opening = first.lowerBound..<longest.words[longest.words.startIndex + 3].upperBound
    let others = count == 1 ? "" : "; it is the longest of \(count) with more than \(limit)"
    findings.report(
      "the sentence that begins with '\(page.text.text(opening))' has \(longest.words.count) words\(others)",
      at: opening, in: longest.passage, of: page, help: "say it in two sentences")
  }

  /// A colon gives readers as much pause as a full stop (C.-H. Björnsson counts it as one in his LIX).
  private static func longestPart(
    _ words: ArraySlice<Range<Int>>, _ bytes: [UInt8]
  ) -> ArraySlice<Range<Int>> {
    var longest = words.prefix(0)
    var start = words.startIndex
    for index in words.indices.dropFirst() {
      let between = bytes[words[index - 1].upperBound..<words[index].lowerBound]
      guard between.contains(UInt8(ascii: ":")) else { continue }
      if index - start > longest.count { longest = words[start..<index] }
      start = index
    }
    return words.endIndex - start > longest.count ? words[start...] : longest
  }
}
