import Diagnostics

/// What to write instead, for the mistakes that people make.
extension YamsReader {
  func refusalOfColon(at colon: Int) -> Refusal {
    let line = SourceLine(source.bytes, around: colon, in: range)
    let isSecondColon = line.firstKeyColon.map { $0 < colon } ?? false
    if !isSecondColon, let above = lineAbove(line), above.withBlankAfterColon != nil {
      return refusalOfMissingColon(at: above.content.lowerBound)
    }
    return refusal(
      .yamlColonInText, "a text with ': ' in it needs quotes", at: colon..<colon + 1,
      help: isSecondColon
        ? line.withQuotedValue.map { "put the text in quotes: \($0)" }
        : "indent keys that belong together alike, and put a text that holds ': ' in quotes")
  }

  /// The line above, when the two were read as one text: there is no key in it.
  private func lineAbove(_ line: SourceLine) -> SourceLine? {
    guard line.span.lowerBound > range.lowerBound else { return nil }
    let isPair =
      source.bytes[line.span.lowerBound - 1] == .newline
      && line.span.lowerBound - 2 >= range.lowerBound
      && source.bytes[line.span.lowerBound - 2] == .carriageReturn
    let above = SourceLine(
      source.bytes, around: line.span.lowerBound - (isPair ? 2 : 1), in: range)
    return above.looksLikeKey ? above : nil
  }

  /// `{{ x }}` is a mapping with a mapping for a key.
  func refusalOfKey(at start: Int) -> Refusal {
    let line = SourceLine(source.bytes, around: start, in: range)
    return refusal(
      .yamlKeyShape, "a key cannot be a list or a mapping", at: start..<start + 1,
      help: line.withQuotedValue.map { "put a text with brackets in it in quotes: \($0)" }
        ?? "write a word and a colon; a text with brackets in it goes in quotes")
  }

  func refusalOfFirstCharacter(at position: Int) -> Refusal {
    guard position < range.upperBound, source.bytes[position] != .tab else {
      return refusalOfTab(at: position)
    }
    let line = SourceLine(source.bytes, around: position, in: range)
    if source.bytes[position] == UInt8(ascii: "@"), isInReferences(position) {
      let id = source.bytes[(position + 1)..<range.upperBound].prefix {
        !$0.isBlank && !$0.endsLine && !$0.isFlowIndicator
      }
      return refusal(
        .yamlSyntax, "a text cannot begin with '@'", at: position..<position + 1,
        help: "write the source's id without '@': "
          + "references: [\(String(decoding: id, as: UTF8.self))]")
    }
    return refusal(
      .yamlSyntax, "a text cannot begin with '\(source.text(position..<position + 1))'",
      at: position..<position + 1,
      help: line.withQuotedValue.map { "put the text in quotes: \($0)" })
  }

  /// Whether the last key of the header above is `references`.
  private func isInReferences(_ position: Int) -> Bool {
    source.bytes[range.lowerBound..<position].split(whereSeparator: \.endsLine)
      .last { $0.first.map { !$0.isBlank && $0 != .dash } ?? false }?
      .starts(with: "references:".utf8) ?? false
  }

  func refusalOfMissingValue(at position: Int) -> Refusal {
    refusal(
      .yamlSyntax, "a value is missing here", at: position..<position + 1,
      help: "write one, or put quotes around a text that has brackets or commas in it")
  }

  /// libyaml stops behind the backslash.
  func refusalOfEscape(at position: Int) -> Refusal {
    let backslash =
      (range.lowerBound..<min(position + 1, range.upperBound))
      .last { source.bytes[$0] == .backslash } ?? position
    return refusal(
      .yamlSyntax, "in double quotes '\\' begins an escape, and this one is not known",
      at: backslash..<backslash + 1, help: "write '\\\\', or use single quotes")
  }

  func refusalOfTab(at position: Int) -> Refusal {
    let line = SourceLine(source.bytes, around: position, in: range)
    let tab = line.span.first { source.bytes[$0] == .tab } ?? position
    return refusal(
      .yamlTab, "a tab cannot indent a line", at: tab..<tab + 1, help: "write spaces instead")
  }

  func refusalOfBracket(at bracket: Int, stoppedAt position: Int) -> Refusal {
    let close = source.bytes[bracket] == .openBrace ? "}" : "]"
    return refusal(
      .yamlOpenBracket, "'\(source.text(bracket..<bracket + 1))' is not closed",
      at: bracket..<bracket + 1,
      help: "put commas between the items and '\(close)' after the last; a text with brackets or "
        + "commas in it goes in quotes")
  }

  func refusalOfMissingColon(at start: Int) -> Refusal {
    let line = SourceLine(source.bytes, around: start, in: range)
    let text = source.text(line.content)
    return refusal(
      .yamlMissingColon, "'\(text)' is not a key with a value", at: line.content,
      help: line.withBlankAfterColon.map { "put a space after the colon: \($0)" }
        ?? "write a key, a colon, a space and the value; a text that goes on from the line above "
        + "is indented further than its key")
  }

  func refusalOfStructure(at position: Int) -> Refusal {
    let line = SourceLine(source.bytes, around: position, in: range)
    if line.hasClosedValue(before: position) {
      return refusal(
        .yamlOpenQuote, "the text goes on after its closing quote or bracket",
        at: wordSpan(at: position),
        help: line.withQuotedValue.map { "put all of it in quotes: \($0)" })
    }
    return refusal(
      .yamlIndentation, "this does not line up with the lines above", at: wordSpan(at: position),
      help: "begin it in the column of the key or dash that it belongs beside")
  }

  func refusalOfCharacter() -> Refusal {
    let found = source.bytes.withUnsafeBufferPointer { bytes in
      range.first { index in
        bytes[index] != .tab
          && PrintableCharacters.isException(at: index, in: bytes, until: range.upperBound)
      }
    }
    let position = found ?? range.lowerBound
    return refusal(
      .yamlCharacters, "there is an invisible control character here", at: position..<position + 1,
      help: "delete it")
  }

  /// Yams gives the place of the first key only; the second stands on a later line at the same
  /// column or, in brackets, further on.
  func refusalOfRepeatedKey(_ key: String, first: Int) -> Refusal {
    var found = Problems()
    let firstSpan = first..<first + max(1, key.utf8.count)
    let second = secondOccurrence(of: key, after: firstSpan.upperBound) ?? firstSpan
    RepeatedKeys.report(key, at: second, first: firstSpan, in: source, &found)
    return Refusal(diagnostic: found.all[0])
  }

  private func secondOccurrence(of key: String, after position: Int) -> Range<Int>? {
    let key = Array(key.utf8)
    guard !key.isEmpty, position < range.upperBound else { return nil }
    for start in position..<max(position, range.upperBound - key.count) {
      let end = start + key.count
      let before = source.bytes[start - 1]
      guard source.bytes[start..<end].elementsEqual(key),
        before.isBlank || before.endsLine || before.isFlowIndicator || before == .doubleQuote
          || before == .singleQuote
      else { continue }
      let colon = source.bytes[end..<range.upperBound].first { !$0.isBlank && $0 != .doubleQuote }
      if colon == .colon { return start..<end }
    }
    return nil
  }
}
