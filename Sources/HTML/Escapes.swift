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

enum JSONEscape {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count))
        bytes.append(contentsOf: hex.utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
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
