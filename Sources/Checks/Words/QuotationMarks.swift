import Diagnostics
import Markdown

/// Quotation marks come in pairs.
enum QuotationMarks: BodyCheck {
  static let rule = Rule(
    "CK015", .warning, "quotation marks that open are closed, in the same paragraph",
    reason: "Without the second mark nobody knows where the words of somebody else end.",
    check: CheckDescription(
      "words.quotes", source: "editors' practice",
      bad: [
        "The doctor said: “Come back in a week.", "A so-called \"slipped disc is common.",
        "He spoke of »rest.",
      ],
      good: [
        "The doctor said: “Come back in a week.”", "A so-called \"slipped disc\" is common.",
        "It is 5' 3\" long.", "“A first paragraph.\n\n“And a second.”", "„So\" mixes two kinds.",
        "„So“ und »so« und «so».",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    var rest = page.text.marks[...]
    while let first = rest.first {
      let index = first.passage
      let marks = rest.prefix { $0.passage == index }
      rest = rest[marks.endIndex...]
      guard let open = unclosed(page.text.bytes, marks, page.text.passages[index].range),
        !continues(page.text, open, from: index)
      else { continue }
      findings.report(
        "the quotation mark '\(page.text.text(open))' has no partner",
        at: open, in: index, of: page, help: "close the quotation, or delete the mark")
    }
  }

  /// A quotation over several paragraphs has a mark at the start of each, and a closing one at its end.
  private static func continues(_ text: PageText, _ open: Range<Int>, from index: Int) -> Bool {
    guard open.lowerBound == text.passages[index].range.lowerBound,
      index + 1 < text.passages.count
    else { return false }
    return text.bytes[text.passages[index + 1].range].starts(with: text.bytes[open])
  }

  /// The first mark of a passage that no other belongs to.
  private static func unclosed(
    _ bytes: [UInt8], _ marks: ArraySlice<TextMark>, _ range: Range<Int>
  ) -> Range<Int>? {
    var straight: Range<Int>?
    var open: [Range<Int>] = []
    for index in marks.lazy.map(\.position) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let isInch = index > range.lowerBound && Letters.isDigit(bytes[index - 1])
        if straight != nil {
          straight = nil
        } else if !open.isEmpty {
          open.removeLast()
        } else if !isInch {
          straight = index..<(index + 1)
        }
      } else if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80 {
        curly(bytes[index + 2], index..<(index + 3), &open)
      } else if byte == 0xC2, index + 1 < range.upperBound {
        guillemet(bytes[index + 1], index..<(index + 2), &open)
      }
    }
    return straight ?? open.first
  }

  /// `“` opens in English and closes in German; `”` closes; `„` opens.
  private static func curly(_ byte: UInt8, _ range: Range<Int>, _ open: inout [Range<Int>]) {
    switch byte {
    case 0x9E: open.append(range)
    case 0x9C, 0x9D: turn(range, &open)
    default: break
    }
  }

  /// `«` and `»` open and close as the language has it.
  private static func guillemet(_ byte: UInt8, _ range: Range<Int>, _ open: inout [Range<Int>]) {
    if byte == 0xAB || byte == 0xBB { turn(range, &open) }
  }

  /// A mark that closes what is open, and opens where nothing is.
  private static func turn(_ range: Range<Int>, _ open: inout [Range<Int>]) {
    if open.isEmpty { open.append(range) } else { open.removeLast() }
  }
}
