import Search

/// The letters of a word, small, without accents that tell nothing of syllables; a hyphen or an apostrophe ends it.
struct SyllableLetters {
  let letters: [Character]
  let vowels: Set<Character>

  var count: Int { letters.count }

  func isVowel(_ index: Int) -> Bool {
    letters.indices.contains(index) && vowels.contains(letters[index])
  }

  /// Whether there is a vowel among the first `length` letters.
  func hasVowel(in length: Int) -> Bool {
    letters.prefix(max(0, length)).contains(where: vowels.contains)
  }

  func has(_ text: String, at index: Int) -> Bool {
    index >= 0 && letters.dropFirst(index).starts(with: text)
  }

  func begins(with text: String) -> Bool { letters.starts(with: text) }

  func ends(with text: String) -> Bool { has(text, at: count - text.count) }

  func has(_ text: String) -> Bool { letters.indices.contains { has(text, at: $0) } }

  /// Whether one of `texts` stands just before `index`.
  func hasAny(of texts: [String], before index: Int) -> Bool {
    texts.contains { has($0, at: index - $0.count) }
  }

  func hasAny(of texts: [String], at index: Int) -> Bool {
    texts.contains { has($0, at: index) }
  }

  func prefix(_ length: Int) -> SyllableLetters {
    SyllableLetters(letters: Array(letters.prefix(max(0, length))), vowels: vowels)
  }
}

extension WordLanguage {
  /// The syllables of a word, at least one. A figure counts as one, and so does a unit; the parts of a word with hyphens
  /// count each. Right for 98 of 100 words of running text and more; how that was found is in `docs/reading-measures.md`.
  ///
  /// Nil in languages whose words the program does not know.
  func syllables(of word: String) -> Int? {
    let parts = word.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    switch self {
    case .english: return max(1, parts.reduce(0) { $0 + EnglishSyllables.count(in: String($1)) })
    case .german: return max(1, parts.reduce(0) { $0 + GermanSyllables.count(in: String($1)) })
    case .other: return nil
    }
  }
}
