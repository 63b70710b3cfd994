import Diagnostics

/// One rule on what makes a page good health information, beyond what makes it readable for the program. One check a
/// file, with its purpose, its source and its examples.
protocol BodyCheck: SendableMetatype {
  static var rule: Rule { get }

  /// Called once for each page; linear in its length.
  static func check(_ page: CheckedPage, _ findings: inout Findings)
}

/// What one check has found on one page.
struct Findings {
  let rule: Rule
  let severity: Severity
  private(set) var problems: [Diagnostic] = []

  mutating func report(
    _ message: String, at place: Place, notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    var diagnostic = Diagnostic(rule, message, at: place, notes: notes, help: help)
    diagnostic.severity = severity
    problems.append(diagnostic)
  }
}
