package import Diagnostics

/// How a site checks its sources: how much each check weighs, how old a source may be, and which were retracted.
package struct SourceChecks: Sendable {
  private let policy: CheckPolicy
  /// Years before a page's `updated`; nil where the site does not say.
  package let oldest: Int?
  package let retractions: RetractionList?

  package init(
    policy: CheckPolicy = CheckPolicy(), oldest: Int? = nil, retractions: RetractionList? = nil
  ) {
    self.policy = policy
    self.oldest = oldest
    self.retractions = retractions
  }

  /// Whether the site makes a check on sources.
  func makes(_ name: String) -> Bool {
    if name == SourceRules.age.check?.name, oldest == nil { return false }
    return policy.makes(name, among: SourceRules.all)
  }

  /// A place is asked for only where the site wants to know.
  func report(
    _ rule: Rule, _ message: @autoclosure () -> String, at place: @autoclosure () -> Place,
    notes: [Diagnostic.Note] = [], help: String, problems: inout Problems
  ) {
    let found = policy.diagnostic(rule, message(), at: place(), notes: notes, help: help)
    if let found { problems.report(found) }
  }

  /// Reports a source that was retracted, or that its journal doubts.
  func reportRetraction(
    of reference: Reference, isShared: Bool, at place: @autoclosure () -> Place,
    problems: inout Problems
  ) {
    guard let found = retractions?.entry(of: reference) else { return }
    let pages =
      isShared ? "; 'sitegen refs --cited-by \(reference.id)' names the pages that rest on it" : ""
    let why = found.reason.isEmpty ? "" : " (\(found.reason))"
    switch found.state {
    case .retracted:
      report(
        SourceRules.retracted, "\(reference.quoted) was retracted\(why)", at: place(),
        help: "take it out, with what rests on it alone\(pages)", problems: &problems)
    case .concern:
      report(
        SourceRules.concern, "\(reference.quoted) is under an expression of concern\(why)",
        at: place(), help: "look for another source, or say in the text what is in doubt\(pages)",
        problems: &problems)
    }
  }
}
