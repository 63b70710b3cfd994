import Diagnostics

/// A source of a page's own that has the id of a shared one.
struct SharedID {
  private let id: String
  private let isSameWork: Bool

  init(_ own: Reference, _ shared: Reference) {
    id = own.id
    isSameWork = own.isSameWork(as: shared)
  }

  func report(at place: Place, shared: Place?, problems: inout Problems) {
    let notes = shared.map { [Diagnostic.Note("the shared one is here", at: $0)] } ?? []
    if isSameWork {
      problems.report(
        SourceRules.givenAgain, "'\(id)' is given here and in the shared sources", at: place,
        notes: notes, help: "write '- \(id)' alone, so that what is mended there is mended here")
    } else {
      problems.report(
        SourceRules.idOfOther, "'\(id)' is another work than the shared source of this id",
        at: place, notes: notes, help: "give one of them another id, and cite it by that")
    }
  }
}

extension Reference {
  /// As far as numbers tell, else by title and year.
  fileprivate func isSameWork(as other: Reference) -> Bool {
    if let doi, let theirs = other.doi { return doi.lowercased() == theirs.lowercased() }
    if let pmid, let theirs = other.pmid { return pmid == theirs }
    if let year, let theirs = other.year, year != theirs { return false }
    return Self.letters(title ?? text) == Self.letters(other.title ?? other.text)
  }

  /// A title without what people write in one way or another.
  private static func letters(_ title: String?) -> String {
    RichText(title ?? "").plain.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
