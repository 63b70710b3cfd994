/// Bytes of plain text, as far as checks must tell them apart.
enum Letters {
  /// The length of the word that begins at `index`; 0 where none does.
  static func wordLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    var position = plainEnd(bytes, from: index, end)
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 {
        break
      } else if isWord(byte) {
        position = plainEnd(bytes, from: position + 1, end)
      } else if byte >= 0x80 {
        let length = letterLength(bytes, at: position, end: end)
        if length == 0 { break }
        position += length
      } else if position > index, joins(byte), position + 1 < end, isInner(bytes, position, end) {
        position += 1
      } else {
        break
      }
    }
    return position - index
  }

  /// Behind the letters and digits of ASCII that begin at `index`, which nearly all words are.
  private static func plainEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, _ end: Int
  ) -> Int {
    var position = index
    while position < end, isWord(bytes[position]) { position += 1 }
    return position
  }

  /// A letter outside of ASCII; general punctuation and signs such as `«` are none, but for the apostrophe `’`.
  private static func letterLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> Int {
    let lead = bytes[index]
    let length = length(of: lead)
    guard index + length <= end else { return end - index }
    // Of the signs of Latin-1, `µ` alone is a letter: that of micrograms. A soft hyphen divides no word.
    if lead == 0xC2 {
      let isHyphen = bytes[index + 1] == 0xAD && index + length < end
      return bytes[index + 1] == 0xB5
        || (isHyphen && (isWord(bytes[index + length]) || bytes[index + length] >= 0xC3))
        ? length : 0
    }
    if lead == 0xE2, bytes[index + 1] == 0x80 {
      let isApostrophe = bytes[index + 2] == 0x99 && index + length < end
      return isApostrophe && (isWord(bytes[index + length]) || bytes[index + length] >= 0xC3)
        ? length : 0
    }
    return length
  }

  /// Bytes of the character that begins with a byte.
  static func length(of lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func isInner(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    let next = bytes[index + 1]
    if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
      return isDigit(bytes[index - 1]) && isDigit(next)
    }
    return isWord(next) || next >= 0xC3
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ",")
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  /// Whether a text shows nothing. Asks Unicode only where ASCII does not say.
  static func areBlank(_ text: String) -> Bool {
    !text.utf8.contains { (0x21..<0x7F).contains($0) } && text.allSatisfy(\.isWhitespace)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// What may stand between the mark that ends a sentence and the space behind it.
  static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "]") || byte >= 0x80
  }
}
