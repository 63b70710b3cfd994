/// The letters that a language's lists are ordered by.
///
/// Letters with marks stand with their plain forms, as in German dictionaries (DIN 5007-1: ä as a, ß as ss), but for
/// those that are letters of their own in the language: å, ä and ö at the end of the Swedish alphabet.
struct Alphabet: Sendable {
  /// In their order, in lower case. Those of other scripts are not listed; they follow by their numbers in Unicode.
  let letters: [Character]
  private let ranks: [Character: Int]
  /// Ranks of ASCII, in any case; -1 for what does not count. Empty where the case of a letter of ASCII is a matter of the
  /// language.
  private let plainRanks: [Int]

  init(language tag: String) {
    let language = tag.prefix { $0 != "-" }.lowercased()
    letters = Array(Self.own[language] ?? Self.latin)
    ranks = Dictionary(
      letters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    plainRanks = language == "tr" ? [] : Self.plainRanks(ranks)
  }

  private static func plainRanks(_ ranks: [Character: Int]) -> [Int] {
    (0..<UInt8(0x80)).map { byte in
      let character = Character(UnicodeScalar(byte))
      guard character.isLetter || character.isNumber else { return -1 }
      return rank(Character(character.lowercased()), ranks)
    }
  }

  private static let latin = "abcdefghijklmnopqrstuvwxyz"

  /// Languages with letters of their own.
  private static let own: [String: String] = [
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "cs": "abcčdefghijklmnopqrřsštuvwxyzž",
    "da": latin + "æøå", "nb": latin + "æøå", "nn": latin + "æøå", "no": latin + "æøå",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "et": "abcdefghijklmnopqrsšzžtuvwõäöüxy",
    "fi": latin + "åäö", "sv": latin + "åäö",
    "hr": "abcčćdđefghijklmnopqrsštuvwxyzž",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "sk": "aábcčdďeéfghijklmnoóôpqrsštťuúvwxyýzž",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
  ]

  /// The letter that a word is listed under; nil for one that begins with no letter.
  func initial(of word: String) -> Character? {
    // Most titles begin with a plain letter, and there are thousands.
    let start = word.utf8.prefix(2)
    if !plainRanks.isEmpty, let first = start.first, (start.last ?? 0) < 0x80,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    {
      return Character(UnicodeScalar(first | 0x20))
    }
    for character in word {
      if let letter = plain(character).first(where: \.isLetter) { return letter }
      if character.isNumber { return nil }
    }
    return nil
  }

  /// What words are ordered by: letters and digits alone, whatever their case.
  func key(of word: String) -> [Int] {
    // Most titles are plain, and there are thousands.
    if !plainRanks.isEmpty, word.utf8.allSatisfy({ $0 < 0x80 }) {
      return word.utf8.map { plainRanks[Int($0)] }.filter { $0 >= 0 }
    }
    return word.flatMap(plain).filter { $0.isLetter || $0.isNumber }.map(rank)
  }

  /// Digits come first, then the alphabet, then all others.
  func rank(_ character: Character) -> Int { Self.rank(character, ranks) }

  private static func rank(_ character: Character, _ ranks: [Character: Int]) -> Int {
    if let rank = ranks[character] { return 0x100 + rank }
    let number = character.unicodeScalars.first.map { Int($0.value) } ?? 0
    return number < 0x80 ? number : 0x1000 + number
  }

  /// A character in lower case, as one of the alphabet where it is one with a mark.
  private func plain(_ character: Character) -> [Character] {
    let lower = Array(character.lowercased())
    return lower.flatMap { ranks[$0] != nil ? [$0] : Self.base(of: $0) }
  }

  /// Arabic letters that stand with another one: those with a hamza with its seat, the others with the letter whose form
  /// they have.
  private static let seats: [Character: Character] = [
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه",
  ]

  /// Of other scripts, the letter that marks stand at.
  private static func base(of character: Character) -> [Character] {
    let bare = character.unicodeScalars.first.map(Character.init)
    if let seat = bare.flatMap({ seats[$0] }) { return [seat] }
    if let letters = BaseLetters.base(of: character) { return Array(letters) }
    return bare.map { [$0] } ?? []
  }
}
