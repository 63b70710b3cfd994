/// Counts the syllables of German words by their letters.
///
/// Each vowel is a syllable; a double vowel, a diphthong and `ie` are one. What stands together and is said apart
/// (`Patient`, `beurteilen`, `Bakterien`) is listed. `-tion` has two, as dictionaries divide it.
enum GermanSyllables {
  /// `word` is in small letters and has no hyphen.
  static func count(in word: String) -> Int {
    let letters = SyllableLetters(
      letters: word.filter(\.isLetter),
      vowels: ["a", "e", "i", "o", "u", "y", "ä", "ö", "ü", "é", "è", "á", "à"])
    guard letters.count > 0 else { return 0 }
    return max(1, vowels(letters) + additions(letters))
  }

  private static func vowels(_ word: SyllableLetters) -> Int {
    var count = 0
    var index = 0
    while index < word.count {
      if isHeardAsVowel(word, index) {
        count += 1
        if word.hasAny(of: pairs, at: index) { index += 1 }
      }
      index += 1
    }
    return count
  }

  private static func isHeardAsVowel(_ word: SyllableLetters, _ index: Int) -> Bool {
    guard word.isVowel(index) else { return false }
    switch word.letters[index] {
    case "u": return index == 0 || word.letters[index - 1] != "q"
    case "y": return index > 0 || !word.isVowel(1)
    default: return true
    }
  }

  private static let pairs = [
    "ai", "au", "ei", "eu", "äu", "ie", "aa", "ee", "oo", "ou", "ey", "ay", "oy",
  ]

  private static func additions(_ word: SyllableLetters) -> Int {
    within.count(where: word.has)
      + (firsts.contains(where: word.begins) ? 1 : 0)
      + (lasts.contains { word.ends(with: $0) && word.hasVowel(in: word.count - $0.count) } ? 1 : 0)
      + (lastsWithE.contains(where: word.ends) ? 1 : 0)
  }

  /// Where two vowels that are mostly said as one are said apart.
  private static let within = [
    "patient", "klient", "orient", "gradient", "ambient", "ienz", "eum", "kooper", "koord",
    "zoolog",
  ]
  private static let firsts = ["beur", "beun", "beinh"]
  private static let lasts = ["ien", "een"]
  private static let lastsWithE = ["familie", "linie", "studie"]
}
