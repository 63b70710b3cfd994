package import Diagnostics

/// Why a header is not edited. Nothing was written.
package struct HeaderRefusal: Error, Sendable {
  /// In words, with a place where it can be seen there; nil where the header has mistakes.
  package let reason: String?
  package let place: Place?
  /// The header's own mistakes, which come first.
  package let diagnostics: [Diagnostic]

  init(_ reason: String, at place: Place? = nil) {
    self.reason = reason
    self.place = place
    diagnostics = []
  }

  init(_ diagnostics: [Diagnostic]) {
    reason = nil
    place = nil
    self.diagnostics = diagnostics
  }
}
