import Diagnostics
import Markdown

/// One rule on what makes a page good health information, beyond what makes it readable for the program. One check a
/// file, with its purpose, the standard or practice that it comes from, and its examples.
protocol BodyCheck: SendableMetatype {
  static var rule: Rule { get }

  /// Called once for each page; linear in its length.
  static func check(_ page: CheckedPage, _ findings: inout Findings)
}

/// What one check has found on one page.
struct Findings {
  private let check: any BodyCheck.Type
  private let severity: Severity
  /// Whether findings are only counted.
  private let isCounting: Bool
  private(set) var count = 0
  private(set) var problems: [Diagnostic] = []
  /// Whether the check asked for the sources that all pages may cite.
  private(set) var asksForSources = false
  private var places = WordPlaces()

  /// The rule is asked for its words only when something is found: nearly all pages have nothing to find.
  init(_ check: any BodyCheck.Type, _ severity: Severity, isCounting: Bool) {
    self.check = check
    self.severity = severity
    self.isCounting = isCounting
  }

  /// Whether all pages may cite a source with this id. The answer depends on more than the page, so it is noted that
  /// somebody asked.
  mutating func isSharedSource(_ id: String, on page: CheckedPage) -> Bool {
    asksForSources = true
    return page.isSharedSource(id)
  }

  /// Words and places are worked out only for findings that are listed.
  mutating func report(
    _ message: @autoclosure () -> String, at place: @autoclosure () -> Place,
    notes: @autoclosure () -> [Diagnostic.Note] = [], help: @autoclosure () -> String? = nil
  ) {
    count += 1
    guard !isCounting else { return }
    add(message(), at: place(), notes(), help())
  }

  /// Reports what is wrong with a stretch of the page's text.
  mutating func report(
    _ message: @autoclosure () -> String, at range: Range<Int>, in passage: Int,
    of page: CheckedPage, notes: @autoclosure () -> [Diagnostic.Note] = [],
    help: @autoclosure () -> String? = nil
  ) {
    count += 1
    guard !isCounting else { return }
    let span = places.span(of: range, in: passage, of: page)
    add(message(), at: span.place, notes(), help())
  }

  private mutating func add(
    _ message: String, at place: Place, _ notes: [Diagnostic.Note], _ help: String?
  ) {
    problems.append(
      Diagnostic(check.rule, message, at: place, notes: notes, help: help).weighing(severity))
  }
}
