/// Where in an HTML document one stands after the bytes so far: the part of the standard's tokenizer
/// (HTML, section 13.2.5) that decides what a value may be there.
enum HTMLPlace: Hashable {
  /// Element content.
  case text
  /// Behind `<`.
  case tagOpening
  /// Behind `</`.
  case endTagOpening
  /// Behind `<!` and up to two dashes.
  case declaration(dashes: Int)
  /// With the number of dashes, at most two, that could begin `-->`.
  case comment(dashes: Int)
  /// `<!doctype`, `<?`: all up to `>`.
  case bogusComment
  case tag(HTMLTag)
  case rawText(RawText)

  func advanced(over byte: UInt8) -> HTMLPlace {
    switch self {
    case .text: byte == UInt8(ascii: "<") ? .tagOpening : .text
    case .tagOpening: Self.opening(byte)
    case .endTagOpening: Self.endTagOpening(byte)
    case .declaration(let dashes): Self.declaration(byte, dashes)
    case .comment(let dashes): Self.comment(byte, dashes)
    case .bogusComment: byte == UInt8(ascii: ">") ? .text : .bogusComment
    case .tag(let tag): tag.advanced(over: byte)
    case .rawText(let rawText): rawText.advanced(over: byte)
    }
  }

  private static func opening(_ byte: UInt8) -> HTMLPlace {
    switch byte {
    case UInt8(ascii: "/"): .endTagOpening
    case UInt8(ascii: "!"): .declaration(dashes: 0)
    case UInt8(ascii: "?"): .bogusComment
    case UInt8(ascii: "<"): .tagOpening
    default: byte.isLetter ? .tag(HTMLTag(firstLetter: byte, isEnd: false)) : .text
    }
  }

  private static func endTagOpening(_ byte: UInt8) -> HTMLPlace {
    if byte.isLetter { return .tag(HTMLTag(firstLetter: byte, isEnd: true)) }
    return byte == UInt8(ascii: ">") ? .text : .bogusComment
  }

  private static func declaration(_ byte: UInt8, _ dashes: Int) -> HTMLPlace {
    guard byte == UInt8(ascii: "-") else {
      return byte == UInt8(ascii: ">") ? .text : .bogusComment
    }
    // `<!-->` is a whole comment: the dashes that open it also count for its end.
    return dashes == 1 ? .comment(dashes: 2) : .declaration(dashes: 1)
  }

  private static func comment(_ byte: UInt8, _ dashes: Int) -> HTMLPlace {
    switch byte {
    case UInt8(ascii: "-"): .comment(dashes: min(2, dashes + 1))
    case UInt8(ascii: ">") where dashes == 2: .text
    default: .comment(dashes: 0)
    }
  }

  /// As messages say it: "begins … and ends …".
  var description: String {
    switch self {
    case .text: "in text"
    case .tagOpening, .endTagOpening: "inside a tag"
    case .declaration, .bogusComment: "inside a declaration"
    case .comment: "inside a comment"
    case .tag(let tag): tag.description
    case .rawText(let rawText): "inside <\(String(decoding: rawText.element, as: UTF8.self))>"
    }
  }
}
