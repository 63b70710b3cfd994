/// One thing that is wrong with the site, as a value.
///
/// Wording: lower case, no full stop, no blame; quote what was written; the smallest wrong span.
package struct Diagnostic: Sendable, Hashable {
  package let rule: Rule
  /// The rule's own severity, unless the site's settings or `--strict` changed it.
  package var severity: Severity
  package let message: String
  package let place: Place
  package let notes: [Note]
  /// What to write instead.
  package let help: String?

  package init(
    _ rule: Rule, _ message: String, at place: Place, notes: [Note] = [], help: String? = nil
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
  }

  /// The same problem with its places, and those of its notes, put elsewhere.
  package func moved(_ place: (Place) -> Place) -> Diagnostic {
    Diagnostic(
      rule, message, at: place(self.place),
      notes: notes.map { Note($0.message, at: $0.place.map(place)) }, help: help
    ).weighing(severity)
  }

  /// The same problem with another weight than its rule has by itself.
  package func weighing(_ severity: Severity) -> Diagnostic {
    var weighed = self
    weighed.severity = severity
    return weighed
  }

  /// A further fact, perhaps at another place: the first of two pages with one address, say.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let place: Place?

    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }
}

extension Diagnostic: Comparable {
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return (left.rule.code, left.message) < (right.rule.code, right.message)
  }
}
