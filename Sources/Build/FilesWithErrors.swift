import Diagnostics

extension Sequence<Diagnostic> {
  /// The paths of the files that have an error, as the problems name them.
  var filesWithErrors: Set<String> {
    Set(lazy.filter { $0.severity == .error }.map(\.place.path))
  }
}
