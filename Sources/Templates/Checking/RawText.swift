/// Inside an element whose content is no markup, up to its end tag.
struct RawText: Hashable {
  let element: [UInt8]
  private(set) var content: Content
  /// How much of `</element` has just gone by.
  private(set) var matched = 0

  enum Content: Hashable {
    /// `title`, `textarea`: character references are read, so text can be escaped.
    case escapable
    case json(JSONPosition)
    case script
    case style
    /// `iframe`, `noembed`, `noframes`, `xmp`, `plaintext`.
    case plain
  }

  enum JSONPosition: Hashable {
    case outsideString
    case insideString
    /// Behind a backslash.
    case escaped
  }

  init(element: [UInt8], content: Content) {
    self.element = element
    self.content = content
  }

  func advanced(over byte: UInt8) -> HTMLPlace {
    var next = self
    if case .json(let position) = content { next.content = .json(position.advanced(over: byte)) }
    let endTag = Array("</".utf8) + element
    if matched == endTag.count {
      if byte == UInt8(ascii: ">") { return .text }
      if byte.isSpace || byte == UInt8(ascii: "/") { return .tag(HTMLTag(endOf: element)) }
    } else if byte.lowercased == endTag[matched] {
      next.matched += 1
      return .rawText(next)
    }
    next.matched = byte == UInt8(ascii: "<") ? 1 : 0
    return .rawText(next)
  }
}

extension RawText.JSONPosition {
  func advanced(over byte: UInt8) -> RawText.JSONPosition {
    switch self {
    case .outsideString: byte == UInt8(ascii: "\"") ? .insideString : .outsideString
    case .insideString where byte == UInt8(ascii: "\""): .outsideString
    case .insideString where byte == UInt8(ascii: "\\"): .escaped
    case .insideString, .escaped: .insideString
    }
  }
}

extension RawText.Content {
  /// Nil for elements whose content is markup. `element` is in lower case.
  init?(ofElement element: [UInt8], holdsJSON: Bool) {
    switch String(decoding: element, as: UTF8.self) {
    case "title", "textarea": self = .escapable
    case "script": self = holdsJSON ? .json(.outsideString) : .script
    case "style": self = .style
    case "iframe", "noembed", "noframes", "xmp", "plaintext": self = .plain
    default: return nil
    }
  }
}
