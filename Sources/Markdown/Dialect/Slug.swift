/// The id of a heading, made of its words as GitHub makes it: lower case; letters, marks and digits of
/// any script, `-` and `_` stay; a space becomes `-`; the rest goes.
package enum Slug {
  /// `section` for a text without any letter or digit.
  package static func make(_ text: String) -> String {
    var text = text
    let slug = text.withUTF8(ofASCII) ?? ofAnyScript(text)
    return slug.isEmpty ? "section" : slug
  }

  /// Nil for a text that is not ASCII alone.
  private static func ofASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: text.count) { slug in
      var count = 0
      for byte in text {
        guard let byte = kept(byte) else { continue }
        slug.initializeElement(at: count, to: byte)
        count += 1
      }
      return count
    }
  }

  private static func ofAnyScript(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if let byte = kept(UInt8(scalar.value)) { slug.unicodeScalars.append(Unicode.Scalar(byte)) }
      } else if isKept(scalar) {
        slug += scalar.properties.lowercaseMapping
      }
    }
    return slug
  }

  private static func kept(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "): UInt8(ascii: "-")
    case UInt8(ascii: "-"), UInt8(ascii: "_"): byte
    case _ where byte.isASCIIDigit: byte
    case _ where byte.isASCIILetter: byte | 0x20
    default: nil
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}
