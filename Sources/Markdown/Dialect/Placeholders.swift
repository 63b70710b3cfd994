/// What stands in a text for a name in braces: `{emergency_number}`. The set of names is closed.
package struct Placeholders: Sendable, Hashable {
  /// Nil where the site does not say one.
  package let emergencyNumber: String?

  package init(emergencyNumber: String? = nil) {
    self.emergencyNumber = emergencyNumber
  }

  enum Name: String, CaseIterable {
    case emergencyNumber = "emergency_number"
  }

  /// The text for a name, and what a click on it does; nil where the site does not say it.
  func value(of name: Name) -> (text: String, address: String)? {
    switch name {
    case .emergencyNumber:
      emergencyNumber.map { ($0, "tel:\($0.filter { $0 != " " })") }
    }
  }
}

/// A name in braces in the bytes of a text.
package struct PlaceholderMark {
  /// Braces included.
  package let range: Range<Int>
  package let name: String

  /// The first one behind `start`: small letters and low lines between braces, as in no other notation.
  package init?(in text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var position = start
    while let open = text.first(UInt8(ascii: "{"), in: position..<text.count) {
      var end = open + 1
      while end < text.count, Self.isNameByte(text[end]) { end += 1 }
      if end < text.count, text[end] == UInt8(ascii: "}"), end > open + 2 {
        range = open..<(end + 1)
        name = String(decoding: text[(open + 1)..<end], as: UTF8.self)
        return
      }
      position = open + 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
  }
}
