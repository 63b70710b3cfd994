/// A value and the stretch of the source file it was read from.
///
/// Eight bytes for the place, because a large site holds many of these.
package struct Located<Value> {
  package let value: Value
  private let start: UInt32
  private let end: UInt32

  /// An empty `span` makes it a stand-in.
  package init(_ value: Value, at span: Range<Int>) {
    self.value = value
    start = UInt32(clamping: span.lowerBound)
    end = UInt32(clamping: span.upperBound)
  }

  /// Byte range in the file; `SourceText.place(_:)` makes line and column of it.
  package var span: Range<Int> { Int(start)..<Int(end) }

  /// Whether it stands in for a value that is missing or could not be read. Nothing was written then,
  /// and the span is empty.
  package var isStandIn: Bool { start == end }

  /// Another value read from the same place.
  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
