/// What a stage has found wrong so far. Work goes on after a problem, so that one run shows all.
package struct Problems: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  package func count(_ severity: Severity) -> Int {
    all.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
  }

  package mutating func report(
    _ rule: Rule, _ message: String, at place: Place,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    all.append(Diagnostic(rule, message, at: place, notes: notes, help: help))
  }

  /// Removes the hints.
  ///
  /// - Returns: how many there were.
  package mutating func removeHints() -> Int {
    let count = count(.hint)
    if count > 0 { all.removeAll { $0.severity == .hint } }
    return count
  }

  package mutating func append(_ other: Problems) {
    all.append(contentsOf: other.all)
  }

  /// Problems that an earlier build found, and that are still there.
  package mutating func append(_ diagnostics: [Diagnostic]) {
    all.append(contentsOf: diagnostics)
  }

  /// In the order of files and lines, each problem once (a layout compiled for three languages
  /// reports its faults three times). With `strict`, warnings weigh as errors.
  package func inFileOrder(strict: Bool = false) -> [Diagnostic] {
    // What is the same stands together once it is in order.
    var same: [Diagnostic] = []
    return all.sorted().compactMap { diagnostic in
      if let first = same.first, first < diagnostic { same.removeAll(keepingCapacity: true) }
      guard !same.contains(diagnostic) else { return nil }
      same.append(diagnostic)
      var diagnostic = diagnostic
      if strict, diagnostic.severity == .warning { diagnostic.severity = .error }
      return diagnostic
    }
  }
}
