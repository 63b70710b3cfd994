/// Names for the bytes that mean something in YAML and in a file's first lines.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let questionMark = UInt8(ascii: "?")
  static let singleQuote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  var endsLine: Bool { self == .newline || self == .carriageReturn }

  /// Whether it is printable ASCII that never ends a text, escapes in it or needs a second look: not
  /// one of `" # ' , : ? [ \ ] { }`. One bit a character.
  var isOrdinary: Bool {
    let set: UInt64 = self < 0x40 ? 0x7BFF_EF73_0000_0000 : 0x57FF_FFFF_C7FF_FFFF
    return self < 0x80 && (set >> UInt64(self & 0x3F)) & 1 == 1
  }

  var isBlank: Bool { self == .space || self == .tab }

  /// Whether it begins, ends or separates items inside brackets.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }
}
