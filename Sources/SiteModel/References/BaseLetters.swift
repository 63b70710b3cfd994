/// Letters as lists sort them: small and without accents, so that names with an umlaut stand where readers look for
/// them (DIN 5007-1).
enum BaseLetters {
  static func of(_ text: String) -> String {
    let text = text.lowercased()
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var letters = ""
    for character in text { letters += table[character] ?? String(character) }
    return letters
  }

  private static let table: [Character: String] = {
    var table: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"]
    let bases: KeyValuePairs = [
      "a": "äàáâãåāăą", "c": "çćčĉċ", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņňŋ", "o": "öòóôõøōŏő",
      "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "üùúûũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    for (base, letters) in bases {
      for letter in letters { table[letter] = base }
    }
    return table
  }()
}
