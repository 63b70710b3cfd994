/// The terms of a language from A to Z.
package struct GlossaryIndex: Sendable {
  /// All letters of the alphabet, those that begin no term too, where terms are written in it; of other scripts,
  /// those that begin one.
  package let sections: [Section]

  package struct Section: Sendable {
    /// In capitals; `0–9` for terms that begin with no letter.
    package let title: String
    /// The id of the section on the page.
    package let anchor: String
    /// Positions in the glossary.
    package let terms: [Int]
  }

  package init(_ glossary: Glossary, language tag: String) {
    let alphabet = Alphabet(language: tag)
    var members: [Character?: [Int]] = [:]
    for position in Self.inOrder(glossary.terms, alphabet) {
      members[alphabet.initial(of: glossary.terms[position].term), default: []].append(position)
    }
    let used = members.keys.compactMap { $0 }
    let listed = used.contains(where: alphabet.letters.contains) ? alphabet.letters : []
    let others = used.filter { !listed.contains($0) }
    let letters = (listed + others).sorted { alphabet.rank($0) < alphabet.rank($1) }
    let numbers = members[nil].map {
      [Section(title: "0–9", anchor: Self.anchor("0"), terms: $0)]
    }
    sections =
      (numbers ?? [])
      + letters.map {
        Section(
          title: Self.capital(of: $0, tag), anchor: Self.anchor($0), terms: members[$0] ?? [])
      }
  }

  private static func anchor(_ letter: Character) -> String { "page-letter-\(letter)" }

  /// Turkish has an i with a dot in capitals too.
  private static func capital(of letter: Character, _ tag: String) -> String {
    letter == "i" && tag.hasPrefix("tr") ? "İ" : letter.uppercased()
  }

  /// Terms that the alphabet does not tell apart come by their bytes.
  private static func inOrder(_ terms: [Term], _ alphabet: Alphabet) -> [Int] {
    let keys = terms.map { alphabet.key(of: $0.term) }
    return terms.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
      return terms[left].term.utf8.lexicographicallyPrecedes(terms[right].term.utf8)
    }
  }
}
