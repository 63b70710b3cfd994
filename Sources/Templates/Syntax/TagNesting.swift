import Diagnostics

/// Which closing tag belongs to which opening tag, and what may stand where.
extension TemplateParser {
  enum ClosingTag {
    case closesInnermost
    /// The innermost open tag was forgotten.
    case closesOuter
    case closesNothing
  }

  /// Reports a closing tag that is not the innermost open tag's. A misspelt one counts as the
  /// innermost's, so that one slip gives one message.
  mutating func meaning(of closing: Tag) -> ClosingTag {
    let name = closing.name.text
    // Of two sections that cross, the first closing tag was reported.
    if !openTags.contains(where: { $0.name.text == name }),
      let reported = crossed.firstIndex(of: name)
    {
      crossed.remove(at: reported)
      return .closesNothing
    }
    guard let innermost = openTags.last else {
      problems.report(
        .unopenedTag, "'\(name)' is closed here but is not open",
        at: source.place(closing.name.span))
      return .closesNothing
    }
    if innermost.name.text == name { return .closesInnermost }
    let opened = Diagnostic.Note(
      "'\(innermost.name.text)' is open here", at: source.place(innermost.name.span))
    let help = "close it with '{{/\(innermost.name.text)}}'"
    if let open = openTags.lastIndex(where: { $0.name.text == name }) {
      crossed += openTags[(open + 1)...].map(\.name.text)
      problems.report(
        .unclosedSection, "'\(name)' is closed while '\(innermost.name.text)' is open",
        at: source.place(closing.name.span), notes: [opened], help: help)
      return .closesOuter
    }
    problems.report(
      .unopenedTag, "'\(name)' is closed here but is not open",
      at: source.place(closing.name.span), notes: [opened], help: help)
    return .closesInnermost
  }

  /// At the end of the file.
  mutating func rejectUnclosed() {
    guard let open = openTags.last else { return }
    problems.report(
      .unclosedSection, "'\(open.name.text)' is not closed", at: source.place(open.name.span),
      help: "close it with '{{/\(open.name.text)}}'")
  }

  mutating func rejectOutsideBlock(_ tag: Tag) {
    guard isArgument, tag.sigil != .block, tag.sigil != .comment else { return }
    problems.report(
      .tagOutsideBlock, "'\(tag.name.text)' is never shown: it stands in a parent but in no block",
      at: source.place(tag.span), help: "move it into a block: '{{$name}}…{{/name}}'")
  }

  mutating func warnOfText(_ span: Range<Int>) {
    let bytes = source.bytes[span]
    guard let first = bytes.firstIndex(where: { !$0.isSpace }),
      let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return }
    problems.report(
      .textOutsideBlock, "this text is never shown: it stands in a parent but in no block",
      at: source.place(first..<last + 1), help: "move it into a block: '{{$name}}…{{/name}}'")
  }

  mutating func rejectDuplicates(_ arguments: [Block]) {
    var seen: [String: Name] = [:]
    for name in arguments.map(\.name) {
      guard let first = seen.updateValue(name, forKey: name.text) else { continue }
      problems.report(
        .duplicateBlock, "block '\(name.text)' is filled twice", at: source.place(name.span),
        notes: [Diagnostic.Note("first filled here", at: source.place(first.span))],
        help: "only one of them would be shown")
    }
  }
}

extension Rule {
  static let unclosedSection = Rule(
    "TP004", .error, "every section, block and parent is closed, innermost first",
    reason:
      "What belongs to a section must be plain to the reader of the template and to the program.")

  static let unopenedTag = Rule(
    "TP005", .error, "a closing tag closes what is open",
    reason: "A closing tag with another name is a slip in one of the two names.")

  static let tagOutsideBlock = Rule(
    "TP006", .error, "what a template gives to its parent stands in a block",
    reason:
      "Mustache drops what stands in a parent's tag outside blocks; a value would be lost unseen.")

  static let textOutsideBlock = Rule(
    "TP007", .warning, "text that a template gives to its parent stands in a block",
    reason: "Mustache drops what stands in a parent's tag outside blocks; use a comment for notes.")

  static let duplicateBlock = Rule(
    "TP008", .error, "a block is filled once",
    reason: "One of two contents for the same place would be lost unseen.")
}
