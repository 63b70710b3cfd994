/// Words that checks look for, told from nearly all others by their first letter and their length.
struct Vocabulary: Sendable {
  /// For each first byte the lengths, one bit each, of the words that begin with it.
  private let lengths: [UInt64]

  init(_ words: [StaticString]) {
    var lengths = [UInt64](repeating: 0, count: 256)
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { lengths[Int(digit)] = ~0 }
    // Numbers of three digits, as they are written in full width and in Arabic scripts.
    lengths[0xEF] |= 1 << 9 | 1 << 11
    for lead in [0xD9, 0xDB] { lengths[lead] |= 1 << 6 | 1 << 8 }
    for word in words {
      let bit = UInt64(1) << UInt64(word.utf8CodeUnitCount)
      let first = word.utf8Start.pointee
      for letter in [first, first ^ 0x20] { lengths[Int(letter)] |= bit }
    }
    self.lengths = lengths
  }

  /// Whether a word begins with a digit, or begins like one of the vocabulary, in any case, and is as long.
  func mayHold(first: UInt8, length: Int) -> Bool {
    lengths[Int(first)] >> UInt64(min(length, 63)) & 1 != 0
  }

  /// What the checks on words and numbers look for.
  static let ofChecks = Vocabulary(
    Placeholders.words + RiskWords.english + RiskWords.german + Frequency.ratioWords)
}

/// A word that a check may be looking for.
struct NotedWord {
  /// Its position among all words.
  let word: Int
  /// The position of its sentence.
  let sentence: Int
}
