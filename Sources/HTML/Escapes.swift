/// Which bytes need escaping, by place.
enum TextEscape {
  /// The first byte at or behind `start` that is escaped. Looks at eight bytes at a time.
  @inline(__always)
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= text.count {
      if mayNeedEscape(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        for byte in index..<index + 8 where entity(text[byte]) != nil { return byte }
      }
      index += 8
    }
    while index < text.count {
      if entity(text[index]) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The same, or a space behind a digit or a full stop, whichever is first.
  @inline(__always)
  static func nextOrCloseSpace(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= text.count {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let before: UInt8 = index > 0 ? text[index - 1] : 0
      if mayNeedEscape(eight) || mayHoldCloseSpace(eight, behind: before) {
        for byte in index..<index + 8 where isStop(text, at: byte) { return byte }
      }
      index += 8
    }
    while index < text.count {
      if isStop(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func isStop(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if text[index] != UInt8(ascii: " ") { return entity(text[index]) != nil }
    guard index > 0 else { return false }
    let before = text[index - 1]
    return before == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(before)
  }

  /// Whether one of eight bytes may be a space behind a digit or a full stop; `before` stands in front of them. In the
  /// numbers of ASCII, `.` and the digits are from 0x2E to 0x39: `/` and what follows 9 up to `=` are looked at in vain.
  @inline(__always)
  private static func mayHoldCloseSpace(_ bytes: UInt64, behind before: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let space = bytes ^ (0x20 * ones)
    let spaces = (space &- ones) & ~space & (0x80 * ones)
    guard spaces != 0 else { return false }
    let previous = (bytes << 8) | UInt64(before)
    // With 2 added, these and no other bytes of ASCII have 3 in their upper half.
    let closeness = (((previous & (0x7F * ones)) &+ (0x02 * ones)) & (0x70 * ones)) ^ (0x30 * ones)
    return spaces & ((closeness &- ones) & ~closeness) != 0
  }

  /// Whether one of eight bytes may be escaped. `"` and `&` differ in one bit, as do `<` and `>`: with
  /// it cleared, two bytes are looked for. Subtracting one from each byte sets the high bit of those
  /// that are zero, and sometimes of the one above.
  @inline(__always)
  private static func mayNeedEscape(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quoteOrAmpersand = (bytes & ~(0x04 * ones)) ^ (0x22 * ones)
    let angle = (bytes & ~(0x02 * ones)) ^ (0x3C * ones)
    let zeros =
      ((quoteOrAmpersand &- ones) & ~quoteOrAmpersand) | ((angle &- ones) & ~angle)
    return zeros & (0x80 * ones) != 0
  }

  @inline(__always)
  static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}

/// RFC 8259, section 7, and what would end a script element or a line of one.
enum JSONEscape {
  /// U+2028 and U+2029 are E2 80 and A8 or A9.
  static let separatorStart: UInt8 = 0xE2

  /// The first byte at or behind `start` that begins something to be escaped.
  @inline(__always)
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let byte = text[index]
      if isEscaped(byte) || (byte == separatorStart && isSeparator(text, index)) { return index }
      index += 1
    }
    return nil
  }

  /// Control characters, `"`, `&`, `<`, `>`, `\` and U+007F. One bit a character.
  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    let set: UInt64 = byte < 0x40 ? 0x5000_0044_FFFF_FFFF : 0x8000_0000_1000_0000
    return byte < 0x80 && (set >> UInt64(byte & 0x3F)) & 1 == 1
  }

  private static func isSeparator(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
  }
}

/// RFC 3986: which bytes may stand in an address as they are.
enum AddressEscape {
  /// Letters, digits, `-`, `.`, `_` and `~`. One bit a character.
  @inline(__always)
  static func isUnreserved(_ byte: UInt8) -> Bool {
    let set: UInt64 = byte < 0x40 ? 0x03FF_6000_0000_0000 : 0x47FF_FFFE_87FF_FFFE
    return byte < 0x80 && (set >> UInt64(byte & 0x3F)) & 1 == 1
  }

  /// Unreserved and reserved characters and `%`, without `[` and `]` (only legal in IPv6 hosts, and
  /// encoded by CommonMark's reference renderer) and without `&` and `'`, which HTML escapes: these are
  /// the unreserved ones and `! # $ % ( ) * + , / : ; = ? @`.
  @inline(__always)
  static func isSafe(_ byte: UInt8) -> Bool {
    let set: UInt64 = byte < 0x40 ? 0xAFFF_FF3A_0000_0000 : 0x47FF_FFFE_87FF_FFFF
    return byte < 0x80 && (set >> UInt64(byte & 0x3F)) & 1 == 1
  }
}
