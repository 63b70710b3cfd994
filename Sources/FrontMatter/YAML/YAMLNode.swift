/// One node of a YAML tree, in the order of the text: a collection comes before what it holds, a key
/// before its value.
struct YAMLNode: Equatable {
  enum Shape: UInt8 {
    case plain
    /// Any text but a plain one: also `|` and `>` say that it is meant as it stands.
    case quoted
    case sequence
    case mapping
  }

  var shape: Shape
  /// Whether the text is in the tree's own list (it has escapes or line folding), not in the source.
  var isCopied = false
  var start: UInt32
  var end: UInt32
  /// A scalar's text in the source, or, if copied, its index in the list of texts.
  var contentStart: UInt32 = 0
  var contentEnd: UInt32 = 0
  /// Index of the first node after this one and all it holds.
  var subtreeEnd: UInt32 = 0
}
