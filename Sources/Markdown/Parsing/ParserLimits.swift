/// How large and how deep a body may be. Checked before the parser sees it, because cmark-gfm needs
/// quadratic time, or more memory than there is, for some small inputs.
///
/// A site may choose within the bounds that stand beside each limit. The tests of the limits hold the
/// worst inputs that are known against the upper ones too.
package struct ParserLimits: Sendable, Hashable {
  /// Bytes of one body.
  package var bytes = 64 * 1024
  /// Quotes, lists and emphasis inside one another.
  package var nesting = 100
  package var tableColumns = 20
  /// `|` in one line.
  package let tableStrokes = 1000
  /// Bytes that link references may add: uses of references times the length of the longest.
  package var referenceExpansion = 4 * 1024 * 1024

  package static let bytesBounds = 4 * 1024...128 * 1024
  package static let nestingBounds = 10...200
  package static let tableColumnsBounds = 2...100
  package static let referenceExpansionBounds = 64 * 1024...16 * 1024 * 1024

  package init() {}
}
