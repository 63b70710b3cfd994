/// Inside a start or end tag.
struct HTMLTag: Hashable {
  /// In lower case.
  private(set) var name: [UInt8]
  let isEnd: Bool
  /// Whether a `script`'s type says that it holds JSON.
  private var holdsJSON = false
  private(set) var position = Position.name

  enum Position: Hashable {
    case name
    /// Where an attribute may begin.
    case between
    /// Nil when a section before left open where the name begins.
    case attribute([UInt8]?)
    case behindAttribute([UInt8]?)
    case behindEquals([UInt8]?)
    case unquotedValue
    case value(AttributeValue)
    case behindValue
    /// Behind a section that wrote attributes or none: the last one's name may go on here, or not.
    case behindSection
  }

  init(firstLetter: UInt8, isEnd: Bool) {
    name = [firstLetter.lowercased]
    self.isEnd = isEnd
  }

  /// Of an element whose content is raw text, the end tag.
  init(endOf element: [UInt8]) {
    name = element
    isEnd = true
    position = .between
  }

  func at(_ position: Position) -> HTMLTag {
    var tag = self
    tag.position = position
    return tag
  }

  func advanced(over byte: UInt8) -> HTMLPlace {
    if case .value(let value) = position { return .tag(advanced(over: byte, in: value)) }
    if byte == UInt8(ascii: ">") { return contentPlace }
    return .tag(nameAdvanced(over: byte).at(position(after: byte)))
  }

  private func advanced(over byte: UInt8, in value: AttributeValue) -> HTMLTag {
    guard byte == value.quote else { return at(.value(value.advanced(over: byte))) }
    var tag = at(.behindValue)
    if name == Array("script".utf8), let isJSON = value.namesJSON { tag.holdsJSON = isJSON }
    return tag
  }

  private func nameAdvanced(over byte: UInt8) -> HTMLTag {
    guard position == .name, !byte.isSpace, byte != UInt8(ascii: "/") else { return self }
    var tag = self
    tag.name.append(byte.lowercased)
    return tag
  }

  private func position(after byte: UInt8) -> Position {
    let isSlash = byte == UInt8(ascii: "/")
    switch position {
    case .name: return byte.isSpace || isSlash ? .between : .name
    case .between, .behindValue:
      return byte.isSpace || isSlash ? .between : .attribute([byte.lowercased])
    case .behindSection: return byte.isSpace || isSlash ? .between : .attribute(nil)
    case .attribute(let name):
      if byte.isSpace { return .behindAttribute(name) }
      if isSlash { return .between }
      return byte == UInt8(ascii: "=")
        ? .behindEquals(name) : .attribute(name.map { $0 + [byte.lowercased] })
    case .behindAttribute(let name):
      if byte.isSpace { return position }
      if isSlash { return .between }
      return byte == UInt8(ascii: "=") ? .behindEquals(name) : .attribute([byte.lowercased])
    case .behindEquals(let name):
      if byte.isSpace { return position }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      return isQuote ? .value(AttributeValue(of: name, quote: byte)) : .unquotedValue
    case .unquotedValue: return byte.isSpace ? .between : .unquotedValue
    case .value: return position
    }
  }

  /// Behind the tag's `>`.
  private var contentPlace: HTMLPlace {
    guard !isEnd, let content = RawText.Content(ofElement: name, holdsJSON: holdsJSON) else {
      return .text
    }
    return .rawText(RawText(element: name, content: content))
  }

  /// Between whole attributes, so that what follows white space is an attribute again.
  var isOutsideValue: Bool {
    switch position {
    case .name, .between, .attribute, .behindAttribute, .behindValue, .behindSection: true
    case .behindEquals, .unquotedValue, .value: false
    }
  }

  var description: String {
    switch position {
    case .behindEquals, .unquotedValue, .value: "inside an attribute's value"
    default: "inside a tag"
    }
  }
}
