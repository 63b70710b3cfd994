import Diagnostics

extension Rule {
  static let escapedCharacter = Rule(
    "YM015", .error, "escapes in texts stand for characters that can be printed",
    reason: """
      Control characters are not allowed in HTML and in feeds: one of them makes the feed unreadable \
      for all its readers. Those that turn the direction of writing show a word other than it is.
      """)
}

extension YAMLDocument {
  /// Raw control characters are refused before YAML is read; this finds those that an escape such as
  /// `\0`, `\x07` or `\u202e` puts into a text. Only texts with escapes are looked at. What turns the order of a text and
  /// stands in the file as it is, `UnseenCharacters` finds.
  func isPrintable(_ problems: inout Problems) -> Bool {
    var isPrintable = true
    for node in nodes where node.isCopied {
      let scalars = text(of: node).unicodeScalars
      guard
        scalars.contains(where: Self.isControl)
          || (scalars.contains { UnseenCharacters.isTurning($0.value) }
            && !UnseenCharacters.hasTurning(source))
      else { continue }
      isPrintable = false
      problems.report(
        .escapedCharacter, "the text holds a character that cannot be printed",
        at: source.place(Int(node.start)..<Int(node.end)), help: "take the escape out")
    }
    return isPrintable
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}
