/// A congress, of which at least the name is known.
package struct ReferenceEvent: Sendable, Hashable {
  package let title: String
  package var place: String?
  package var date: ReferenceDate?
}
