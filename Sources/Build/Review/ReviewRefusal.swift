package import Diagnostics

/// Why a review is not written.
package struct ReviewRefusal: Error, Sendable {
  package let reason: String
  /// What is wrong with the files.
  package let diagnostics: [Diagnostic]
  package let help: String?
  /// The lines to write into the header by hand, where that is all that is left.
  package let byHand: String?

  init(
    _ reason: String, diagnostics: [Diagnostic] = [], help: String? = nil, byHand: String? = nil
  ) {
    self.reason = reason
    self.diagnostics = diagnostics
    self.help = help
    self.byHand = byHand
  }
}
