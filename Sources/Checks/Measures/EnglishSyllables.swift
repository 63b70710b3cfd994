/// Counts the syllables of English words by their letters.
///
/// Each group of vowels is a syllable. Taken away is an `e` that nobody hears: at the end, in `-es` and `-ed`, before
/// endings such as `-ly` and `-ment`, and within words such as `something`. Added are vowels that stand together and
/// are heard apart (`diet`, `area`), and the `m` of `-ism`.
enum EnglishSyllables {
  /// `word` is in small letters and has no hyphen.
  static func count(in word: String) -> Int {
    if let known = exceptions[word] { return known }
    let letters = SyllableLetters(
      letters: stem(word).map(plain), vowels: ["a", "e", "i", "o", "u", "y"])
    guard letters.count > 0 else { return 0 }
    // The last letter of "café" is heard.
    let silent = word.hasSuffix("é") ? 0 : silent(letters)
    return max(1, groups(letters) + additions(letters) - silent)
  }

  /// Without short forms such as `'ll`. The `s` of `nurse's` is heard, and `n't` is behind some consonants.
  private static func stem(_ word: String) -> String {
    let parts = word.split { $0 == "'" || $0 == "’" }.map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return word.filter(\.isLetter)
    }
    if first.count == 1 { return parts.joined() }
    if last == "t", heardNegations.contains(first) { return first.dropLast() + "en" }
    return last == "s" ? first + "s" : first
  }

  private static let heardNegations: Set<String> = [
    "couldn", "didn", "doesn", "hadn", "hasn", "haven", "isn", "mustn", "needn", "shouldn", "wasn",
    "wouldn",
  ]

  private static func plain(_ letter: Character) -> Character {
    switch letter {
    case "à", "á", "â", "ä", "å", "æ": "a"
    case "è", "é", "ê", "ë": "e"
    case "ì", "í", "î", "ï": "i"
    case "ò", "ó", "ô", "ö", "ø", "œ": "o"
    case "ù", "ú", "û", "ü": "u"
    default: letter
    }
  }

  /// Groups of vowels, and vowels in them that are heard apart.
  private static func groups(_ word: SyllableLetters) -> Int {
    var count = 0
    var isBehindVowel = false
    for index in word.letters.indices {
      let isVowel = isHeardAsVowel(word, index)
      if isVowel, !isBehindVowel || isApart(word, index) { count += 1 }
      isBehindVowel = isVowel
    }
    return count
  }

  private static func isHeardAsVowel(_ word: SyllableLetters, _ index: Int) -> Bool {
    guard word.isVowel(index) else { return false }
    switch word.letters[index] {
    // "yes", "beyond".
    case "y": return !(word.isVowel(index + 1) && (index == 0 || word.isVowel(index - 1)))
    case "u": return index == 0 || word.letters[index - 1] != "q"
    default: return true
    }
  }

  /// Whether the vowel at `index` begins a syllable although a vowel stands before it.
  private static func isApart(_ word: SyllableLetters, _ index: Int) -> Bool {
    let (before, behind) = (index - 1, index + 1)
    switch String([word.letters[before], word.letters[index]]) {
    case "iu", "uo", "ao", "ii", "yi": return true
    case "ia":
      // "special", "physician", "marriage".
      let isSoft =
        word.hasAny(of: ["c", "t", "g", "s"], before: before)
        && word.hasAny(of: ["l", "n", "r"], at: behind)
      return !isSoft && !(word.has("ge", at: behind) && word.has("rr", at: before - 2))
    case "io":
      // "station", "cautious", "million".
      return
        !(word.hasAny(of: ["t", "s", "sh", "c", "g", "x", "ll"], before: before)
        && word.hasAny(of: ["n", "us"], at: behind))
    case "eo": return !word.has("u", at: behind) && !word.has("people") && !isSoftG(word, before)
    case "ua":
      return !word.hasAny(of: ["g", "q"], before: before)
        && !(word.has("d", at: behind) && word.has("s", at: before - 1))
    case "ie":
      let isSoft = word.hasAny(of: ["t", "c"], before: before) && !word.has("sc", at: before - 2)
      return word.has("t", at: behind) || (!isSoft && word.hasAny(of: ["nt", "nc"], at: behind))
        || word.begins(with: "scien") || isComparative(word, behind)
    case "ei", "oi": return word.has("ng", at: behind)
    case "ui":
      return word.has("ng", at: behind)
        || ["fluid", "ruin", "suicid", "genuin", "intuit"].contains(where: word.has)
    case "ea":
      return word.hasAny(of: ["ct", "tion", "tiv"], at: behind) || word.has("creat")
        || ["idea", "area", "rrhea", "ausea", "ornea", "achea"].contains {
          word.has($0, at: index + 1 - $0.count)
        }
    case "ue": return word.hasAny(of: ["n", "l"], at: behind) && !word.has("g", at: before - 1)
    case "oe": return word.has("poe") || word.begins(with: "coe")
    default: return false
    }
  }

  /// "surgeon", but "geography".
  private static func isSoftG(_ word: SyllableLetters, _ index: Int) -> Bool {
    index > 1 && word.has("g", at: index - 1)
  }

  /// "easier", "earliest", but "pier".
  private static func isComparative(_ word: SyllableLetters, _ behind: Int) -> Bool {
    word.hasVowel(in: behind - 2)
      && ["r", "rs", "st"].contains { word.count == behind + $0.count && word.ends(with: $0) }
  }

  private static func additions(_ word: SyllableLetters) -> Int {
    ["sm", "sms", "thm", "thms"].contains(where: word.ends) ? 1 : 0
  }

  private static func silent(_ word: SyllableLetters) -> Int {
    atEnd(word) + inside(word)
  }

  private static func atEnd(_ word: SyllableLetters) -> Int {
    let count = word.count
    // "basically" is said with four.
    let ically = word.ends(with: "ically") ? 1 : 0
    if word.ends(with: "e") { return isSilent(word, count - 1) ? 1 : 0 }
    if word.ends(with: "es"), count > 3 {
      let isHeard = word.hasAny(of: ["s", "x", "z", "c", "g", "sh", "ch"], before: count - 2)
      return !isHeard && isSilent(word, count - 2) ? 1 : 0
    }
    if word.ends(with: "ed"), count > 3 {
      let isHeard = word.hasAny(of: ["t", "d"], before: count - 2) || word.isVowel(count - 3)
      return !isHeard && isSilent(word, count - 2) ? 1 : 0
    }
    for ending in endings where word.ends(with: ending) {
      let stem = word.prefix(count - ending.count)
      return ically + (stem.ends(with: "e") && isSilent(stem, stem.count - 1) ? 1 : 0)
    }
    return ically
  }

  private static let endings = [
    "fully", "lessly", "fulness", "ments", "ment", "less", "ness", "ful", "ly",
  ]

  /// Whether the `e` at `index`, with which a word or a part of it ends, is silent: it is in "make", not in "table",
  /// "three" and "he".
  private static func isSilent(_ word: SyllableLetters, _ index: Int) -> Bool {
    guard index > 1, !word.isVowel(index - 1), word.hasVowel(in: index) else { return false }
    guard word.has("l", at: index - 1), !word.isVowel(index - 2) else { return true }
    return word.hasAny(of: ["l", "r", "w"], before: index - 1)
  }

  private static func inside(_ word: SyllableLetters) -> Int {
    let first = firsts.first { word.begins(with: $0) && word.count > $0.count + 1 }
    guard let first else { return 0 }
    return endings.contains { word.count == first.count + $0.count && word.ends(with: $0) } ? 0 : 1
  }

  /// How words begin that have a silent `e` within them.
  private static let firsts = [
    "some", "every", "elsew", "there", "where", "forehe", "forearm", "homew", "homesi", "side",
    "base",
    "house", "guide", "life", "time", "safe", "grapefr", "police", "nine", "frame", "widesp",
    "caregi",
  ]

  /// Words of patients' texts that the rules get wrong.
  private static let exceptions = [
    "anyone": 3, "being": 2, "business": 2, "diabetes": 4, "diarrhoea": 4, "different": 3,
    "european": 4, "evening": 2, "everyone": 3, "eye": 1, "eyes": 1, "hundred": 2, "maybe": 2,
    "naked": 2,
    "onion": 2, "pancreas": 3, "real": 1, "really": 2, "recipe": 3, "recipes": 3, "tired": 1,
    "union": 2,
    "usual": 3, "usually": 4, "whereas": 2, "therefore": 2, "wednesday": 2,
  ]
}
