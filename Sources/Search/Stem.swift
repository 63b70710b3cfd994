/// Cuts the endings off a folded word, so that its forms are found as one. Light on purpose: two words that are one by
/// mistake hurt more than two forms that stay two.
struct Stem {
  private var word: [UInt8]

  /// `word` is folded. One with letters outside of ASCII stays as it is.
  static func of(_ word: [UInt8], _ language: WordLanguage) -> [UInt8] {
    guard word.count > 3, word.allSatisfy({ $0.isLetter }) else { return word }
    var stem = Stem(word: word)
    switch language {
    case .english: stem.cutEnglish()
    case .german: stem.cutGerman()
    case .other: break
    }
    return stem.word
  }

  // MARK: English

  private mutating func cutEnglish() {
    cutPlural()
    if !ends("eed"), cutVerb("ing") || cutVerb("ed") { cutDouble() }
    if word.count > 5, ends("ly") { word.removeLast(2) }
    if word.count > 3, ends("e") { word.removeLast() }
  }

  private mutating func cutPlural() {
    if word.count > 4, ends("ies") {
      word.replaceSubrange((word.count - 3)..., with: "y".utf8)
    } else if word.count > 5, ends("sis") {
      word.removeLast(2)
    } else if ends("ses") || ends("xes") || ends("zes") || ends("ches") || ends("shes") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      word.removeLast()
    }
  }

  /// Whether the ending was there, behind a vowel and at least three letters.
  private mutating func cutVerb(_ ending: StaticString) -> Bool {
    let rest = word.count - ending.utf8CodeUnitCount
    guard rest >= 3, ends(ending), word[..<rest].contains(where: \.isVowel) else { return false }
    word.removeLast(ending.utf8CodeUnitCount)
    return true
  }

  /// `runn` is `run`; `swell` and `pass` stay.
  private mutating func cutDouble() {
    guard word.count > 3, let last = word.last, last == word[word.count - 2], !last.isVowel,
      last != UInt8(ascii: "l"), last != UInt8(ascii: "s"), last != UInt8(ascii: "z")
    else { return }
    word.removeLast()
  }

  // MARK: German

  private mutating func cutGerman() {
    if word.count > 4, ends("s"), Self.beforeS.contains(word[word.count - 2]) { word.removeLast() }
    if word.count > 6, ends("innen") {
      word.removeLast(3)
    } else if word.count > 5, ends("ern") {
      word.removeLast(3)
    } else if word.count > 4, ends("em") || ends("en") || ends("er") || ends("es") {
      word.removeLast(2)
    } else if word.count > 4, ends("ln") || ends("rn") {
      word.removeLast()
    } else if word.count > 3, ends("e") {
      word.removeLast()
    }
  }

  /// Letters behind which an `s` is an ending.
  private static let beforeS: Set<UInt8> = Set("bdfghklmnrt".utf8)

  private func ends(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard word.count > count else { return false }
    let start = word.count - count
    for index in 0..<count where word[start + index] != ending.utf8Start[index] { return false }
    return true
  }
}

extension UInt8 {
  /// A small letter of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
