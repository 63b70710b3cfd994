/// Which terms a page uses, and how often.
///
/// The n-th mention of a term has the id `termref-<id>-<n>`, to which its definition leads back. No other part of a
/// page has an id that begins so.
package struct TermUses: Sendable {
  /// Positions in the glossary, in the order of their first use.
  package private(set) var positions: [Int] = []
  private var counts: [Int: Int] = [:]

  /// Notes one mention and tells which of the term's it is, from 1.
  mutating func add(_ position: Int) -> Int {
    let count = (counts[position] ?? 0) + 1
    if count == 1 { positions.append(position) }
    counts[position] = count
    return count
  }

  func contains(_ position: Int) -> Bool { counts[position] != nil }

  /// How often a term is mentioned.
  package func count(of position: Int) -> Int { counts[position] ?? 0 }

  /// The id of a mention.
  package static func anchor(of id: String, mention: Int) -> String {
    ["termref-", id, "-", String(mention)].concatenated()
  }
}
