/// An address that may be followed: its scheme was checked.
///
/// Allowed are `https`, `http`, `mailto` and `tel`, and addresses without a scheme. Everything else,
/// `javascript:` and `data:` above all, cannot become a value of this type.
package struct Address: Sendable, Hashable {
  package let text: String

  package static let schemes: Set<String> = ["https", "http", "mailto", "tel"]

  /// Nil when the scheme is not an allowed one, or the address holds control characters.
  package init?(_ text: String) {
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return nil
    }
    if let scheme = Self.scheme(of: text), !Self.schemes.contains(scheme) { return nil }
    self.text = text
  }

  /// A path on this site, built by the program.
  package init(path: String) {
    precondition(Self.scheme(of: path) == nil, "a path on the site has no scheme: \(path)")
    text = path
  }

  /// The scheme in lower case (RFC 3986, section 3.1), or nil for a relative address. Leading white
  /// space is passed over, as browsers do.
  package static func scheme(of text: String) -> String? {
    let trimmed = text.utf8.drop { $0 <= 0x20 }
    guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = trimmed[..<colon]
    guard let first = name.first, isLetter(first), name.allSatisfy(isSchemeByte) else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
