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
      for noted in page.text.noted {
        let word = page.text.words[noted.word]
        guard isPlaceholder(bytes, word) else { continue }
        findings.report(
          "'\(page.text.text(word))' is still to be written",
          at: word, in: page.text.sentences[noted.sentence].passage, of: page,
          help: "write it, or mark the page with 'draft: true' until it is written")
      }
    }
  }

  private static func isPlaceholder(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Bool {
    words.contains { placeholder in
      placeholder.utf8CodeUnitCount == word.count
        && word.indices.allSatisfy {
          bytes[$0] == placeholder.utf8Start[$0 - word.lowerBound]
        }
    }
  }

  static let words: [StaticString] = ["TODO", "TBD", "FIXME", "Lorem"]
}
