/// Text of a source as it may be sent to a terminal: nothing in a file or a file's name can steer it.
enum Printable {
  /// Control characters, and those that turn the direction of writing, become one space each.
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if 0x20..<0x7F ~= scalar.value { return scalar }
    return scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      ? " " : scalar
  }

  static func text(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.lazy.map(scalar))
    return String(view)
  }
}
