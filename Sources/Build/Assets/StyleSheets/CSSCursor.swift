/// A position in the bytes of a style sheet, and what CSS Syntax Level 3 reads there (section numbers are
/// that module's). Bytes of 0x80 and above belong to names, as all characters beyond ASCII do.
struct CSSCursor {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte so many places further on.
  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  mutating func advance(_ count: Int = 1) {
    position = min(position + count, bytes.count)
  }

  mutating func skipWhitespace() {
    while let byte = peek(), byte.isCSSWhitespace { advance() }
  }

  /// A comment ends at `*/` or with the file (4.3.2).
  ///
  /// - Returns: whether it ends before the file does.
  mutating func skipComment() -> Bool {
    advance(2)
    while !isAtEnd, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { advance() }
    defer { advance(2) }
    return !isAtEnd
  }

  /// 4.3.8: a backslash begins an escape unless a line ends behind it.
  func isEscape(at distance: Int = 0) -> Bool {
    peek(distance) == UInt8(ascii: "\\") && peek(distance + 1)?.isCSSNewline != true
  }

  /// 4.3.9
  func startsIdentifier() -> Bool {
    guard peek() == UInt8(ascii: "-") else { return startsName(at: 0) }
    return peek(1) == UInt8(ascii: "-") || startsName(at: 1)
  }

  private func startsName(at distance: Int) -> Bool {
    peek(distance)?.startsCSSName == true || isEscape(at: distance)
  }

  /// 4.3.11: letters, digits, `-`, `_` and escapes, which come resolved. Empty when there are none.
  mutating func name() -> [UInt8] {
    var name: [UInt8] = []
    while let byte = peek() {
      if byte.isCSSName {
        name.append(byte)
        advance()
      } else if isEscape() {
        name += escaped()
      } else {
        break
      }
    }
    return name
  }

  /// 4.3.7: what an escape stands for, in UTF-8; the cursor is at its backslash.
  mutating func escaped() -> [UInt8] {
    advance()
    guard let byte = peek() else { return Array("\u{FFFD}".utf8) }
    guard byte.hexadecimalValue != nil else {
      advance()
      return [byte]
    }
    var number: UInt32 = 0
    var digits = 0
    while digits < 6, let value = peek()?.hexadecimalValue {
      number = number << 4 | UInt32(value)
      digits += 1
      advance()
    }
    skipOneWhitespace()
    let scalar = number == 0 ? nil : Unicode.Scalar(number)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  /// A line break of two bytes is one character (3.3).
  mutating func skipOneWhitespace() {
    guard let byte = peek(), byte.isCSSWhitespace else { return }
    let isPair = byte == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n")
    advance(isPair ? 2 : 1)
  }
}

extension UInt8 {
  var isCSSNewline: Bool {
    self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") || self == 0x0C
  }

  var isCSSWhitespace: Bool {
    isCSSNewline || self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }

  var isCSSDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var startsCSSName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  fileprivate var isCSSName: Bool {
    startsCSSName || isCSSDigit || self == UInt8(ascii: "-")
  }

  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
