package import Diagnostics

/// A stretch of a source, carried to where a problem with it may be found. Its line and column are
/// worked out only if one is.
package struct SourceSpan: Sendable {
  package let source: SourceText
  /// Byte range in `source`.
  package let bytes: Range<Int>

  package init(_ source: SourceText, _ bytes: Range<Int>) {
    self.source = source
    self.bytes = bytes
  }

  package var text: String { source.text(bytes) }
  package var place: Place { source.place(bytes) }
}
