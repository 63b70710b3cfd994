import Diagnostics

extension Rule {
  static let visibleTitle = Rule(
    "FM024", .error, "a title shows all that is in it",
    reason: """
      Windows, lists, feeds and search engines print the title as it is. One that shows nothing is a link that nobody \
      sees, and a word with an invisible character in it is not found.
      """)
}

/// Characters that nobody sees, in a page's title.
struct VisibleTitle {
  /// Reports a title that shows nothing, or the first character in it that does not.
  static func check(_ title: Located<String>, _ reader: inout MappingReader) {
    guard !title.isStandIn, title.value.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let scalars = title.value.unicodeScalars
    if scalars.allSatisfy({ $0.properties.isWhitespace || isIgnorable($0) }) {
      reader.report(
        .visibleTitle, "the title has no character that can be seen", at: title.span,
        help: "write what the page is called")
    } else if let index = scalars.firstIndex(where: isHidden) {
      reader.report(
        .visibleTitle, "the title has the invisible character \(name(of: scalars[index]))",
        at: span(of: index, in: title), help: "delete it; it may have come with copied text")
    }
  }

  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Joiners, marks of direction and variants of signs change how the characters beside them look, and scripts need them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200C...0x200F, 0x202A...0x202C, 0x2066...0x2069, 0xFE00...0xFE0F,
      0xE0020...0xE007F:
      false
    default: isIgnorable(scalar)
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar.value == 0xAD ? "\(number) (a soft hyphen)" : number
  }

  /// The character alone where the title is written as it is.
  private static func span(
    of index: String.Index, in title: Located<String>
  ) -> Range<Int> {
    let text = title.value.utf8
    let quotes = title.span.count - text.count
    guard quotes == 0 || quotes == 2 else { return title.span }
    let start =
      title.span.lowerBound + quotes / 2 + text.distance(from: text.startIndex, to: index)
    return start..<start + UTF8.width(title.value.unicodeScalars[index])
  }
}
