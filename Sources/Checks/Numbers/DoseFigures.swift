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
      bad: ["Take 1.0 mg a day.", "Take .5 mg a day.", "Nehmen Sie 2,0 ml."],
      good: [
        "Take 1 mg a day.", "Take 0.5 mg a day.", "Take 10.5 mg a day.", "In 2.0 the app changed.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for sentence in page.text.sentences {
      for index in sentence.words.dropLast() {
        let (figure, unit) = (page.text.words[index], page.text.words[index + 1])
        guard Letters.isDigit(page.text.bytes[figure.lowerBound]),
          figure.upperBound + 2 >= unit.lowerBound,
          let mistake = mistake(page.text.bytes, figure, sentence.range.lowerBound),
          units.contains(page.text.text(unit).lowercased())
        else { continue }
        let written = mistake.range.lowerBound..<unit.upperBound
        findings.report(
          "'\(page.text.text(written))' is easily read as ten times as much",
          at: page.span(of: written, in: sentence.passage).place, help: mistake.help)
      }
    }
  }

  private static func mistake(
    _ bytes: [UInt8], _ figure: Range<Int>, _ start: Int
  ) -> (range: Range<Int>, help: String)? {
    let count = figure.count
    if count >= 3, bytes[figure.upperBound - 1] == UInt8(ascii: "0"),
      isMark(bytes[figure.upperBound - 2])
    {
      return (
        figure,
        "write the whole number: '\(String(decoding: bytes[figure].dropLast(2), as: UTF8.self))'"
      )
    }
    let before = figure.lowerBound - 1
    if before >= 0, isMark(bytes[before]), before == 0 || Letters.isSpace(bytes[before - 1]) {
      return (before..<figure.upperBound, "put a zero before the point")
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static let units: Set<String> = [
    "mg", "g", "ml", "mcg", "kg", "l", "microgram", "micrograms", "milligram", "milligrams", "gram",
    "grams",
    "mikrogramm", "milligramm", "gramm", "units", "unit", "einheiten",
  ]
}
