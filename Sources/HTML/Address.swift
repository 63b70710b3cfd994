/// An address that may be followed: its scheme was checked.
///
/// Allowed are `https`, `http`, `mailto` and `tel`, and addresses without a scheme. Everything else,
/// `javascript:` and `data:` above all, cannot become a value of this type.
package struct Address: Sendable, Hashable {
  package let text: String

  package static let schemes: Set<String> = ["https", "http", "mailto", "tel"]

  /// Nil when the scheme is not an allowed one, or the address holds control characters.
  package init?(_ text: String) {
    var bytes = text
    guard bytes.withUTF8({ $0.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else { return nil }
    // Most addresses that the program makes are of this scheme.
    if !text.hasPrefix("https:"), let scheme = Self.scheme(of: text), !Self.schemes.contains(scheme)
    {
      return nil
    }
    self.text = text
  }

  /// A path on this site, built by the program.
  package init(path: String) {
    precondition(Self.scheme(of: path) == nil, "a path on the site has no scheme: \(path)")
    text = path
  }

  /// An absolute address on this site, built by the program: the base, which was checked, and the path of a file. What the
  /// file's name puts into it is encoded where it is written.
  package init(onSite address: String) {
    precondition(
      Self.scheme(of: address).map(Self.schemes.contains) ?? false,
      "an absolute address has a scheme that was checked: \(address)")
    text = address
  }

  /// The scheme in lower case (RFC 3986, section 3.1), or nil for a relative address. Leading white
  /// space is passed over, as browsers do.
  package static func scheme(of text: String) -> String? {
    var text = text
    return text.withUTF8 { text in
      let trimmed = text.drop { $0 <= 0x20 }
      let name = trimmed.prefix(while: isSchemeByte)
      guard let first = name.first, isLetter(first), name.endIndex < trimmed.endIndex,
        trimmed[name.endIndex] == UInt8(ascii: ":")
      else { return nil }
      return String(decoding: name, as: UTF8.self).lowercased()
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
