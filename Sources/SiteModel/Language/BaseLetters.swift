import Search

/// Letters as lists sort them: small and without marks, so that words with an umlaut stand where readers look for them
/// (DIN 5007-1: ä as a, ß as ss).
enum BaseLetters {
  static func of(_ text: String) -> String {
    let text = text.lowercased()
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var letters = ""
    for character in text { letters += base(of: character) ?? String(character) }
    return letters
  }

  /// Of a character in lower case. Nil for what is no Latin letter with a mark.
  static func base(of character: Character) -> String? {
    // A letter and marks behind it are one character.
    guard let scalar = character.unicodeScalars.first else { return nil }
    if scalar.isASCII { return String(scalar) }
    if let letter = FoldedLetters.plain(scalar.value) { return String(UnicodeScalar(letter)) }
    return FoldedLetters.pair(scalar.value).map {
      String(UnicodeScalar($0.0)) + String(UnicodeScalar($0.1))
    }
  }
}
