import Diagnostics

/// Finds the tags of a template file, in order. What lies between them is text.
struct TagScanner {
  private let source: SourceText
  private var position = 0
  private(set) var problems = Problems()

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func tags() -> [Tag] {
    var tags: [Tag] = []
    while let open = find("{{", from: position) {
      if let tag = tag(at: open) { tags.append(tag) }
    }
    return tags
  }

  /// Moves behind the tag; nil when it cannot be used, which has been reported.
  private mutating func tag(at open: Int) -> Tag? {
    let (sigil, content) = opening(at: open)
    let ending = bytes(at: open, are: "{{{") ? "}}}" : "}}"
    guard let end = find(ending, from: content), isClosed(sigil, content..<end) else {
      report(.unclosedTag, "the tag has no '\(ending)'", open..<content)
      position = content
      return nil
    }
    position = end + ending.utf8.count
    let tag = Tag(sigil: sigil, name: name(in: content..<end), span: open..<position)
    return isUsable(tag) ? tag : nil
  }

  private func opening(at open: Int) -> (sigil: Tag.Sigil, content: Int) {
    guard open + 2 < source.bytes.count else { return (.variable, open + 2) }
    let sigil: Tag.Sigil? =
      switch Unicode.Scalar(source.bytes[open + 2]) {
      case "{", "&": .rawVariable
      case "#": .section
      case "^": .invertedSection
      case "/": .close
      case ">": .partial
      case "<": .parent
      case "$": .block
      case "!": .comment
      default: nil
      }
    return sigil.map { ($0, open + 3) } ?? (.variable, open + 2)
  }

  /// A tag that holds another tag's beginning lost its own end. A comment may hold anything.
  private func isClosed(_ sigil: Tag.Sigil, _ content: Range<Int>) -> Bool {
    guard sigil != .comment, let next = find("{{", from: content.lowerBound) else { return true }
    return next >= content.upperBound
  }

  private func name(in content: Range<Int>) -> Name {
    var span = content
    while let first = source.bytes[span].first, first.isSpace { span = span.dropFirst() }
    while let last = source.bytes[span].last, last.isSpace { span = span.dropLast() }
    return Name(text: source.text(span), span: span)
  }

  private mutating func isUsable(_ tag: Tag) -> Bool {
    let name = tag.name.text
    switch tag.sigil {
    case .comment: return true
    case .variable where name.hasPrefix("="):
      report(
        .unsupportedTag, "the tag sets other delimiters", tag.span,
        help: "tags begin with '{{' and end with '}}' everywhere")
      return false
    case .partial where name.hasPrefix("*"), .parent where name.hasPrefix("*"):
      report(
        .unsupportedTag, "'\(name)' is a name that the data would choose", tag.name.span,
        help: "name a template file")
      return false
    default: break
    }
    guard !name.isEmpty, name == "." || !tag.name.parts.contains(where: \.text.isEmpty) else {
      report(
        .malformedName, name.isEmpty ? "the tag has no name" : "'\(name)' is not a name", tag.span)
      return false
    }
    return true
  }

  private func bytes(at position: Int, are text: StaticString) -> Bool {
    text.withUTF8Buffer { source.bytes[position...].starts(with: $0) }
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    return source.bytes.indices.dropFirst(start).first {
      source.bytes[$0] == wanted[0] && source.bytes[$0...].starts(with: wanted)
    }
  }

  private mutating func report(
    _ rule: Rule, _ message: String, _ span: Range<Int>, help: String? = nil
  ) {
    problems.report(rule, message, at: source.place(span), help: help)
  }
}

extension Rule {
  static let unclosedTag = Rule(
    "TP001", .error, "every tag is closed",
    reason: "A tag without its closing braces would swallow or print the text behind it.")

  static let unsupportedTag = Rule(
    "TP002", .error, "only tags that can be checked before there is data",
    reason: """
      Mustache's set-delimiter tags and dynamic names are left out on purpose: with them a template \
      could not be read, or checked, without running it.
      """)

  static let malformedName = Rule(
    "TP003", .error, "every tag has a name",
    reason: "A name is one or more words joined by single dots, or one dot for the current element."
  )
}
