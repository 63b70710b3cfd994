/// Divides text into words and folds their letters: small, without marks.
struct WordFolding {
  let language: WordLanguage

  /// Longer ones are no words that anybody types.
  static let longest = 40

  /// The words of some text, folded and not cut. What joins words, such as a hyphen, divides them.
  func words(in bytes: some Sequence<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      // A soft hyphen only says where a line may end.
      if scalar.value == 0xAD { continue }
      if isPart(scalar) {
        append(scalar, to: &word)
      } else if !word.isEmpty {
        add(&word, to: &words)
      }
    }
    add(&word, to: &words)
    return words
  }

  private func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return (byte | 0x20).isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let properties = scalar.properties
    if properties.isAlphabetic || FoldedLetters.isMark(scalar.value) { return true }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  private func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    let value = scalar.value
    if scalar.isASCII {
      let byte = UInt8(value)
      word.append((byte | 0x20).isLetter ? byte | 0x20 : byte)
    } else if let letter = FoldedLetters.plain(value) {
      word.append(letter)
    } else if let (first, second) = FoldedLetters.pair(value) {
      word.append(first)
      word.append(second)
    } else if !FoldedLetters.isMark(value) {
      let other = Unicode.Scalar(FoldedLetters.oneOfSeveral(value)) ?? scalar
      word.append(contentsOf: other.properties.lowercaseMapping.utf8)
    }
  }

  private func add(_ word: inout [UInt8], to words: inout [[UInt8]]) {
    if language == .german { joinUmlauts(in: &word) }
    if !word.isEmpty, word.count <= Self.longest { words.append(word) }
    word.removeAll()
  }

  /// Whoever has no `ü` writes `ue`: both are `u`. Not behind `a`, `e` and `q`, where the two are no umlaut.
  private func joinUmlauts(in word: inout [UInt8]) {
    guard word.contains(UInt8(ascii: "e")) else { return }
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      let isUmlaut =
        index + 1 < word.count && word[index + 1] == UInt8(ascii: "e")
        && Self.isBase(word[index], behind: index > 0 ? word[index - 1] : nil)
      result.append(word[index])
      index += isUmlaut ? 2 : 1
    }
    word = result
  }

  private static func isBase(_ byte: UInt8, behind before: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "o"): true
    case UInt8(ascii: "u"):
      before != UInt8(ascii: "a") && before != UInt8(ascii: "e") && before != UInt8(ascii: "q")
    default: false
    }
  }
}
