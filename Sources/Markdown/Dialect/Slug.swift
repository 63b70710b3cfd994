/// The id of a heading, made of its words as GitHub makes it: lower case; letters, marks and digits of
/// any script, `-` and `_` stay; a space becomes `-`; the rest goes.
package enum Slug {
  /// `section` for a text without any letter or digit.
  package static func make(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if let byte = kept(UInt8(scalar.value)) { slug.append(byte) }
      } else if isKept(scalar) {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
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
