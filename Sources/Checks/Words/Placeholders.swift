import Diagnostics
import Markdown

/// What was to be written later is written.
enum Placeholders: BodyCheck {
  static let rule = Rule(
    "CK022", "a page has no placeholders",
    reason: "'Dose: TODO' is worse than no page. A page that is not finished is a draft.",
    check: CheckDescription(
      "words.placeholders", source: "editors' practice",
      bad: ["The dose is TODO mg.", "Lorem ipsum dolor sit amet.", "To be dosed: TBD."],
      good: [
        "What to do: rest.", "Todo lists help some people.",
        "XXX syndrome affects 1 out of 1,000 women.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for sentence in page.text.sentences {
        for word in page.text.words[sentence.words] where isPlaceholder(bytes, word) {
          findings.report(
            "'\(page.text.text(word))' is still to be written",
            at: word, in: sentence.passage, of: page,
            help: "write it, or mark the page with 'draft: true' until it is written")
        }
      }
    }
  }

  private static func isPlaceholder(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Bool {
    switch bytes[word.lowerBound] {
    case UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "L"):
      return words.contains { $0.utf8.count == word.count && bytes[word].elementsEqual($0.utf8) }
    default: return false
    }
  }

  private static let words = ["TODO", "TBD", "FIXME", "Lorem"]
}
