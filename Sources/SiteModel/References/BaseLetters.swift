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

  /// Of a character in lower case, by the names of Unicode: `LATIN SMALL LETTER A WITH DIAERESIS` is an `a`. Nil for what
  /// is no Latin letter with a mark.
  static func base(of character: Character) -> String? {
    if let letters = unnamed[character] { return letters }
    // A letter and marks behind it are one character.
    guard let scalar = character.unicodeScalars.first else { return nil }
    if scalar.isASCII { return String(scalar) }
    guard let name = scalar.properties.name, name.hasPrefix(latinLetter) else { return nil }
    let rest = name.dropFirst(latinLetter.count)
    guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
    return letter.lowercased()
  }

  private static let latinLetter = "LATIN SMALL LETTER "

  /// Letters whose names say nothing of the plain ones.
  private static let unnamed: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "n", "ı": "i",
  ]
}
