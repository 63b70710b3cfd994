/// A number of three digits as people write it in a text: "911", "9-1-1", "9 1 1", and in the digits of any script.
struct ShortNumber {
  /// In ASCII: `911`.
  let digits: String
  /// Positions of its words.
  let words: ClosedRange<Int>

  /// The one that begins with a word of a sentence; nil for any other word. Copies nothing for nearly all of them.
  init?(
    at index: Int, _ words: [Range<Int>], _ sentence: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let word = words[index]
    if word.count == 1 {
      guard let digits = Self.spaced(index, words, sentence, bytes) else { return nil }
      self.digits = digits
      self.words = index...index + 2
      return
    }
    guard Self.mayBeNumber(bytes[word]) else { return nil }
    let text = String(decoding: bytes[word], as: UTF8.self)
    let digits = TelephoneNumber.digits(of: text)
    guard digits.utf8.count == 3, text.unicodeScalars.allSatisfy(Self.belongs) else { return nil }
    self.digits = digits
    self.words = index...index
  }

  /// Where it is written, in the bytes of the text that has the words.
  func range(in all: [Range<Int>]) -> Range<Int> {
    all[words.lowerBound].lowerBound..<all[words.upperBound].upperBound
  }

  /// Three digits, two marks between them, or something that only a closer look can tell.
  private static func mayBeNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first else { return false }
    if first >= 0x80 { return true }
    if word.count == 3 { return word.allSatisfy(Letters.isDigit) }
    guard (4...9).contains(word.count), Letters.isDigit(first) else { return false }
    return word.count == 5 && word[word.startIndex + 1] == UInt8(ascii: "-")
      || word.contains { $0 >= 0x80 }
  }

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || TelephoneNumber.digit(scalar) != nil
  }

  /// One digit a word, and a space or a hyphen of another kind between them.
  private static func spaced(
    _ index: Int, _ words: [Range<Int>], _ sentence: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard index + 2 < sentence.upperBound else { return nil }
    let parts = words[index...index + 2]
    guard parts.allSatisfy({ $0.count == 1 && Letters.isDigit(bytes[$0.lowerBound]) }),
      isJoined(words[index].upperBound..<words[index + 1].lowerBound, bytes),
      isJoined(words[index + 1].upperBound..<words[index + 2].lowerBound, bytes)
    else { return nil }
    return String(decoding: parts.map { bytes[$0.lowerBound] }, as: UTF8.self)
  }

  /// "9 1 1", also with a space or a hyphen that does not break; not "9, 1, 1".
  private static func isJoined(_ gap: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch gap.count {
    case 1: bytes[gap.lowerBound] == 0x20
    case 2: bytes[gap.lowerBound] == 0xC2 && bytes[gap.lowerBound + 1] == 0xA0
    case 3: bytes[gap.lowerBound] == 0xE2 && bytes[gap.lowerBound + 1] == 0x80
    default: false
    }
  }
}
