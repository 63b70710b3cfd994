import Diagnostics

/// Two sources that are one work.
struct SameWork {
  private let name: String
  private let first: String
  /// What both have, in words: `the DOI 10.1/x`.
  private let number: String

  init(_ reference: Reference, _ first: String, _ number: String) {
    name = reference.quoted
    self.first = first
    self.number = number
  }

  /// Nil for two works, as far as their numbers tell.
  init?(_ reference: Reference, _ first: Reference) {
    guard let number = reference.sharedNumber(with: first) else { return nil }
    self.init(reference, first.quoted, number)
  }

  func report(at place: Place, first firstPlace: Place?, problems: inout Problems) {
    problems.report(
      SourceRules.sameWork, "\(name) is the same work as \(first): both have \(number)",
      at: place, notes: firstPlace.map { [.init("the first one is here", at: $0)] } ?? [],
      help: "keep one of them, and cite that")
  }
}

/// The works of a list by their numbers.
struct KnownWorks {
  private var byNumber: [String: String] = [:]

  /// Adds a source; answers the one that is the same work, and the number that both have.
  mutating func add(_ reference: Reference) -> (id: String, number: String)? {
    let numbers = [
      reference.doi.map { "the DOI \($0.lowercased())" },
      reference.pmid.map { "the PubMed number \($0)" },
    ].compactMap { $0 }
    for number in numbers {
      if let first = byNumber[number] { return (first, number) }
    }
    for number in numbers { byNumber[number] = reference.id }
    return nil
  }
}

extension Reference {
  /// In words; nil when the two have none in common. DOIs are the same in small letters and capital ones (ISO 26324).
  fileprivate func sharedNumber(with other: Reference) -> String? {
    if let doi, let theirs = other.doi, doi.utf8.count == theirs.utf8.count,
      doi.lowercased() == theirs.lowercased()
    {
      return "the DOI \(doi)"
    }
    if let pmid, pmid == other.pmid { return "the PubMed number \(pmid)" }
    return nil
  }
}
