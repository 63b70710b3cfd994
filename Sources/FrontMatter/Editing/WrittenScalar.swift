/// A text as it is written in YAML: as it is, where nobody could take it for something else, or in quotes.
struct WrittenScalar {
  let text: String
  var isInBraces = false

  /// On one line. `quote` is the one that the text before had; nil where it had none.
  func written(quote: UInt8? = nil) -> String {
    switch quote {
    case .singleQuote?: return singleQuoted
    case .doubleQuote? where !text.utf8.contains(.doubleQuote) && !text.utf8.contains(.backslash):
      return "\"\(text)\""
    default: return isPlain ? text : singleQuoted
    }
  }

  private var singleQuoted: String { "'" + text.replacing("'", with: "''") + "'" }

  /// Also for programs that give words and numbers types of their own.
  private var isPlain: Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    guard first.properties.isAlphabetic || isDate || isDigest,
      !last.properties.isWhitespace, last != ":"
    else { return false }
    let marks = isInBraces ? "#:,[]{}" : "#:"
    return !text.unicodeScalars.contains(where: marks.unicodeScalars.contains)
      && !Self.words.contains(text.lowercased())
  }

  private var isDate: Bool { (try? PlannedDate(parsing: text)) != nil }

  private var isDigest: Bool { ContentDigest(text) != nil }

  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n",
  ]
}

/// Some keys with their values, in the forms of YAML.
struct WrittenPairs {
  let pairs: [(key: String, text: String)]
  /// Keys that come last and are true.
  var flags: [String] = []

  /// `{date: 2025-11-20, text: More on heat}`
  func inBraces(spaced: Bool = false) -> String {
    let inner = written(isInBraces: true).joined(separator: ", ")
    return spaced ? "{ \(inner) }" : "{\(inner)}"
  }

  /// One line a key.
  func lines(indentation: Int) -> [String] {
    written(isInBraces: false).map { Self.spaces(indentation) + $0 }
  }

  private func written(isInBraces: Bool) -> [String] {
    pairs.map { "\($0.key): \(WrittenScalar(text: $0.text, isInBraces: isInBraces).written())" }
      + flags.map { "\($0): true" }
  }

  /// Behind a dash.
  func item(column: Int, indentation: Int = 2) -> [String] {
    var lines = lines(indentation: column + indentation)
    guard let first = lines.first else { return [] }
    lines[0] =
      Self.spaces(column) + "-" + Self.spaces(indentation - 1)
      + first.dropFirst(column + indentation)
    return lines
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
