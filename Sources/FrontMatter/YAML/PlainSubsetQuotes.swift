/// Texts on one line in 'single' or "double" quotes.
extension PlainSubsetReader {
  mutating func scanSingleQuoted() throws(BeyondSubset) -> Text {
    let start = position
    var hasEscapes = false
    position += 1
    while true {
      skipOrdinary()
      if byte(at: position) != .singleQuote {
        try takeInsideQuotes()
      } else if byte(at: position + 1) == .singleQuote {
        hasEscapes = true
        position += 2
      } else {
        break
      }
    }
    position += 1
    return Text(shape: .quoted, span: start..<position, hasEscapes: hasEscapes)
  }

  mutating func scanDoubleQuoted() throws(BeyondSubset) -> Text {
    let start = position
    var hasEscapes = false
    position += 1
    while true {
      skipOrdinary()
      if byte(at: position) == .doubleQuote { break }
      if byte(at: position) == .backslash {
        guard Self.unescaped(byte(at: position + 1)) != nil else { throw BeyondSubset() }
        hasEscapes = true
        position += 2
      } else {
        try takeInsideQuotes()
      }
    }
    position += 1
    return Text(shape: .quoted, span: start..<position, hasEscapes: hasEscapes)
  }

  private mutating func takeInsideQuotes() throws(BeyondSubset) {
    guard !byte(at: position).endsLine else { throw BeyondSubset() }
    try refuseException()
    position += 1
  }

  /// The text between the quotes, where both kinds of quotes stand for themselves inside the other.
  func unescaped(_ span: Range<Int>) -> String {
    let escape = bytes[span.lowerBound] == .doubleQuote ? UInt8.backslash : .singleQuote
    var text: [UInt8] = []
    var index = span.lowerBound + 1
    while index < span.upperBound - 1 {
      if bytes[index] == escape {
        index += 1
        text.append(escape == .backslash ? Self.unescaped(bytes[index]) ?? bytes[index] : escape)
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a byte after a backslash stands for, of the escapes that are in use.
  private static func unescaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case .doubleQuote, .backslash, UInt8(ascii: "/"): byte
    case UInt8(ascii: "n"): .newline
    case UInt8(ascii: "t"): .tab
    default: nil
    }
  }
}
