import Markdown

/// A frequency of one in so many in the text: "1 in 7", "one in ten", "1 von 20".
struct Frequency {
  let total: Int
  /// From the one to the total, in the bytes of the page's text.
  let range: Range<Int>
  let passage: Int

  /// What stands between the one and the total.
  static let ratioWords: [StaticString] = ["in", "von"]
}

extension CheckedPage {
  /// All frequencies of the form "1 in X", down the page.
  var oneInX: [Frequency] {
    var found: [Frequency] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      for noted in text.noted where Self.isRatioWord(bytes, text.words[noted.word]) {
        if let frequency = frequency(around: noted, bytes) { found.append(frequency) }
      }
    }
    return found
  }

  private func frequency(
    around ratio: NotedWord, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Frequency? {
    let sentence = text.sentences[ratio.sentence]
    let (one, total) = (ratio.word - 1, ratio.word + 1)
    // Rows of a table are compared with one another, not with the text.
    guard text.passages[sentence.passage].isRunningText, sentence.words.contains(one),
      sentence.words.contains(total), Self.number(bytes, text.words[one]) == 1,
      let count = Self.number(bytes, text.words[total]), count > 1,
      !isTime(bytes, sentence, total, count)
    else { return nil }
    return Frequency(
      total: count, range: text.words[one].lowerBound..<text.words[total].upperBound,
      passage: sentence.passage)
  }

  /// "1 in 2019" is a year, "1 in 8 hours" a dose.
  private func isTime(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Sentence, _ index: Int, _ total: Int
  ) -> Bool {
    if text.words[index].count == 4, (1900...2100).contains(total) { return true }
    guard index + 1 < sentence.words.upperBound else { return false }
    let unit = String(decoding: bytes[text.words[index + 1]], as: UTF8.self).lowercased()
    return Self.timeUnits.contains(unit)
  }

  private static let timeUnits: Set<String> = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "minutes",
    "stunden", "tagen", "wochen", "monaten", "jahren", "minuten",
  ]

  private static func isRatioWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Bool {
    (word.count == 2 && bytes[word.lowerBound] | 0x20 == UInt8(ascii: "i")
      && bytes[word.lowerBound + 1] == UInt8(ascii: "n"))
      || (word.count == 3 && bytes[word].elementsEqual("von".utf8))
  }

  /// The number that a word writes, in digits or in letters up to ten; nil for any other word.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int? {
    let first = bytes[word.lowerBound]
    if Letters.isDigit(first) {
      var number = 0
      for byte in bytes[word] where byte != UInt8(ascii: ",") && byte != UInt8(ascii: ".") {
        guard Letters.isDigit(byte), number < 1_000_000_000 else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
    guard word.count <= 5 else { return nil }
    switch first | 0x20 {
    case UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"),
      UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: "z"), UInt8(ascii: "a"):
      return numerals[String(decoding: bytes[word], as: UTF8.self).lowercased()]
    default: return nil
    }
  }

  private static let numerals = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "einer": 1, "eine": 1, "eines": 1, "zehn": 10, "fünf": 5, "vier": 4, "acht": 8,
  ]
}
