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
    var longest: SentencePart?
    for sentence in page.text.sentences where sentence.words.count > limit {
      guard let part = page.text.longestPart(of: sentence), part.words.count > limit else {
        continue
      }
      count += 1
      if part.words.count > longest?.words.count ?? 0 { longest = part }
    }
    guard let longest, let first = longest.words.first else { return }
    let opening = first.lowerBound..<longest.words[longest.words.startIndex + 3].upperBound
    let others = count == 1 ? "" : "; it is the longest of \(count) with more than \(limit)"
    findings.report(
      "the sentence that begins with '\(page.text.text(opening))' has \(longest.words.count) words\(others)",
      at: opening, in: longest.passage, of: page, help: "say it in two sentences")
  }
}
