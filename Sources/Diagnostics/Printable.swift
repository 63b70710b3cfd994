/// Text of a source as it may be sent to a terminal: nothing in a file or a file's name can steer it.
package enum Printable {
  /// Control characters, and those that turn the direction of writing, become one space each.
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if 0x20..<0x7F ~= scalar.value { return scalar }
    return scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      ? " " : scalar
  }

  /// A text in JSON, in which such characters can only stand inside strings, with escapes in their place. Nothing
  /// is lost: RFC 8259, section 7.
  package static func json(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnseen(scalar) else {
        view.append(scalar)
        continue
      }
      view.append(contentsOf: escape(scalar).unicodeScalars)
    }
    return String(view)
  }

  /// `\u202e`. The characters concerned all lie in the first plane.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// `U+00AD`, as messages name a character that nobody sees.
  package static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether JSON may hold it as it is, but no reader can see it. Line ends between values are left alone.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x7F: false
    case 0x7F..<0xA0, 0x2028, 0x2029: true
    default: scalar.properties.isBidiControl
    }
  }

  package static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.lazy.map(scalar))
    return String(view)
  }
}
