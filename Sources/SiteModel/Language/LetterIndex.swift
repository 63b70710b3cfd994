/// Names in the order of a language's alphabet, by their first letters: terms, titles of pages.
package struct LetterIndex: Sendable {
  /// All letters of the alphabet, those that begin no name too, where names are written in it; of other scripts,
  /// those that begin one.
  package let sections: [Section]

  package struct Section: Sendable {
    /// In capitals; `0–9` for names that begin with no letter.
    package let title: String
    /// In small letters; `0` for names that begin with no letter.
    package let letter: Character
    /// Positions of the names.
    package let members: [Int]

    /// The id of the section on a page.
    package var anchor: String { "page-letter-\(letter)" }
  }

  /// Complexity: that of sorting, with some bytes of memory a letter while it lasts.
  package init(_ names: [String], language tag: String) {
    let alphabet = Alphabet(language: tag)
    var members: [Character?: [Int]] = [:]
    for position in Self.inOrder(names, alphabet) {
      members[alphabet.initial(of: names[position]), default: []].append(position)
    }
    let used = members.keys.compactMap { $0 }
    let listed = used.contains(where: alphabet.letters.contains) ? alphabet.letters : []
    let others = used.filter { !listed.contains($0) }
    let letters = (listed + others).sorted { alphabet.rank($0) < alphabet.rank($1) }
    let numbers = members[nil].map { [Section(title: "0–9", letter: "0", members: $0)] }
    sections =
      (numbers ?? [])
      + letters.map {
        Section(title: Self.capital(of: $0, tag), letter: $0, members: members[$0] ?? [])
      }
  }

  /// The letter of each name's section, without putting the names in order.
  package static func letters(of names: [String], language tag: String) -> [Character] {
    let alphabet = Alphabet(language: tag)
    return names.map { alphabet.initial(of: $0) ?? "0" }
  }

  /// A name as it stands in a list: with a capital letter in front.
  package static func capitalised(_ name: String, language tag: String) -> String {
    guard let first = name.first, first.isLowercase else { return name }
    return capital(of: first, tag) + name.dropFirst()
  }

  /// Turkish has an i with a dot in capitals too.
  private static func capital(of letter: Character, _ tag: String) -> String {
    letter == "i" && tag.hasPrefix("tr") ? "İ" : letter.uppercased()
  }

  /// Names that the alphabet does not tell apart come by their bytes.
  private static func inOrder(_ names: [String], _ alphabet: Alphabet) -> [Int] {
    let keys = names.map(alphabet.key)
    return names.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
      return names[left].utf8.lexicographicallyPrecedes(names[right].utf8)
    }
  }
}
