import Diagnostics
import Markdown

/// Doses are written so that nobody reads ten times as much.
enum DoseFigures: BodyCheck {
  static let rule = Rule(
    "CK023", .warning, "a dose has no trailing zero and no bare decimal point",
    reason: """
      "1.0 mg" is read as 10 mg and ".5 mg" as 5 mg when the point is overlooked. Both are among the notations that \
      have led to wrong doses.
      """,
    check: CheckDescription(
      "numbers.doses",
      source: "ISMP, List of Error-Prone Abbreviations, Symbols, and Dose Designations",
      bad: [
        "Take 1.0 mg a day.", "Take .5 mg a day.", "Nehmen Sie 2,0 ml.", "Take 5.0mg.",
        "Take 10.0 µg.",
        "Take 2.0-4.0 mg.", "Take 0.10 mg.",
      ],
      good: [
        "Take 1 mg a day.", "Take 0.5 mg a day.", "Take 10.5 mg a day.", "In 2.0 the app changed.",
        "Take 1,000 mg.", "Take 0.5-2 mg.", "Chapter 1.0 explains it.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for noted in page.text.noted {
        let word = page.text.words[noted.word]
        guard Letters.isDigit(bytes[word.lowerBound]) else { continue }
        let sentence = page.text.sentences[noted.sentence]
        let hasNext = noted.word + 1 < sentence.words.upperBound
        let next = hasNext ? page.text.words[noted.word + 1] : nil
        guard let dose = Dose(bytes, word, next), let help = dose.mistake(bytes) else { continue }
        findings.report(
          "'\(page.text.text(dose.written))' is easily read as ten times as much",
          at: dose.written, in: sentence.passage, of: page, help: help)
      }
    }
  }
}

/// A figure with a unit: "2.5 mg", "2.5mg", "1.0-2.0 mg".
private struct Dose {
  /// The last figure before the unit.
  let figure: Range<Int>
  /// From a point before the figure to the end of the unit.
  let written: Range<Int>

  /// `next` is the word behind, which is the unit when the word is a figure alone.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ next: Range<Int>?) {
    var figure = word
    if let dash = bytes[word].lastIndex(of: UInt8(ascii: "-")) {
      figure = (dash + 1)..<word.upperBound
    }
    let end = bytes[figure].firstIndex { !Letters.isDigit($0) && !Self.isMark($0) }
    let unit: Range<Int>
    if let end {
      unit = end..<word.upperBound
      figure = figure.lowerBound..<end
    } else if let next, word.upperBound + 3 >= next.lowerBound {
      unit = next
    } else {
      return nil
    }
    guard !figure.isEmpty, unit.count < 12,
      Self.units.contains(String(decoding: bytes[unit], as: UTF8.self).lowercased())
    else { return nil }
    let hasBarePoint =
      figure.lowerBound == word.lowerBound && word.lowerBound > 0
      && Self.isMark(bytes[word.lowerBound - 1])
      && (word.lowerBound == 1 || Letters.isSpace(bytes[word.lowerBound - 2]))
    self.figure = hasBarePoint ? (figure.lowerBound - 1)..<figure.upperBound : figure
    written = self.figure.lowerBound..<unit.upperBound
  }

  /// What to write instead; nil when nothing is wrong.
  func mistake(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let mark = bytes[figure].firstIndex(where: Self.isMark) else { return nil }
    if mark == figure.lowerBound { return "put a zero before the point" }
    let decimals = (mark + 1)..<figure.upperBound
    // Three figures behind a mark may be thousands: 1,000 mg, in German 1.000 mg.
    guard decimals.count != 3, bytes[decimals].last == UInt8(ascii: "0") else { return nil }
    var end = decimals.upperBound
    while end > mark, bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    if end == mark + 1 { end = mark }
    let whole = String(decoding: bytes[figure.lowerBound..<end], as: UTF8.self)
    return "leave the zeros behind it out: '\(whole)'"
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static let units: Set<String> = [
    "mg", "g", "ml", "mcg", "kg", "l", "µg", "μg", "ug", "ng", "mmol", "iu", "ie", "microgram",
    "micrograms",
    "milligram", "milligrams", "gram", "grams", "mikrogramm", "milligramm", "gramm", "units",
    "unit", "einheiten",
    "tablet", "tablets", "tablette", "tabletten", "drops", "tropfen",
  ]
}
