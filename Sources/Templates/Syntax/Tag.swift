/// A name as written in a tag: `title`, `image.caption`, `.`, `partials/form`.
struct Name: Sendable {
  let text: String
  let span: Range<Int>

  /// The parts between the dots, with their spans; none for the implicit iterator `.`.
  var parts: [Name] {
    guard text != "." else { return [] }
    var start = span.lowerBound
    return text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      defer { start += part.utf8.count + 1 }
      return Name(text: String(part), span: start..<start + part.utf8.count)
    }
  }

  /// `image.caption` of `image.caption.text`, through the part `caption`.
  func prefix(through part: Name) -> String {
    String(decoding: text.utf8.prefix(part.span.upperBound - span.lowerBound), as: UTF8.self)
  }
}

/// What stands between `{{` and `}}`.
struct Tag: Sendable {
  /// The character behind the braces decides what the tag does.
  enum Sigil: Sendable {
    case variable
    /// `{{{ }}}` and `{{& }}`
    case rawVariable
    case section
    case invertedSection
    case close
    case partial
    case parent
    case block
    case comment
  }

  let sigil: Sigil
  let name: Name
  /// With the braces.
  let span: Range<Int>
}
