/// How much a problem weighs. Errors stop the publication; warnings and hints do not.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case hint
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }
}
