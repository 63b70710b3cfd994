/// Whether a text may hold an address that is not in brackets: what the extension `autolink` makes links
/// of. It costs a fifth of the parse, and most texts have none.
///
/// The extension looks for `://` and `www.` as they are written, and for an `@` that stands behind a
/// letter, a digit or one of `.+-_` once escapes and entities are read.
struct BareAddresses {
  private let text: UnsafeBufferPointer<UInt8>

  /// Never false for a text that holds one. Linear.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let search = BareAddresses(text: text)
    return search.holdsScheme || search.holdsHost || search.holdsMailbox
  }

  private var holdsScheme: Bool { text.first("://", in: text.indices) != nil }

  /// The dot is rarer than the `w`.
  private var holdsHost: Bool {
    holds(UInt8(ascii: ".")) { dot in dot >= 3 && text.slice(dot - 3..<dot).hasPrefix("www") }
  }

  /// An `@` behind a bracket or white space is a citation or a word of its own. Those written as
  /// entities may be anything.
  private var holdsMailbox: Bool {
    let mark = UInt8(ascii: "@")
    return holds(mark) { $0 > 0 && text[$0 - 1] != UInt8(ascii: "[") && !text[$0 - 1].isSpace }
      || text.first("&#", in: text.indices) != nil
      || text.first("&commat;", in: text.indices) != nil
  }

  private func holds(_ byte: UInt8, where isMatch: (Int) -> Bool) -> Bool {
    var rest = text.indices
    while let found = text.first(byte, in: rest) {
      if isMatch(found) { return true }
      rest = found + 1..<text.count
    }
    return false
  }
}
