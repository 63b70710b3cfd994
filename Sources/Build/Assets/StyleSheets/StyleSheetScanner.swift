/// Finds every address that a style sheet asks for: `url(…)`, the string behind `@import`, and strings
/// in functions that take pictures, such as `image-set("a.png" 1x)`. It splits the text into tokens as
/// browsers do (CSS Syntax Level 3, section 4), so that a comment, a string or a name like `my-url(` is
/// never taken for one.
struct StyleSheetScanner {
  private var cursor: CSSCursor
  private var expectation = Expectation.nothing
  /// The open brackets, with whether a string directly in them is an address.
  private var brackets: [Bool] = []
  private(set) var addresses: [StyleSheetAddress] = []
  /// Addresses that browsers pass over together with what they stand in.
  private(set) var malformed: [Range<Int>] = []

  private enum Expectation {
    case nothing
    /// The next string is an address: `@import "a.css"`.
    case importedAddress
    /// What follows is a name that only looks like an address: `@namespace url(…)`.
    case namespace
  }

  private static let addressFunctions: Set<String> = [
    "image", "image-set", "src", "url", "-webkit-image-set",
  ]

  /// Linear in the length.
  init(_ bytes: [UInt8]) {
    cursor = CSSCursor(bytes)
    while let byte = cursor.peek() { token(byte) }
  }

  private mutating func token(_ byte: UInt8) {
    if byte.isCSSWhitespace { return cursor.skipWhitespace() }
    if byte == UInt8(ascii: "/"), cursor.peek(1) == UInt8(ascii: "*") {
      return cursor.skipComment()
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string(quote: byte) }
    if expectation == .importedAddress { expectation = .nothing }
    switch byte {
    case UInt8(ascii: "@"): atKeyword()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close()
    case UInt8(ascii: ";"):
      expectation = .nothing
      cursor.advance()
    // What follows is one token with it: `#url` is no function, nor is `1url`.
    case UInt8(ascii: "#"),
      _ where byte.isCSSDigit:
      cursor.advance()
      _ = cursor.name()
    case UInt8(ascii: "-") where cursor.peek(1) == byte && cursor.peek(2) == UInt8(ascii: ">"):
      cursor.advance(3)
    case _ where cursor.startsIdentifier(): identifierOrFunction()
    default: cursor.advance()
    }
  }

  private mutating func atKeyword() {
    cursor.advance()
    guard cursor.startsIdentifier() else { return }
    switch Self.lowercased(cursor.name()) {
    case "import": expectation = .importedAddress
    case "namespace": expectation = .namespace
    default: expectation = .nothing
    }
  }

  private mutating func open(_ byte: UInt8) {
    if byte == UInt8(ascii: "{") { expectation = .nothing }
    brackets.append(false)
    cursor.advance()
  }

  private mutating func close() {
    _ = brackets.popLast()
    cursor.advance()
  }

  private mutating func identifierOrFunction() {
    let name = Self.lowercased(cursor.name())
    guard cursor.peek() == UInt8(ascii: "(") else { return }
    cursor.advance()
    if name == "url", !opensString() { return unquotedAddress() }
    brackets.append(Self.addressFunctions.contains(name))
  }

  private func opensString() -> Bool {
    var ahead = cursor
    ahead.skipWhitespace()
    return ahead.peek() == UInt8(ascii: "\"") || ahead.peek() == UInt8(ascii: "'")
  }

  private static func lowercased(_ name: [UInt8]) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }

  /// 4.3.5: a string ends at its quote; a line that ends before makes it a bad one.
  private mutating func string(quote: UInt8) {
    let isAddress = expectation == .importedAddress || brackets.last == true
    cursor.advance()
    let start = cursor.position
    var collector = AddressCollector(start: start)
    while let byte = cursor.peek(), byte != quote {
      let position = cursor.position
      if byte.isCSSNewline {
        if isAddress { malformed.append(start..<position) }
        return
      }
      if byte != UInt8(ascii: "\\") {
        collector.add([byte], at: position)
        cursor.advance()
      } else if cursor.isEscape() {
        collector.add(cursor.escaped(), at: position)
      } else {
        // The string goes on in the next line.
        cursor.advance()
        cursor.skipOneWhitespace()
      }
    }
    let address = collector.address(end: cursor.position)
    cursor.advance()
    if isAddress { found(address) }
  }

  /// 4.3.6: `url(a.png)`, behind the bracket.
  private mutating func unquotedAddress() {
    cursor.skipWhitespace()
    let start = cursor.position
    var collector = AddressCollector(start: start)
    while let byte = cursor.peek(), byte != UInt8(ascii: ")"), !byte.isCSSWhitespace {
      let position = cursor.position
      if cursor.isEscape() {
        collector.add(cursor.escaped(), at: position)
      } else if Self.canStandUnquoted(byte) {
        collector.add([byte], at: position)
        cursor.advance()
      } else {
        return malformedAddress(start)
      }
    }
    let address = collector.address(end: cursor.position)
    cursor.skipWhitespace()
    guard cursor.isAtEnd || cursor.peek() == UInt8(ascii: ")") else {
      return malformedAddress(start)
    }
    cursor.advance()
    found(address)
  }

  private static func canStandUnquoted(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: "\\"):
      false
    default: true
    }
  }

  /// 4.3.14: all up to the closing bracket belongs to it.
  private mutating func malformedAddress(_ start: Int) {
    while let byte = cursor.peek(), byte != UInt8(ascii: ")") {
      if cursor.isEscape() { _ = cursor.escaped() } else { cursor.advance() }
    }
    malformed.append(start..<cursor.position)
    cursor.advance()
  }

  private mutating func found(_ address: StyleSheetAddress) {
    if expectation != .namespace { addresses.append(address) }
    if expectation == .importedAddress { expectation = .nothing }
  }
}
