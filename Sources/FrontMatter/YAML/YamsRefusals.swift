import Diagnostics
import Yams

/// What is YAML but not taken.
extension YamsReader {
  func refusal(
    _ rule: Rule, _ message: String, at span: Range<Int>, help: String? = nil
  ) -> Refusal {
    Refusal(diagnostic: Diagnostic(rule, message, at: source.place(span), help: help))
  }

  func refusal(_ rule: Rule, of feature: String, at start: Int) -> Refusal {
    let word = wordSpan(at: start)
    return refusal(
      rule, "'\(source.text(word))' uses YAML's \(feature), which are not supported", at: word,
      help: "write the value out; a text that begins with this character goes in quotes")
  }

  /// `title: Top #1` is the text "Top" and a comment; whoever writes a comment puts a blank behind its mark.
  func refuseLostWords(after end: Int, of scalar: Node.Scalar) throws(Refusal) {
    guard scalar.style == .plain, end < range.upperBound, source.bytes[end].isBlank else { return }
    let line = SourceLine(source.bytes, around: end, in: range)
    guard let mark = (end..<line.span.upperBound).first(where: { !source.bytes[$0].isBlank }),
      source.bytes[mark] == .hash, mark + 1 < line.span.upperBound,
      !source.bytes[mark + 1].isBlank, source.bytes[mark + 1] != .hash
    else { return }
    throw refusal(
      .yamlLostWords, "'\(source.text(mark..<line.content.upperBound))' is taken for a comment",
      at: mark..<line.content.upperBound,
      help: (line.withQuotedValue.map { "put the text in quotes: \($0); " } ?? "")
        + "a comment has a space after '#'")
  }

  func refuseTag(_ tag: Tag?, at start: Int) throws(Refusal) {
    guard let tag, tag.description != "" else { return }
    throw refusal(.yamlTag, of: "tags", at: start)
  }

  /// libyaml's tree shares what aliases stand for, but Yams compares keys by walking through them. A
  /// dozen lines can make that walk endless, so a text with that many of both is not given to it.
  func refuseAliasBomb() throws(Refusal) {
    let aliases = wordStarts(with: UInt8(ascii: "*"))
    guard aliases.count > 30, wordStarts(with: UInt8(ascii: "&")).count > 5 else { return }
    throw refusal(.yamlSharing, of: "anchors and aliases", at: aliases[0])
  }

  /// Where words begin with `mark`, also inside texts: it is a rough guard.
  private func wordStarts(with mark: UInt8) -> [Int] {
    range.filter { index in
      guard source.bytes[index] == mark, index > range.lowerBound else { return false }
      let before = source.bytes[index - 1]
      return before.isBlank || before.endsLine || before.isFlowIndicator
    }
  }

  /// To the next blank, bracket or comma, without a key's colon.
  func wordSpan(at start: Int) -> Range<Int> {
    var end = start
    while end < range.upperBound, !source.bytes[end].isBlank, !source.bytes[end].endsLine,
      !source.bytes[end].isFlowIndicator
    { end += 1 }
    if end > start + 1, source.bytes[end - 1] == .colon { end -= 1 }
    return start..<end
  }
}

/// Where nodes begin and end. libyaml's marks say only where they begin.
extension YamsReader {
  mutating func offset(of mark: Mark?) -> Int {
    mark.map { locator.offset(of: $0) } ?? range.lowerBound
  }

  /// The end of a scalar's first line in the source.
  func endOfScalar(_ scalar: Node.Scalar, from start: Int) -> Int {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: endOfQuoted(from: start)
    case .literal, .folded: wordSpan(at: start).upperBound
    case .plain, .any: endOfPlain(scalar.string, from: start)
    }
  }

  private func endOfPlain(_ text: String, from start: Int) -> Int {
    var end = start
    for byte in text.utf8 {
      guard end < range.upperBound, source.bytes[end] == byte else { break }
      end += 1
    }
    while end > start, source.bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  private func endOfQuoted(from start: Int) -> Int {
    let quote = source.bytes[start]
    var index = start + 1
    while index < range.upperBound {
      if quote == .doubleQuote, source.bytes[index] == .backslash {
        index += 1
      } else if source.bytes[index] == quote {
        guard quote == .singleQuote, index + 1 < range.upperBound,
          source.bytes[index + 1] == quote
        else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return range.upperBound
  }

  /// The end of a collection in brackets; nil in block style. What stands between its last value and
  /// the bracket is blank, a comma or a comment.
  func afterBracket(_ bracket: UInt8, openedAt start: Int) -> Int? {
    let open: UInt8 = bracket == .closeBrace ? .openBrace : .openBracket
    guard start < range.upperBound, source.bytes[start] == open else { return nil }
    var index = max(tree.lastEnd, start + 1)
    while index < range.upperBound {
      switch source.bytes[index] {
      case bracket: return index + 1
      case .hash: while index < range.upperBound, !source.bytes[index].endsLine { index += 1 }
      default: index += 1
      }
    }
    return nil
  }
}
