/// Where words begin and end in running text, in any script.
///
/// Hyphens belong to the word, so that a part of a compound is no word: `Risiko` is none in
/// `Nutzen-Risiko-Abwägung`, and `Schmerz-` stands for a longer one. So do characters that nobody sees within
/// words: soft hyphens, joiners.
enum WordEdges {
  /// Whether the character at `index` is part of a word.
  static func isWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let lead = text[index]
    if lead < 0x80 { return isWord(ascii: lead) }
    // Letters of western and central Europe, but for the signs of multiplication and division.
    if (0xC3...0xC9).contains(lead), index + 1 < text.count {
      return lead != 0xC3 || (text[index + 1] != 0x97 && text[index + 1] != 0xB7)
    }
    guard let scalar = scalar(text, at: index) else { return false }
    return isWord(scalar)
  }

  /// Whether the character that ends before `index` is part of a word.
  static func isWord(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isWord(text, at: start)
  }

  /// Bytes of the character at `index`.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = text[index]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, text.count - index)
  }

  private static func isWord(ascii byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{200C}", "\u{200D}", "\u{2010}", "\u{2011}", "\u{2060}": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  private static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = text[index..<(index + length(text, at: index))].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }
}
