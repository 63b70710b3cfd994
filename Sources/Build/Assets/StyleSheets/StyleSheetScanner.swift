/// Finds every address that a style sheet asks for: `url(…)`, the string behind `@import`, and strings
/// in functions that take pictures, such as `image-set("a.png" 1x)`. It splits the text into tokens as
/// browsers do (CSS Syntax Level 3, section 4), so that a comment, a string or a name like `my-url(` is
/// never taken for one.
struct StyleSheetScanner {
  private var cursor: CSSCursor
  private var expectation = Expectation.nothing
  private var brackets: [OpenBracket] = []
  private(set) var statements = StyleSheetStatements()
  private(set) var addresses: [StyleSheetAddress] = []
  /// Brackets, comments and statements that are open at the end, and braces that close nothing. What browsers make of
  /// them ends with the file, and would not end where several files become one.
  private(set) var unbalanced: [Range<Int>] = []
  /// Addresses that browsers pass over together with what they stand in.
  private(set) var malformed: [Range<Int>] = []

  private enum Expectation {
    case nothing
    /// The next string is an address: `@import "a.css"`.
    case importedAddress
    /// What follows is a name that only looks like an address: `@namespace url(…)`.
    case namespace
  }

  private struct OpenBracket {
    let position: Int
    let closing: UInt8
    /// Whether a string directly in it is an address.
    let holdsAddresses: Bool
  }

  private static let addressFunctions: Set<String> = [
    "image", "image-set", "src", "url", "-webkit-image-set",
  ]

  /// Linear in the length.
  init(_ bytes: [UInt8]) {
    cursor = CSSCursor(bytes)
    while let byte = cursor.peek() { token(byte) }
    if let open = brackets.first {
      unbalanced.append(open.position..<open.position + 1)
    } else if let start = statements.start {
      unbalanced.append(start..<start + 1)
    }
    statements.endStatement(at: bytes.count)
  }

  private mutating func token(_ byte: UInt8) {
    if byte.isCSSWhitespace { return cursor.skipWhitespace() }
    if byte == UInt8(ascii: "/"), cursor.peek(1) == UInt8(ascii: "*") { return comment() }
    statements.meet(byte, at: cursor.position, depth: brackets.count)
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string(quote: byte) }
    if expectation == .importedAddress { expectation = .nothing }
    switch byte {
    case UInt8(ascii: "@"): atKeyword()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close(byte)
    case UInt8(ascii: ";"):
      expectation = .nothing
      cursor.advance()
      if brackets.isEmpty { statements.endStatement(at: cursor.position) }
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

  private mutating func comment() {
    let start = cursor.position
    let isClosed = cursor.skipComment()
    if !isClosed { unbalanced.append(start..<start + 2) }
  }

  private mutating func atKeyword() {
    let start = cursor.position
    cursor.advance()
    guard cursor.startsIdentifier() else { return }
    let name = Self.lowercased(cursor.name())
    statements.meetKeyword(name, at: start)
    switch name {
    case "import": expectation = .importedAddress
    case "namespace": expectation = .namespace
    default: expectation = .nothing
    }
  }

  private mutating func open(_ byte: UInt8) {
    if byte == UInt8(ascii: "{") {
      expectation = .nothing
      statements.openBlock(depth: brackets.count)
    }
    // The closing ones come two places behind `[` and `{`, and one behind `(`.
    push(closing: byte == UInt8(ascii: "(") ? byte + 1 : byte + 2, holdsAddresses: false)
    cursor.advance()
  }

  /// At the bracket.
  private mutating func push(closing: UInt8, holdsAddresses: Bool) {
    brackets.append(
      OpenBracket(position: cursor.position, closing: closing, holdsAddresses: holdsAddresses))
  }

  /// 5.4.8: what is in brackets ends with the one that belongs to them; others in between mean nothing.
  private mutating func close(_ byte: UInt8) {
    cursor.advance()
    if brackets.last?.closing == byte {
      brackets.removeLast()
      if brackets.isEmpty, byte == UInt8(ascii: "}") {
        statements.endStatement(at: cursor.position)
      }
    } else if brackets.isEmpty, byte == UInt8(ascii: "}") {
      unbalanced.append(cursor.position - 1..<cursor.position)
    }
  }

  private mutating func identifierOrFunction() {
    let name = Self.lowercased(cursor.name())
    guard cursor.peek() == UInt8(ascii: "(") else { return }
    if name == "url", !opensString() {
      cursor.advance()
      return unquotedAddress()
    }
    push(closing: UInt8(ascii: ")"), holdsAddresses: Self.addressFunctions.contains(name))
    cursor.advance()
  }

  private func opensString() -> Bool {
    var ahead = cursor
    ahead.advance()
    ahead.skipWhitespace()
    return ahead.peek() == UInt8(ascii: "\"") || ahead.peek() == UInt8(ascii: "'")
  }

  private static func lowercased(_ name: [UInt8]) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }

  /// 4.3.5: a string ends at its quote; a line that ends before makes it a bad one.
  private mutating func string(quote: UInt8) {
    let isAddress = expectation == .importedAddress || brackets.last?.holdsAddresses == true
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
    if expectation != .namespace {
      statements.meetAddress(addresses.count)
      addresses.append(address)
    }
    if expectation == .importedAddress { expectation = .nothing }
  }
}
