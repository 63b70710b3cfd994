/// Texts on one line, and keys.
extension PlainSubsetReader {
  /// A text that was scanned but does not yet have its place in the tree: it may turn out to be the
  /// first key of a mapping.
  struct Text {
    let shape: YAMLNode.Shape
    let span: Range<Int>
    let hasEscapes: Bool
  }

  mutating func add(_ text: Text) {
    if text.hasEscapes {
      tree.addText(text.shape, at: text.span, copied: unescaped(text.span))
    } else if text.shape == .quoted {
      let content = text.span.lowerBound + 1..<text.span.upperBound - 1
      tree.addText(.quoted, at: text.span, content: content)
    } else {
      tree.addText(.plain, at: text.span, content: text.span)
    }
  }

  /// Adds `key` and takes the colon after it.
  mutating func takeKey(_ key: Text) throws(BeyondSubset) {
    skipSpaces()
    guard isAtKeyColon, key.span.count <= Self.keyLimit, !isMergeKey(key) else {
      throw BeyondSubset()
    }
    add(key)
    position += 1
  }

  mutating func scanText(inFlow: Bool = false) throws(BeyondSubset) -> Text {
    switch byte(at: position) {
    case .doubleQuote: try scanDoubleQuoted()
    case .singleQuote: try scanSingleQuoted()
    default: try scanPlain(inFlow: inFlow)
    }
  }

  private mutating func scanPlain(inFlow: Bool) throws(BeyondSubset) -> Text {
    guard canBeginPlain(inFlow: inFlow) else { throw BeyondSubset() }
    let start = position
    while true {
      skipOrdinary()
      if position == end { break }
      if try endsPlain(inFlow: inFlow) { break }
      position += 1
    }
    var last = position
    while bytes[last - 1] == .space { last -= 1 }
    return Text(shape: .plain, span: start..<last, hasEscapes: false)
  }

  private func endsPlain(inFlow: Bool) throws(BeyondSubset) -> Bool {
    let byte = bytes[position]
    switch byte {
    case .newline, .carriageReturn: return true
    case .colon:
      if endsWord(at: position + 1) { return true }
      if inFlow, self.byte(at: position + 1).isFlowIndicator { throw BeyondSubset() }
      return false
    case .hash: return bytes[position - 1] == .space
    case .comma, .closeBracket, .closeBrace: return inFlow
    case .openBracket, .openBrace, .questionMark:
      if inFlow { throw BeyondSubset() }
      return false
    default:
      try refuseException()
      return false
    }
  }

  private func canBeginPlain(inFlow: Bool) -> Bool {
    switch byte(at: position) {
    case .newline, .carriageReturn, .questionMark, .colon, .hash, .comma,
      .openBracket, .closeBracket, .openBrace, .closeBrace,
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    case .dash:
      !endsWord(at: position + 1) && !(inFlow && byte(at: position + 1).isFlowIndicator)
    default: true
    }
  }

  /// `<<` merges another mapping into this one, in YAML 1.1.
  private func isMergeKey(_ key: Text) -> Bool {
    key.span.count == 2 && bytes[key.span.lowerBound] == UInt8(ascii: "<")
      && bytes[key.span.lowerBound + 1] == UInt8(ascii: "<")
  }
}
