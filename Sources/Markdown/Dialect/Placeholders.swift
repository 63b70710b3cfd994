import Diagnostics

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

  /// The first one behind `start`: small letters and low lines between braces, as in no other notation, or what is
  /// almost a name that is filled in.
  package init?(in text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var position = start
    while let open = text.first(UInt8(ascii: "{"), in: position..<text.count) {
      var end = open + 1
      while end < text.count, Self.isAlmostNameByte(text[end]) { end += 1 }
      let written = text[(open + 1)..<end]
      if end < text.count, text[end] == UInt8(ascii: "}"), end > open + 2,
        written.allSatisfy(Self.isNameByte) || Self.isAlmostName(written)
      {
        let isDoubled = open > start && text[open - 1] == UInt8(ascii: "{")
        let hasSecond = end + 1 < text.count && text[end + 1] == UInt8(ascii: "}")
        let name = String(decoding: written, as: UTF8.self)
        range = isDoubled ? (open - 1)..<(end + (hasSecond ? 2 : 1)) : open..<(end + 1)
        self.name = isDoubled ? "{\(name)\(hasSecond ? "}" : "")" : name
        return
      }
      position = open + 1
    }
    return nil
  }

  /// Capitals, blanks or hyphens in a name that is filled in: it would be printed in the place of a number.
  private static func isAlmostName(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard written.count < 40 else { return false }
    let letters = String(decoding: written, as: UTF8.self).lowercased().filter(\.isLetter)
    return Placeholders.Name.allCases.contains { name in
      let known = name.rawValue.filter(\.isLetter)
      return letters == known || Suggestion.nearest(to: letters, among: [known]) != nil
    }
  }

  private static func isAlmostNameByte(_ byte: UInt8) -> Bool {
    isNameByte(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
      || byte == UInt8(ascii: "-")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
  }
}
