import Diagnostics

extension Rule {
  static let visibleText = Rule(
    "FM024", .error, "titles, summaries and names show all that is in them",
    reason: """
      Windows, lists, feeds and search engines print them as they are. A title that shows nothing is a link that nobody \
      sees, and a word with an invisible character in it is not found.
      """)
}

extension MappingReader {
  /// Reports a text that shows nothing, or the first character in it that does not. For what is printed outside its page,
  /// too; in running text, a soft hyphen or a place where a line may end has its use. `name` is as in "the title".
  package mutating func checkVisible(_ text: Located<String>?, as name: String) {
    guard let text, !text.isStandIn, text.value.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let scalars = text.value.unicodeScalars
    if scalars.allSatisfy({ $0.properties.isWhitespace || VisibleText.isIgnorable($0) }) {
      report(
        .visibleText, "\(name) has no character that can be seen", at: text.span,
        help: "write it in letters that readers see")
    } else if let index = scalars.firstIndex(where: VisibleText.isHidden) {
      report(
        .visibleText, "\(name) has the invisible character \(VisibleText.name(of: scalars[index]))",
        at: VisibleText.span(of: index, in: text),
        help: "delete it; it may have come with copied text")
    }
  }

  /// The same of each language's text.
  package mutating func checkVisible(_ text: Located<LocalisedText>?, as name: String) {
    for text in text?.texts ?? [] { checkVisible(text, as: name) }
  }
}

/// Characters that nobody sees.
private enum VisibleText {
  static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all letters come before the second that is.
    guard scalar.value >= 0x34F || scalar.value == 0xAD else { return false }
    return scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Joiners, marks of direction and variants of signs change how the characters beside them look, and scripts need them.
  /// Overrides of the direction are for `UnseenCharacters`, which finds them in all texts.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200C...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F,
      0xE0020...0xE007F:
      false
    default: isIgnorable(scalar)
    }
  }

  static func name(of scalar: Unicode.Scalar) -> String {
    let number = Printable.codePoint(scalar.value)
    return scalar.value == 0xAD ? "\(number) (a soft hyphen)" : number
  }

  /// The character alone where the text is written as it is.
  static func span(of index: String.Index, in text: Located<String>) -> Range<Int> {
    let bytes = text.value.utf8
    let quotes = text.span.count - bytes.count
    guard quotes == 0 || quotes == 2 else { return text.span }
    let start =
      text.span.lowerBound + quotes / 2 + bytes.distance(from: bytes.startIndex, to: index)
    return start..<start + UTF8.width(text.value.unicodeScalars[index])
  }
}
